import { firstMonthOf, monthLabel, monthNumber, monthsIn, type Timeline } from '../kernel/period.ts';

/** How many months of the timeline, from its start, are actual; what lies outside of it does not count. */
function actualMonths(timeline: Timeline): number {
  if (timeline.actualsTo === undefined) return 0;
  const months = monthNumber(timeline.actualsTo) + 1 - monthNumber(timeline.start);
  return Math.min(Math.max(0, months), timeline.periods * monthsIn[timeline.grain]);
}

/** How many whole periods, from the first on, are actual. */
export function actualPeriods(timeline: Timeline): number {
  return Math.floor(actualMonths(timeline) / monthsIn[timeline.grain]);
}

/** Whether all, some or none of the months in the periods `[from, to)` are actual. */
export function actualityOf(timeline: Timeline, from: number, to: number): 'actual' | 'partly' | 'forecast' {
  const [months, length] = [actualMonths(timeline), monthsIn[timeline.grain]];
  return months >= to * length ? 'actual' : months > from * length ? 'partly' : 'forecast';
}

/** `actual`, `actual to Mar`: what stands with the periods `[from, to)` where a table or a chart names them; null for a forecast. */
export function actualMark(timeline: Timeline, from: number, to: number): string | null {
  const actuality = actualityOf(timeline, from, to);
  if (actuality !== 'partly') return actuality === 'actual' ? 'actual' : null;
  const last = monthLabel(firstMonthOf(timeline, 0) + actualMonths(timeline) - 1);
  return `actual to ${last.split(' ')[0] ?? last}`;
}

/** Why the last actual month can't be that of this timeline, as a sentence; null when it can. */
export function actualsFault(timeline: Timeline): string | null {
  if (timeline.actualsTo === undefined) return null;
  const [first, end, last] = [
    firstMonthOf(timeline, 0),
    firstMonthOf(timeline, timeline.periods),
    monthNumber(timeline.actualsTo),
  ];
  if (last >= first && last < end) return null;
  return `The actuals would run to ${monthLabel(last)}, which is outside the timeline (${monthLabel(first)} to ${monthLabel(end - 1)}).`;
}

/** `Actuals to Mar 2027, forecast from Apr 2027`; null where all is forecast. */
export function actualsWords(timeline: Timeline): string | null {
  const months = actualMonths(timeline);
  if (months === 0) return null;
  const next = firstMonthOf(timeline, 0) + months;
  const isOver = months === timeline.periods * monthsIn[timeline.grain];
  return `Actuals to ${monthLabel(next - 1)}, ${isOver ? 'no forecast left' : `forecast from ${monthLabel(next)}`}`;
}

/** The timeline with another last actual month; null: all is forecast. */
export function withActuals(timeline: Timeline, actualsTo: string | null): Timeline {
  const rest = withoutActuals(timeline);
  return actualsTo === null ? rest : { ...rest, actualsTo };
}

/** The timeline as the engine knows it: what is actual changes no number. */
export function withoutActuals({ actualsTo: _, ...timeline }: Timeline): Timeline {
  return timeline;
}
