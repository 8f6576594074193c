import { X } from 'lucide-react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type InputValue, type Line } from '#shared/model/line.ts';
import { nothingOption, type Option } from '#shared/model/option.ts';
import { commitOwnValue } from '#renderer/lib/case/index.ts';
import { formatNumber, run } from '#renderer/lib/index.ts';
import { Button } from '#renderer/ui/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import styles from '../options.module.css';

type Props = {
  readonly content: CaseContent;
  readonly line: Line;
  /** The plan, an option, or (null) to do nothing. */
  readonly option: Option | 'plan' | null;
  readonly readOnly: boolean;
};

/** One input in one option. Clearing the field takes the option's own value away. */
export function ValueCell({ content, line, option, readOnly }: Props) {
  const isPlan = option === 'plan';
  const optionId = isPlan ? null : (option?.id ?? null);
  const own = isPlan
    ? undefined
    : content.optionValues.find((row) => row.optionId === optionId && row.lineId === line.id);
  const value = own?.value ?? line.value ?? 0;
  const where = isPlan ? 'the plan' : (option?.name ?? nothingOption);
  const set = (next: InputValue | null): void => {
    if (!isPlan)
      void run('option.setValues', { caseId: content.case.id, optionId, edits: [{ lineId: line.id, value: next }] });
    else if (next !== null) void run('line.setValues', { edits: [{ lineId: line.id, value: next }] });
  };
  return (
    <td data-own={own !== undefined || undefined}>
      {typeof value === 'number' ? (
        <InlineField
          label={`${lineLabel(line)} in ${where}${isPlan || own ? '' : ', as planned'}`}
          align="end"
          tone={isPlan || own ? 'input' : 'inherited'}
          value={formatNumber(value, line.unit, { withUnit: line.unit === '%' })}
          readOnly={readOnly}
          onCommit={(text) => commitOwnValue(text, line, { value, isOwn: own !== undefined, mayBeEmpty: !isPlan, set })}
        />
      ) : (
        <span className={styles['series']}>{Array.isArray(value) ? `${value.length} values` : 'by item'}</span>
      )}
      {own && !readOnly ? (
        <span className={styles['clear']}>
          <Button
            kind="quiet"
            size="small"
            icon={<X />}
            aria-label={`Leave ${lineLabel(line)} as planned in ${where}`}
            onPress={() => set(null)}
          />
        </span>
      ) : null}
    </td>
  );
}
