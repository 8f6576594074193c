import {
  bucketsOf,
  firstMonthOf,
  monthLabel,
  monthsIn,
  periodLabel,
  type Grain,
  type Timeline,
} from '../../kernel/period.ts';
import type { AggregateRule } from './aggregate.ts';

const counts = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** How many, in words up to twelve. */
export function countInWords(count: number): string {
  return counts[count] ?? String(count);
}

/** What the periods `[from, to)` are called: `2029`, `Q1 2029`, `Mar 2029`, or `Jan 2029 to May 2029`. */
export function rangeLabel(timeline: Timeline, from: number, to: number): string {
  if (to - from === 1) return periodLabel(timeline, from);
  for (const grain of ['quarter', 'year'] satisfies Grain[]) {
    const bucket = bucketsOf(timeline, grain).find((each) => each.from === from && each.to === to);
    if (bucket !== undefined) return bucket.label;
  }
  if (from === 0 && to === timeline.periods) return 'the whole timeline';
  return `${periodLabel(timeline, from)} to ${periodLabel(timeline, to - 1)}`;
}

/** How the periods became one number, as the end of a sentence: `, added over the twelve months of 2029`. */
export function rangeWords(timeline: Timeline, from: number, to: number, rule: AggregateRule): string {
  const label = rangeLabel(timeline, from, to);
  if (to - from === 1) return `, in ${label}`;
  const periods = `the ${countInWords(to - from)} ${timeline.grain}s of ${label}`;
  if (rule === 'sum') return `, added over ${periods}`;
  if (rule === 'mean') return `, averaged over ${periods}`;
  if (rule === 'first') return `, at the start of ${firstMonth(timeline, from, label)}`;
  if (rule === 'last') return `, at the end of ${lastMonth(timeline, to, label)}`;
  return `, averaged over ${periods} by weight`;
}

function firstMonth(timeline: Timeline, from: number, label: string): string {
  return label === 'the whole timeline' ? monthLabel(firstMonthOf(timeline, from)) : label;
}

function lastMonth(timeline: Timeline, to: number, label: string): string {
  return label === 'the whole timeline'
    ? monthLabel(firstMonthOf(timeline, to - 1) + monthsIn[timeline.grain] - 1)
    : label;
}
