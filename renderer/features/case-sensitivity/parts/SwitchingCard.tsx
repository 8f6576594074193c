import { shortLabel } from '#renderer/lib/case/index.ts';
import { useAnalysis } from '#renderer/lib/engine/index.ts';
import { Card } from '#renderer/ui/index.ts';
import styles from '../sensitivity.module.css';
import { meets, type Subject } from '../subject.ts';
import { DriverTable } from './DriverTable.tsx';
import { Problem } from './Problem.tsx';
import { Unasked } from './Unasked.tsx';

type Props = { readonly subject: Subject; readonly breakEven: number | null; readonly isOld: boolean };

/** For each input alone: how far it may go before the result turns. */
export function SwitchingCard({ subject, breakEven, isOld }: Props) {
  const { results, line, lane } = subject;
  const options = breakEven === null ? null : { result: line.name, threshold: breakEven };
  const analysed = useAnalysis(results, 'switchingValues', options, lane);
  const title = 'What would have to be true';
  if (breakEven === null) {
    return (
      <Card title={title}>
        <p className={styles['quiet']}>
          Write above at what figure {shortLabel(line)} breaks even. This table then says, for each input alone, how far
          it may go before the result gets there.
        </p>
      </Card>
    );
  }
  if (analysed?.answer.ok === false) return <Problem title={title} problem={analysed.answer.error} />;
  const answer = analysed?.answer.ok && analysed.answer.value.result === line.name ? analysed.answer.value : null;
  return (
    <Card title={title} caption="one input changes, all others stay">
      {answer === null ? (
        <p className={styles['wait']}>Computing…</p>
      ) : answer.values.length === 0 ? (
        <p className={styles['quiet']}>{shortLabel(line)} depends on no input that is one number for all periods.</p>
      ) : (
        <Unasked isOld={isOld} question={meets(line, answer.threshold)}>
          <DriverTable subject={subject} drivers={answer.values} at={`${meets(line, answer.threshold)} at`} />
        </Unasked>
      )}
    </Card>
  );
}
