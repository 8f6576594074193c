import { parameter, type FormulaFunction } from './function.ts';
import { rangeOf, sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const highest: FormulaFunction = {
  name: 'highest',
  parameters: [parameter('x', 'the series', { reach: 'whole' })],
  repeats: false,
  summary: 'The highest value over all periods.',
  docstring:
    'The highest value of a series over the timeline: peak sales, peak staff. Gives one number in the unit of x. For the higher of two values use max.',
  example: { formula: 'highest(10 - period)', result: 9 },
  units: sameUnit([0]),
  spreadsheet: sheetOver(0, (x, _, place) => `MAX(${rangeOf(x, place)})`),
  lower: (build, args) => build.operation('highest', args),
  words: ([x = '']) => `the highest value of ${x}`,
};
