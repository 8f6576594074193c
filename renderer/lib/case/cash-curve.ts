import { firstMonthOf, monthLabel, monthsIn, periodLabel, yearOf, type Timeline } from '#shared/kernel/period.ts';
import { actualPeriods, actualsWords } from '#shared/model/actuals.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { conventionWords, resolveConventions } from '#shared/model/conventions.ts';

export type CashCurve = {
  /** With the opening payment first, where there is one. */
  readonly values: readonly number[];
  readonly labels: readonly string[];
  readonly marks: readonly { readonly index: number; readonly label: string }[];
  /** How many points stand before the first period. */
  readonly before: number;
  /** Where cash is lowest, if it is ever below zero. */
  readonly lowest: { readonly index: number; readonly value: number } | null;
  /** The first point at which all is paid back, after the lowest. */
  readonly paidBack: { readonly index: number } | null;
};

/** The running total of cash as a chart shows it. */
export function cashCurve(values: ArrayLike<number>, opening: number | null, timeline: Timeline): CashCurve {
  const before = opening === null ? 0 : 1;
  const all = [...(opening === null ? [] : [opening]), ...Array.from(values)];
  const labels = all.map((_, index) =>
    index < before ? `Before ${monthLabel(firstMonthOf(timeline, 0))}` : periodLabel(timeline, index - before),
  );
  return {
    values: all,
    labels,
    marks: yearMarks(timeline, before),
    before,
    lowest: lowestOf(all),
    paidBack: paidBackOf(all),
  };
}

/** Each year is named in the middle of its periods; `before` points stand ahead of the first one. */
export function yearMarks(timeline: Timeline, before = 0): CashCurve['marks'] {
  const years = new Map<number, { from: number; to: number }>();
  for (let index = 0; index < timeline.periods; index++) {
    const year = yearOf(firstMonthOf(timeline, index), timeline.fiscalYearStart ?? 1);
    const span = years.get(year);
    years.set(year, { from: span?.from ?? index, to: index });
  }
  const enough = Math.max(1, Math.ceil(years.size / 8));
  const least = 6 / monthsIn[timeline.grain];
  return [...years]
    .filter(([, span], position) => position % enough === 0 && span.to - span.from + 1 >= least)
    .map(([year, { from, to }]) => ({ index: before + Math.round((from + to) / 2), label: String(year) }));
}

export type Band = { readonly from: number; readonly to: number; readonly label: string };

/** The part of a chart by period that is actual, up to halfway to the first forecast; `before` points stand ahead of it. */
export function actualBand(timeline: Timeline, before = 0): Band | null {
  const count = actualPeriods(timeline);
  if (count === 0) return null;
  const last = before + count - 1;
  const label = `actuals to ${monthLabel(firstMonthOf(timeline, count) - 1)}`;
  return { from: 0, to: count === timeline.periods ? last : last + 0.5, label };
}

function lowestOf(values: readonly number[]): CashCurve['lowest'] {
  let index = -1;
  values.forEach((value, place) => {
    if (value < 0 && (index < 0 || value < (values[index] ?? 0))) index = place;
  });
  return index < 0 ? null : { index, value: values[index] ?? 0 };
}

function paidBackOf(values: readonly number[]): CashCurve['paidBack'] {
  const low = lowestOf(values);
  if (!low) return null;
  const index = values.findIndex((value, place) => place > low.index && value >= 0);
  return index < 0 ? null : { index };
}

/** What shapes the figures of a curve, for a file of its chart: there the bar of the page does not stand beside it. */
export function conventionsOfCurve({ conventions, timeline }: CaseContent['case']): string {
  const { priceBasis, tax, timing } = conventionWords(resolveConventions(conventions));
  return [priceBasis, tax, timing, actualsWords(timeline)].filter((words) => words !== null).join(', ');
}
