import { X } from 'lucide-react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type InputValue, type Line } from '#shared/model/line.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { commitOwnValue } from '#renderer/lib/case/index.ts';
import { formatNumber, run } from '#renderer/lib/index.ts';
import { Button } from '#renderer/ui/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import { seenBy } from '../inherited.ts';
import styles from '../scenarios.module.css';

type Props = {
  readonly content: CaseContent;
  readonly line: Line;
  readonly scenario: Scenario | null;
  readonly readOnly: boolean;
};

/** One input in one scenario (null: the base). Clearing the field takes the scenario's own value away. */
export function OverrideCell({ content, line, scenario, readOnly }: Props) {
  const seen = scenario ? seenBy(content, scenario, line) : null;
  const value = seen?.value ?? line.value ?? 0;
  const inherited = seen?.own === null;
  const where = scenario?.name ?? 'the base';
  const name = `${lineLabel(line)} in ${where}${inherited ? `, inherited from ${seen.from}` : ''}`;
  const set = (next: InputValue | null): void => {
    if (scenario)
      void run('scenario.setOverrides', { scenarioId: scenario.id, edits: [{ lineId: line.id, value: next }] });
    else if (next !== null) void run('line.setValues', { edits: [{ lineId: line.id, value: next }] });
  };
  const commit = (text: string): string | null =>
    commitOwnValue(text, line, { value, isOwn: !inherited, mayBeEmpty: scenario !== null, set });
  return (
    <td data-own={(scenario !== null && !inherited) || undefined}>
      {typeof value === 'number' ? (
        <InlineField
          label={name}
          align="end"
          tone={inherited ? 'inherited' : 'input'}
          value={formatNumber(value, line.unit, { withUnit: line.unit === '%' })}
          readOnly={readOnly}
          onCommit={commit}
        />
      ) : (
        <span className={styles['series']}>{Array.isArray(value) ? `${value.length} values` : 'by item'}</span>
      )}
      {scenario && !inherited && !readOnly ? (
        <span className={styles['clear']}>
          <Button
            kind="quiet"
            size="small"
            icon={<X />}
            aria-label={`Take back ${lineLabel(line)} in ${where}`}
            onPress={() => set(null)}
          />
        </span>
      ) : null}
    </td>
  );
}
