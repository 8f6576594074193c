import type { Builder } from '../compile/builder.ts';
import { parameter, type FormulaFunction } from './function.ts';
import { fromTimeZero, rangeOf } from './sheet.ts';

export const xirr: FormulaFunction = {
  name: 'xirr',
  parameters: [
    parameter('flow', 'the cash flow of each period', { reach: 'whole' }),
    parameter('initial', 'the flow on the first day, usually negative; 0 when left out', {
      shape: 'scalar',
      optional: true,
    }),
    parameter('day', 'the day of each flow, counted from that first day; when left out, the end of its period', {
      reach: 'whole',
      optional: true,
    }),
  ],
  repeats: false,
  summary: 'The internal rate of return of a year, by days.',
  docstring:
    'The yearly rate at which flows on their days are worth zero, a year having 365 days: the XIRR of a spreadsheet. Without days the timeline’s calendar is taken. Of several rates the lowest that is not negative is given, or else the highest negative one. No rate at all gives no result, not an error.',
  example: {
    formula:
      'xirr(choose(min(period, 5), 2750, 4250, 3250, 2750, 0), -10000, choose(min(period, 5), 60, 303, 411, 456, 500))',
    result: 0.37336253,
  },
  units: { alike: () => [[0, 1]], plain: [2], result: 'plain' },
  spreadsheet: {
    formula: (_, place, [flows, days]) => `XIRR(${rangeOf(flows, place, 0)},${rangeOf(days, place, 0)})`,
    rows: [0],
    helpers: [
      fromTimeZero(0, 1),
      {
        from: 0,
        formula: ([, , day], { period, monthsPerPeriod, month, year }) => {
          if (period === 0) return '0';
          if (day !== undefined) return day.cell;
          const first = month - (period - 1) * monthsPerPeriod;
          return `DATE(${year},${month + monthsPerPeriod},1)-DATE(${year},${first},1)`;
        },
      },
    ],
  },
  lower: (build, [flow = 0, initial = build.constant(0), day]) =>
    build.operation('datedRate', [flow, initial, day ?? periodEnds(build)]),
  words: ([flow = '']) => `the yearly rate at which ${flow} is worth zero by days`,
};

/** Days from the first day of the timeline to the end of each period. */
function periodEnds(build: Builder): number {
  const dayOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
  return build.calendar(
    'period ends',
    (index) => dayOf(build.firstMonth + (index + 1) * build.monthsPerPeriod) - dayOf(build.firstMonth),
  );
}
