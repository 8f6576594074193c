import { memo } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { reasonFor } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { useNavigation } from '#renderer/lib/index.ts';
import type { ResultSummary, Run } from '#renderer/lib/simulation/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { CardPair } from '#renderer/ui/CardColumn.tsx';
import { Reason } from '#renderer/ui/Reason.tsx';
import styles from '../simulation.module.css';
import { Answer } from './Answer.tsx';
import { DriversCard } from './DriversCard.tsx';
import { FanCard } from './FanCard.tsx';
import { Percentiles } from './Percentiles.tsx';
import { SettlingCard } from './SettlingCard.tsx';
import { Spread } from './Spread.tsx';

type Props = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly run: Run;
  readonly line: Line;
};

/** What is shown of a run: its figures for the chosen result, however many trials there are so far. */
export const Outcome = memo(function Outcome({ content, results, run, line }: Props) {
  const explain = useNavigation((state) => state.explain);
  const summary = summaryOf(run, line.name);
  if (summary === null) {
    return (
      <Card title={lineLabel(line)}>
        <p className={styles['quiet']}>
          {run.state === 'running'
            ? 'The figures of this result come with the last trial.'
            : 'This result was not part of the run. Run again to see it.'}
        </p>
      </Card>
    );
  }
  if (!Number.isFinite(summary.mean)) {
    const reason = reasonFor(content, results.facts, results.findings, line.name);
    const cause = reason?.line ?? null;
    const { id, timeline } = content.case;
    return (
      <Card title={lineLabel(line)}>
        <Reason
          words={`${lineLabel(line)} has no value in any trial, so there is no spread to show. ${reason?.words ?? 'Choose another result.'}`}
          onShow={
            cause === null ? undefined : () => explain({ caseId: id, line: cause, from: 0, to: timeline.periods })
          }
        />
      </Card>
    );
  }
  const lane = Math.max(0, results.lanes.indexOf(run.wanted.scenario ?? 'Base'));
  const base = results.results(lane)[line.name] ?? NaN;
  return (
    <>
      <Answer content={content} run={run} line={line} summary={summary} base={base} />
      <Spread run={run} line={line} summary={summary} base={base} />
      <CardPair>
        <FanCard content={content} run={run} />
        <DriversCard content={content} run={run} line={line} />
      </CardPair>
      <CardPair>
        <Percentiles content={content} run={run} line={line} summary={summary} />
        <SettlingCard run={run} line={line} summary={summary} />
      </CardPair>
    </>
  );
});

function summaryOf(run: Run, name: string): ResultSummary | null {
  if (run.simulation !== null) return run.simulation.results[name] ?? null;
  return run.wanted.watched === name ? run.partial : null;
}
