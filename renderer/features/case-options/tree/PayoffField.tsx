import type { TreePayoff } from '#shared/model/decision-tree.ts';
import { lineLabel } from '#shared/model/line.ts';
import { plannedOption } from '#shared/model/option.ts';
import { formatNumber, parseNumber, whyNotNumber } from '#renderer/lib/index.ts';
import { SelectField, type Choice } from '#renderer/ui/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import styles from './tree.module.css';
import type { Subject } from '../subject.ts';

type Props = {
  readonly name: string;
  readonly payoff: TreePayoff;
  readonly unit: string | null;
  readonly subject: Subject;
  readonly onChange: (payoff: TreePayoff) => void;
};

const number = 'number';
const base = 'base';

/** What an end is worth: a number that is written, or a result of the case that follows the model. */
export function PayoffField({ name, payoff, unit, subject, onChange }: Props) {
  const { content, readOnly } = subject;
  const kind = kindOf(payoff);
  const known: Choice<string>[] = [
    { value: number, label: 'A number' },
    { value: base, label: plannedOption, help: 'Result of the case' },
    ...content.options.map((option) => ({ value: option.id, label: option.name, help: 'Result of the option' })),
    ...content.scenarios.map((scenario) => ({
      value: scenario.id,
      label: scenario.name,
      help: 'Result in the scenario',
    })),
  ];
  const choose = (value: string): void => {
    if (value === number) onChange(0);
    else if (value === base) onChange({ scenarioId: null, lineId: null });
    else if (content.options.some(({ id }) => id === value)) onChange({ optionId: value, lineId: null });
    else onChange({ scenarioId: value, lineId: null });
  };
  const line = lineOf(payoff, subject);
  return (
    <span className={styles['payoff']}>
      <SelectField
        label={`What ${name} is worth`}
        hideLabel
        placeholder="Choose…"
        value={known.some(({ value }) => value === kind) ? kind : null}
        choices={known}
        disabled={readOnly}
        onChange={choose}
      />
      {typeof payoff === 'number' ? (
        <InlineField
          label={`Worth of ${name}`}
          align="end"
          tone="input"
          value={formatNumber(payoff, unit, { withUnit: false })}
          readOnly={readOnly}
          onCommit={(text) => {
            const value = parseNumber(text, unit);
            if (value === null) return `${whyNotNumber(text, unit)} Esc keeps the old value.`;
            onChange(value);
            return null;
          }}
        />
      ) : null}
      {line === null ? null : <span className={styles['unit']}>{line}</span>}
    </span>
  );
}

function kindOf(payoff: TreePayoff): string | null {
  if (payoff === null) return null;
  if (typeof payoff === 'number') return number;
  return 'optionId' in payoff ? payoff.optionId : (payoff.scenarioId ?? base);
}

/** Said only where it is another line than the headline, which a document may have brought along. */
function lineOf(payoff: TreePayoff, { content }: Subject): string | null {
  if (payoff === null || typeof payoff === 'number' || payoff.lineId === null) return null;
  const line = content.lines.find(({ id }) => id === payoff.lineId);
  return line && line.id !== content.case.results[0] ? lineLabel(line) : null;
}
