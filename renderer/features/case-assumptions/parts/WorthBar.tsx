import type { Line } from '#shared/model/line.ts';
import { informationSample, shortLabel, tellsWorth } from '#renderer/lib/case/index.ts';
import type { LongAnalysis } from '#renderer/lib/engine/index.ts';
import { count, formatNumber } from '#renderer/lib/index.ts';
import { Button } from '#renderer/ui/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import styles from '../assumptions.module.css';
import type { LedgerRow } from '../ledger.ts';

type Props = {
  readonly information: LongAnalysis<'valueOfInformation'>;
  /** Whether the answer that is there is about the headline. */
  readonly isAbout: boolean;
  readonly rows: readonly LedgerRow[];
  readonly headline: Line;
};

const { trials, seed } = informationSample;

/** What each input is worth knowing before the decision: worked out when a person asks, and said what it means. */
export function WorthBar({ information, isAbout, rows, headline }: Props) {
  const { isWorking, analysed, isOutdated, start, cancel } = information;
  if (!tellsWorth(headline) || !rows.some(({ line }) => line.distribution !== null)) return null;
  const run = (): void => start({ result: headline.name, trials, seed, options: [null] }, 0);
  if (isWorking) {
    return (
      <div className={styles['worth']} role="status">
        <progress aria-label="Working out what each input is worth knowing" />
        <span>Drawing {count(trials, 'trial')} and weighing what each input would tell. The page stays usable.</span>
        <Button size="small" onPress={cancel}>
          Stop
        </Button>
      </div>
    );
  }
  const answer = isAbout ? (analysed?.answer ?? null) : null;
  if (answer === null) {
    return (
      <div className={styles['worth']}>
        <span>What may a study, a test or a pilot of an input cost at most before you decide?</span>
        <Button size="small" onPress={run}>
          Work out what each is worth knowing
        </Button>
      </div>
    );
  }
  if (!answer.ok) {
    return (
      <div className={styles['worth']}>
        <Reason words={answer.error.message} />
        <Button size="small" onPress={run}>
          Try again
        </Button>
      </div>
    );
  }
  const { choice, perfect } = answer.value;
  return (
    <div className={styles['worth']} role="status">
      <span>
        As things stand: <b>{choice}</b>, by {shortLabel(headline)}. Knowing everything first would add at most{' '}
        <b>{formatNumber(perfect.value, headline.unit, { compact: true })}</b>; what each input adds stands in “Worth
        knowing”. Values of several do not add up. {count(trials, 'trial')}, seed {seed}.
      </span>
      {isOutdated ? <span className={styles['changed']}>The case has changed since.</span> : null}
      <Button size="small" onPress={run}>
        Work it out again
      </Button>
    </div>
  );
}
