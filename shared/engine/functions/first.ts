import { parameter, type FormulaFunction } from './function.ts';
import { sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const first: FormulaFunction = {
  name: 'first',
  parameters: [parameter('x', 'the series', { reach: 'whole' })],
  repeats: false,
  summary: 'The value in the first period.',
  docstring: 'The value of a series in period 1. Gives one number in the unit of x.',
  example: { formula: 'first(period * 10)', result: 10 },
  units: sameUnit([0]),
  spreadsheet: sheetOver(0, (x) => x.at(1)),
  lower: (build, args) => build.operation('first', args),
  words: ([x = '']) => `${x} in the first period`,
};
