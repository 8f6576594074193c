import { informationSample, shortLabel, tellsWorth } from '#renderer/lib/case/index.ts';
import { useLongAnalysis } from '#renderer/lib/engine/index.ts';
import { count } from '#renderer/lib/index.ts';
import { Button, Card } from '#renderer/ui/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import styles from '../sensitivity.module.css';
import type { Subject } from '../subject.ts';
import { InformationTable } from './InformationTable.tsx';

const { trials, seed } = informationSample;

/** What it may cost to find out about an input before the decision: the value of knowing it exactly. */
export function InformationCard({ subject }: { readonly subject: Subject }) {
  const { content, results, line, scenario, lane } = subject;
  const { isWorking, analysed, isOutdated, start, cancel } = useLongAnalysis(content, results, 'valueOfInformation');
  const title = 'Worth knowing before you decide';
  const uncertain = content.lines.some(({ distribution }) => distribution !== null);
  const isAbout = analysed?.options.result === line.name && analysed.lane === lane;
  const answer = isAbout ? analysed.answer : null;
  if (!tellsWorth(line)) {
    return (
      <Card title={title}>
        <p className={styles['quiet']}>
          What a study may cost is told in money: choose a result such as the net present value, of which more is better
          and doing nothing is worth 0.
        </p>
      </Card>
    );
  }
  if (!uncertain) {
    return (
      <Card title={title}>
        <p className={styles['quiet']}>
          No input has a range yet, so there is nothing to find out. Give the uncertain ones a lowest, a likely and a
          highest value on the Assumptions page.
        </p>
      </Card>
    );
  }
  const run = (): void => start({ result: line.name, trials, seed, options: [scenario] }, lane);
  return (
    <Card title={title} caption={`${scenario ?? 'base'} or do nothing, decided by ${shortLabel(line)}`}>
      {isWorking ? (
        <div className={styles['row']} role="status">
          <p className={styles['quiet']}>
            Drawing {count(trials, 'trial')} and weighing what each input would tell. This takes a second or two; the
            page stays usable.
          </p>
          <Button onPress={cancel}>Stop</Button>
        </div>
      ) : answer === null ? (
        <>
          <p className={styles['quiet']}>
            How much a study, a test or a pilot may cost at most, input by input: what it would add to decide after
            knowing it.
          </p>
          <div className={styles['row']}>
            <Button onPress={run}>Work it out</Button>
          </div>
        </>
      ) : (
        <>
          {answer.ok ? (
            <InformationTable subject={subject} answer={answer.value} />
          ) : (
            <Reason words={answer.error.message} />
          )}
          <div className={styles['row']}>
            {isOutdated ? <span className={styles['near']}>The case has changed since.</span> : null}
            <Button size="small" onPress={run}>
              Work it out again
            </Button>
            <span className={styles['note']}>
              {count(trials, 'trial')}, seed {seed}
            </span>
          </div>
        </>
      )}
    </Card>
  );
}
