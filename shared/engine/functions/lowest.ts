import { parameter, type FormulaFunction } from './function.ts';
import { rangeOf, sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const lowest: FormulaFunction = {
  name: 'lowest',
  parameters: [parameter('x', 'the series', { reach: 'whole' })],
  repeats: false,
  summary: 'The lowest value over all periods.',
  docstring:
    'The lowest value of a series over the timeline: the deepest point of the cash curve. Gives one number in the unit of x. For the lower of two values use min.',
  example: { formula: 'lowest(10 - period)', result: -2 },
  units: sameUnit([0]),
  spreadsheet: sheetOver(0, (x, _, place) => `MIN(${rangeOf(x, place)})`),
  lower: (build, args) => build.operation('lowest', args),
  words: ([x = '']) => `the lowest value of ${x}`,
};
