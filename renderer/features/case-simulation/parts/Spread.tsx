import { lineLabel, type Line } from '#shared/model/line.ts';
import { CurveChart, HistogramChart, type Mark } from '#renderer/charts/index.ts';
import { shortLabel } from '#renderer/lib/case/index.ts';
import { count, formatNumber, formatPercent } from '#renderer/lib/index.ts';
import type { ResultSummary, Run } from '#renderer/lib/simulation/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { CardPair } from '#renderer/ui/CardColumn.tsx';
import { unitAxis } from '../axis.ts';

type Props = {
  readonly run: Run;
  readonly line: Line;
  readonly summary: ResultSummary;
  readonly base: number;
};

/** How the result spreads, twice: how sure one is to stay below a value, and how often it comes out where. */
export function Spread({ run, line, summary, base }: Props) {
  const say = (value: number): string => formatNumber(value, line.unit, { compact: true });
  const axis = unitAxis(line.unit, Math.max(Math.abs(summary.p1), Math.abs(summary.p99)));
  const { histogram, curve } = summary;
  const crosses = summary.min < 0 && summary.max > 0;
  const marks: readonly Mark[] = [
    ...(crosses ? [{ at: 0, tone: 'zero' as const }] : []),
    { at: summary.p10, words: `P10 ${say(summary.p10)}` },
    { at: summary.p50, words: `P50 ${say(summary.p50)}` },
    { at: summary.p90, words: `P90 ${say(summary.p90)}` },
    { at: summary.mean, words: `mean ${say(summary.mean)}`, tone: 'main' },
    ...(Number.isFinite(base) ? [{ at: base, words: `base ${say(base)}` }] : []),
  ];
  const short = shortLabel(line);
  const xName = axis.name === '' ? short : `${short}, ${axis.name}`;
  const soFar = run.simulation === null ? `, the first ${count(run.partialTrials, 'trial')}` : '';
  return (
    <CardPair>
      <Card title="How likely it stays below" caption={`share of trials at most so high${soFar}`}>
        <CurveChart
          label={`S-curve of ${lineLabel(line)}`}
          points={curve ?? []}
          marks={marks}
          format={say}
          formatAxis={axis.format}
          formatShare={(share) => formatPercent(share)}
          of="trials"
          unit={line.unit}
          caption={`share of trials at most so high${soFar}`}
          xName={xName}
        />
      </Card>
      <Card title="How often each value comes out" caption={`share of trials, below zero in orange${soFar}`}>
        <HistogramChart
          label={`Histogram of ${lineLabel(line)}`}
          from={histogram?.from ?? 0}
          width={histogram?.width ?? 0}
          counts={histogram?.counts ?? []}
          marks={marks}
          format={say}
          formatAxis={axis.format}
          formatShare={(share) => formatPercent(share)}
          unit={line.unit}
          caption={`share of trials, below zero in orange${soFar}`}
          formatCount={(number) => count(number, 'trial')}
          xName={xName}
        />
      </Card>
    </CardPair>
  );
}
