import { parameter, type FormulaFunction } from './function.ts';
import { rangeOf, sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const mean: FormulaFunction = {
  name: 'mean',
  parameters: [parameter('x', 'the series', { reach: 'whole' })],
  repeats: false,
  summary: 'The average over all periods.',
  docstring:
    'The plain average of a series over the timeline. Gives one number in the unit of x. For an average weighted by volume divide two totals.',
  example: { formula: 'mean(period)', result: 6.5 },
  units: sameUnit([0]),
  spreadsheet: sheetOver(0, (x, _, place) => `AVERAGE(${rangeOf(x, place)})`),
  lower: (build, [x = 0]) => build.operation('divide', [build.operation('total', [x]), build.constant(build.periods)]),
  words: ([x = '']) => `the average of ${x}`,
};
