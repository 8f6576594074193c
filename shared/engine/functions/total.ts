import { parameter, type FormulaFunction } from './function.ts';
import { rangeOf, sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const total: FormulaFunction = {
  name: 'total',
  parameters: [parameter('x', 'the series to add up', { reach: 'whole' })],
  repeats: false,
  summary: 'The sum over all periods.',
  docstring:
    'Adds a series over the whole timeline: lifetime revenue from monthly revenue. Gives one number in the unit of x. Rounding errors are compensated. One number instead of a series counts once for each period.',
  example: { formula: 'total(period)', result: 78 },
  units: sameUnit([0]),
  spreadsheet: sheetOver(0, (x, _, place) => `SUM(${rangeOf(x, place)})`),
  lower: (build, args) => build.operation('total', args),
  words: ([x = '']) => `the total of ${x}`,
};
