import { ChartLine } from 'lucide-react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { LineChart, type ChartSeries } from '#renderer/charts/index.ts';
import { actualBand, yearMarks } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { currencyOf, formatNumber, formatUnit } from '#renderer/lib/index.ts';
import { Button, Dialog } from '#renderer/ui/index.ts';
import { columnsOf } from '../aggregate.ts';
import { largestOf } from '../grid-cells.tsx';
import { grainWords, type PeriodView } from '../view.ts';
import styles from '../model.module.css';

type Props = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  /** The columns of the grid: the chart shows the same figures. */
  readonly view: PeriodView;
  /** The line that is drawn; null while no chart is open. */
  readonly name: string | null;
  readonly onClose: () => void;
};

const tones = ['main', 'second', 'third', 'fourth'] as const;
const mostMarks = 12;

/** One line over time, and what the scenarios make of it. */
export function LineChartDialog({ content, results, view, name, onClose }: Props) {
  const line = content.lines.find((each) => each.name === name);
  const facts = name === null ? undefined : results.facts.get(name);
  if (!line || facts?.shape !== 'series') return null;
  const ofLane = (lane: number): Float64Array => {
    const values = (of: string) => results.values(of, lane);
    return columnsOf(facts, values(line.name).values, view.buckets, view.byPeriod, values);
  };
  const base = ofLane(0);
  const scenarios = results.lanes.slice(1).flatMap((scenario, index): ChartSeries[] => {
    const values = ofLane(index + 1);
    return values.some((value, at) => !Object.is(value, base[at])) ? [{ name: scenario, values }] : [];
  });
  const series = [{ name: 'Base', values: base }, ...scenarios].map((each, index) => ({
    ...each,
    tone: tones[index] ?? ('quiet' as const),
  }));
  const money = currencyOf(line.unit) !== null && largestOf(base) >= 10_000;
  const write = (value: number): string => formatNumber(value, line.unit, { compact: money });
  const grain = grainWords[view.grain].one;
  const rule = view.byPeriod ? '' : typeof facts.rule === 'string' ? `, ${ruleWords[facts.rule]}` : ', weighted mean';
  const caption = `${formatUnit(line.unit) || 'no unit'}, by ${grain}${rule}`;
  const longest = Math.max(...series.map((each) => each.name.length));
  return (
    <Dialog
      title={lineLabel(line)}
      icon={<ChartLine />}
      size="wide"
      open
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      <p className={styles['about']}>
        {caption}
        {results.lanes.length > 1 && scenarios.length === 0 ? '. No scenario changes it.' : ''}
      </p>
      <LineChart
        label={`${lineLabel(line)}, ${formatUnit(line.unit) || 'no unit'}`}
        caption={caption}
        unit={line.unit}
        series={series}
        labels={view.buckets.map(({ label }) => label)}
        marks={marksOf(content, view)}
        band={view.byPeriod ? actualBand(content.case.timeline) : null}
        height={320}
        endNames={series.length > 1 ? Math.min(150, 12 + longest * 6.2) : 0}
        format={write}
        formatAxis={write}
      />
    </Dialog>
  );
}

const ruleWords = { sum: 'added up', first: 'at its start', last: 'at its end', mean: 'mean' } as const;

function marksOf(
  content: CaseContent,
  view: PeriodView,
): readonly { readonly index: number; readonly label: string }[] {
  const years = view.byPeriod ? yearMarks(content.case.timeline) : [];
  if (years.length > 1) return years;
  const every = Math.ceil(view.buckets.length / mostMarks);
  return view.buckets.flatMap(({ label }, index) => (index % every === 0 ? [{ index, label }] : []));
}
