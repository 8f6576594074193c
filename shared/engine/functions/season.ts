import { parameter, type FormulaFunction } from './function.ts';
import { allAlike } from './unit-rule.ts';

export const season: FormulaFunction = {
  name: 'season',
  parameters: [
    parameter('a', 'the value at the beginning of the calendar year'),
    parameter('b', 'the next value; as many as the year has parts: 4 for quarters, 12 for months'),
  ],
  repeats: true,
  summary: 'A value that returns each calendar year.',
  docstring:
    'Spreads its values evenly over the calendar year, from January: twelve are months, four are quarters. Where a period covers several values it has their average. Values around 1 that average 1 move volume within the year and leave its sum; they are not scaled. The values need the same unit.',
  example: { formula: 'at(season(0.8, 0.9, 1.1, 1.2), 7)', result: 1.1 },
  units: allAlike(0),
  spreadsheet: {
    formula: (values, { month, monthsPerPeriod }) => {
      const covered = valuesCovered(month - 1, monthsPerPeriod, values.length).map((each) => values[each]?.cell ?? '0');
      return new Set(covered).size === 1 ? (covered[0] ?? '0') : `AVERAGE(${covered.join(',')})`;
    },
    rows: [],
    helpers: [],
  },
  lower: (build, values) => {
    const months = Array.from({ length: build.monthsPerPeriod }, (_, later) =>
      build.operation('choose', [
        build.calendar(`season ${values.length} ${later}`, (index) => {
          const [first = 0] = valuesCovered(build.firstMonth + index * build.monthsPerPeriod + later, 1, values.length);
          return first + 1;
        }),
        ...values,
      ]),
    );
    const sum = months.reduce((so, next) => build.operation('add', [so, next]));
    return months.length === 1 ? sum : build.operation('divide', [sum, build.constant(months.length)]);
  },
  words: (values) => `one of ${values.length} values by the season`,
};

/** Which values, from 0, belong to the months from the given one on; months are counted from a January. */
function valuesCovered(month: number, months: number, count: number): readonly number[] {
  return Array.from({ length: months }, (_, later) => Math.floor((((month + later) % 12) * count) / 12));
}
