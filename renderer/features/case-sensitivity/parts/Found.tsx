import { percentileName, resolveConventions, type Conventions } from '#shared/model/conventions.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { AnalysisAnswer } from '#renderer/lib/engine/index.ts';
import { formatNumber, formatPercent } from '#renderer/lib/index.ts';
import { Button } from '#renderer/ui/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import type { Input } from '../inputs.ts';
import { keepFoundValue } from '../keep-found-value.ts';
import styles from '../sensitivity.module.css';
import { meets, sayResult, type Subject } from '../subject.ts';

type Seek = AnalysisAnswer<'goalSeek'>;
type Solution = Seek['solutions'][number];
type Props = {
  readonly subject: Subject;
  readonly input: Input;
  readonly answer: Result<Seek>;
  readonly readOnly: boolean;
};

/** What was found, and the way to keep it; or where it was looked for, and what the result is there. */
export function Found({ subject, input, answer, readOnly }: Props) {
  const { line } = subject;
  if (!answer.ok) return <Reason words={answer.error.message} />;
  const { solutions, searched, reached, target } = answer.value;
  const conventions = resolveConventions(subject.content.case.conventions);
  const say = (value: number): string => formatNumber(value, input.unit);
  if (solutions.length === 0) {
    return (
      <p>
        <b>
          No value between {say(searched.from)} and {say(searched.to)} does.
        </b>{' '}
        {Number.isFinite(reached.lowest)
          ? `There the result lies between ${sayResult(reached.lowest, line)} and ${sayResult(reached.highest, line)}.`
          : 'There the result has no value at all.'}
      </p>
    );
  }
  return (
    <>
      {solutions.length > 1 ? <p>{solutions.length} values do, the nearest first.</p> : null}
      <ul className={styles['solutions']}>
        {solutions.map((solution) => (
          <li key={solution.value}>
            <b className={styles['solution']}>{say(solution.value)}</b>
            <span className={styles['note']}>
              {solution.kind === 'jump' ? `there ${meets(line, target)} is jumped over, not met; ` : ''}
              {distance(solution, input, conventions)}
            </span>
            <Button
              size="small"
              isDisabled={readOnly || solution.value === input.value}
              onPress={() => void keepFoundValue(subject, input, solution.value, meets(line, target))}
            >
              Use this value
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function distance({ change, percentile, value }: Solution, input: Input, conventions: Conventions): string {
  const now = `${formatNumber(input.value, input.unit)} now`;
  if (value === input.value) return 'as it is now';
  const far = Number.isNaN(change)
    ? now
    : `${formatPercent(change, { signed: true, digits: Math.abs(change) < 0.1 ? 1 : 0 })} from ${now}`;
  if (percentile === null) return far;
  return percentile <= 0 || percentile >= 1
    ? `${far}, outside its range`
    : `${far}, its ${percentileName(percentile, conventions)}`;
}
