import { resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import { numberIn, useNavigation } from '#renderer/lib/index.ts';
import { NumberField, SelectField } from '#renderer/ui/index.ts';
import styles from '../sensitivity.module.css';
import { sayResult, type Subject } from '../subject.ts';

type Props = {
  readonly subject: Subject;
  readonly breakEven: number | null;
  readonly onBreakEven: (value: number | null) => void;
  readonly onType: (value: number | null, isUsable: boolean) => void;
};
const base = 'base case';

/** What the whole page is about. Result and scenario go into the address, so that back and forward follow them. */
export function Choices({ subject, breakEven, onBreakEven, onType }: Props) {
  const go = useNavigation((state) => state.go);
  const { content, results, line, scenario } = subject;
  const show = (result: string, lane: string | null): void => go({ detail: lane === null ? [result] : [result, lane] });
  return (
    <div className={styles['choices']}>
      <SelectField
        label="Result"
        value={line.name}
        choices={resultLines(content).map((each) => ({ value: each.name, label: shortLabel(each) }))}
        onChange={(name) => show(name, scenario)}
      />
      {results.lanes.length > 1 ? (
        <SelectField
          label="Starting from"
          value={scenario ?? base}
          choices={[
            { value: base, label: 'Base' },
            ...results.lanes.slice(1).map((name) => ({ value: name, label: name })),
          ]}
          onChange={(name) => show(line.name, name === base ? null : name)}
        />
      ) : null}
      <NumberField
        key={line.name}
        label="Breaks even at"
        optional
        value={breakEven}
        {...numberIn(line.unit)}
        onType={onType}
        onCommit={onBreakEven}
      />
      <p className={styles['now']}>
        <span>{shortLabel(line)} now</span>
        <b>{sayResult(subject.base, line)}</b>
      </p>
    </div>
  );
}
