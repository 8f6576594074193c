/** The calendar of a model. A month is a whole number, `year * 12 + (month - 1)`: no time zones, no clock. */
export const grains = ['month', 'quarter', 'year'] as const;
export type Grain = (typeof grains)[number];

/** Whether a unit is a length of time that a timeline can have: such a number counts periods. */
export function isGrain(unit: string | null): unit is Grain {
  return grains.some((grain) => grain === unit);
}

export type Timeline = {
  /** First month, as `2027-01`. */
  readonly start: string;
  readonly grain: Grain;
  readonly periods: number;
  /** Month in which the fiscal year starts, 1 to 12; absent means January. */
  readonly fiscalYearStart?: number | undefined;
  /** Last month, as `2027-03`, whose numbers are what happened; absent means that all is forecast. It changes no result. */
  readonly actualsTo?: string | undefined;
};

export const monthsIn: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `2027-01` to its month number; NaN when the text is no month. */
export function monthNumber(text: string): number {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : Number.NaN;
}

/** The first month of period `index` (0 is the first period). */
export function firstMonthOf(timeline: Timeline, index: number): number {
  return monthNumber(timeline.start) + index * monthsIn[timeline.grain];
}

export function monthLabel(month: number): string {
  return `${monthNames[((month % 12) + 12) % 12] ?? ''} ${Math.floor(month / 12)}`;
}

/** The year a month belongs to; with a fiscal year, the calendar year in which that fiscal year ends. */
export function yearOf(month: number, fiscalYearStart = 1): number {
  return Math.floor((month + (fiscalYearStart === 1 ? 0 : 13 - fiscalYearStart)) / 12);
}

/** How period `index` is named at the timeline's own grain: `Jan 2027`, `Q1 2027`, `2027`. */
export function periodLabel(timeline: Timeline, index: number): string {
  return labelAt(firstMonthOf(timeline, index), timeline.grain, timeline.fiscalYearStart ?? 1);
}

function labelAt(month: number, grain: Grain, fiscalYearStart: number): string {
  if (grain === 'month') return monthLabel(month);
  const year = yearOf(month, fiscalYearStart);
  const prefix = fiscalYearStart === 1 ? '' : 'FY';
  if (grain === 'year') return `${prefix}${year}`;
  const quarter = Math.floor(((((month - (fiscalYearStart - 1)) % 12) + 12) % 12) / 3) + 1;
  return `Q${quarter} ${prefix}${year}`;
}

/** One column of a coarser view: its label and the periods `[from, to)` that it covers. */
export type Bucket = { readonly label: string; readonly from: number; readonly to: number };

/** The columns of a view at `grain`; a grain finer than the timeline's gives the timeline's own periods. */
export function bucketsOf(timeline: Timeline, grain: Grain): readonly Bucket[] {
  const view = monthsIn[grain] < monthsIn[timeline.grain] ? timeline.grain : grain;
  const fiscalYearStart = timeline.fiscalYearStart ?? 1;
  const buckets: Bucket[] = [];
  for (let index = 0; index < timeline.periods; index++) {
    const label = labelAt(firstMonthOf(timeline, index), view, fiscalYearStart);
    const open = buckets.at(-1);
    if (open?.label === label) buckets[buckets.length - 1] = { ...open, to: index + 1 };
    else buckets.push({ label, from: index, to: index + 1 });
  }
  return buckets;
}

/** `2029`, `Q1 2029`, `Mar 2029`, or `Mar 2029 to Apr 2030` where the periods `[from, to)` are no column of any view. */
export function spanLabel(timeline: Timeline, from: number, to: number): string {
  for (const grain of grains) {
    const bucket = bucketsOf(timeline, grain).find((candidate) => candidate.from === from && candidate.to === to);
    if (bucket) return bucket.label;
  }
  return `${periodLabel(timeline, from)} to ${periodLabel(timeline, to - 1)}`;
}

/** `2027-03`: the inverse of `monthNumber`. */
export function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
