import { Play, RotateCw, X } from 'lucide-react';
import { useRef } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { count, formatNumber } from '#renderer/lib/index.ts';
import {
  cancelRunning,
  simulateCase,
  useTrialsDone,
  type CaseSimulation,
  type Wanted,
} from '#renderer/lib/simulation/index.ts';
import { Button, Progress } from '#renderer/ui/index.ts';
import styles from '../simulation.module.css';

type Props = {
  readonly content: CaseContent;
  readonly simulation: CaseSimulation;
  readonly wanted: Wanted;
  /** Whether all that stands in the set-up can be used: nothing is run with a number that is not the one shown. */
  readonly settle: () => boolean;
};

const whole = (value: number): string => formatNumber(value, null, { digits: 0 });

/** The button that runs it, how far a run is, and what became of it. */
export function Go({ content, simulation, wanted, settle }: Props) {
  const caseId = content.case.id;
  const { latest } = simulation;
  const done = useTrialsDone(caseId);
  const buttons = useRef<HTMLDivElement>(null);
  const cancel = (): void => {
    // The button that was pressed goes away; the next thing to do is to run again.
    buttons.current?.querySelector('button')?.focus();
    cancelRunning();
  };
  return (
    <div ref={buttons} className={styles['go']}>
      <Button
        kind="primary"
        icon={latest ? <RotateCw /> : <Play />}
        onPress={() => {
          if (settle()) simulateCase(caseId, content, wanted);
        }}
      >
        {latest ? 'Run again' : 'Run simulation'}
      </Button>
      {latest?.state === 'running' ? (
        <>
          <Button icon={<X />} onPress={cancel}>
            Cancel
          </Button>
          <Progress
            label="Simulating"
            value={done}
            of={latest.wanted.trials}
            words={progressWords(done, latest.wanted.trials)}
          />
        </>
      ) : (
        <span role="status" className={styles['state']} data-attention={needsAttention(simulation) || undefined}>
          {stateWords(simulation, done)}
        </span>
      )}
    </div>
  );
}

function progressWords(done: number, of: number): string {
  if (done === 0) return 'drawing the inputs';
  return done < of ? `${whole(done)} of ${whole(of)} trials` : 'summing up';
}

/** What became of the newest run. */
function stateWords({ latest, outOfDate, shown }: CaseSimulation, done: number): string {
  if (!latest) return '';
  if (latest.state === 'failed') return latest.problem ?? '';
  if (latest.state === 'cancelled') {
    const seen = shown === latest ? ` The picture is of the first ${whole(latest.partialTrials)}.` : '';
    const { trials } = latest.wanted;
    // When all are drawn, what was cancelled is the summing up: there may be a picture of fewer only.
    const far =
      done < trials
        ? `Cancelled after ${whole(done)} of ${count(trials, 'trial')}.`
        : `Cancelled while ${count(trials, 'trial')} were summed up.`;
    return `${far}${seen}`;
  }
  if (outOfDate) return 'Out of date: the model has changed since this run.';
  const stopped = latest.simulation?.stopped === true;
  return `${count(done, 'trial')} done${stopped ? `: the mean was settled, so the rest of ${whole(latest.wanted.trials)} was not needed` : ''}.`;
}

const needsAttention = ({ latest, outOfDate }: CaseSimulation): boolean => outOfDate || latest?.state === 'failed';
