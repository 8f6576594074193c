import type { CaseContent } from '#shared/model/case-content.ts';
import { resolveConventions } from '#shared/model/conventions.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { lessIsBetter } from '#renderer/lib/case/index.ts';
import { formatNumber, formatPercent } from '#renderer/lib/index.ts';
import type { ResultSummary, Run } from '#renderer/lib/simulation/index.ts';
import { Card } from '#renderer/ui/index.ts';
import styles from '../simulation.module.css';
import { headlineWords, losesMoney, p90Words } from '../words.ts';

type Props = {
  readonly content: CaseContent;
  readonly run: Run;
  readonly line: Line;
  readonly summary: ResultSummary;
  readonly base: number;
};

/** The spread in a sentence, and the figures that a decision is made by. */
export function Answer({ content, run, line, summary, base }: Props) {
  const say = (value: number): string => formatNumber(value, line.unit, { compact: true });
  const trials = run.simulation?.trials ?? run.partialTrials;
  const p90 = run.simulation?.conventions.p90 ?? resolveConventions(content.case.conventions).p90;
  const figures: readonly { readonly label: string; readonly text: string; readonly help: string }[] = [
    { label: 'Mean', text: say(summary.mean), help: `± ${say(summary.standardError)}` },
    { label: 'P10', text: say(summary.p10), help: `± ${say(summary.errors.p10)}` },
    { label: 'P50, the middle', text: say(summary.p50), help: `± ${say(summary.errors.p50)}` },
    { label: 'P90', text: say(summary.p90), help: `± ${say(summary.errors.p90)}` },
    ...(losesMoney(line) || summary.negative > 0
      ? [
          {
            label: 'Chance below zero',
            text: formatPercent(summary.negative, { digits: 1 }),
            help: `± ${formatPercent(summary.negativeError, { digits: 1 })}`,
          },
        ]
      : []),
    ...(summary.undefinedTrials > 0
      ? [
          {
            label: 'No such figure',
            text: formatPercent(summary.undefined, { digits: 1 }),
            help: 'the others are of the rest',
          },
        ]
      : []),
    // The lowest outcomes are the bad ones only where more is better.
    ...(summary.shortfall && !lessIsBetter(line)
      ? [
          {
            label: 'Expected shortfall',
            text: say(summary.shortfall.mean),
            help: `mean of the lowest ${formatPercent(summary.shortfall.share)}`,
          },
        ]
      : []),
  ];
  return (
    <Card>
      <h2 className={styles['label']}>
        {lineLabel(line)} over {formatNumber(trials, null)} trials
        {run.wanted.scenario === null ? '' : `, ${run.wanted.scenario}`}
      </h2>
      <p className={styles['sentence']}>{headlineWords(summary, line, trials)}</p>
      <dl className={styles['figures']}>
        {figures.map(({ label, text, help }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {text} <small>{help}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['conventions']}>
        {[
          Number.isFinite(base) ? `Without uncertainty the case says ${say(base)}` : null,
          p90Words(p90),
          '± is one standard error',
        ]
          .filter((each) => each !== null)
          .join(' · ')}
      </p>
    </Card>
  );
}
