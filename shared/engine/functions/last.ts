import { parameter, type FormulaFunction } from './function.ts';
import { sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const last: FormulaFunction = {
  name: 'last',
  parameters: [parameter('x', 'the series', { reach: 'whole' })],
  repeats: false,
  summary: 'The value in the last period.',
  docstring:
    'The value of a series in the last period: where a running total or a stock ends. Gives one number in the unit of x.',
  example: { formula: 'last(cumulative(period))', result: 78 },
  units: sameUnit([0]),
  spreadsheet: sheetOver(0, (x, _, place) => x.at(place.periods)),
  lower: (build, args) => build.operation('last', args),
  words: ([x = '']) => `${x} in the last period`,
};
