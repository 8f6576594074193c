import { parameter, type FormulaFunction } from './function.ts';
import { rangeOf, sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const window: FormulaFunction = {
  name: 'window',
  parameters: [
    parameter('x', 'the series'),
    parameter('n', 'how many periods, this one included; rounded to a whole number', { shape: 'scalar' }),
  ],
  repeats: false,
  summary: 'The sum of the last n periods, this one included.',
  docstring:
    'Adds the current period and the n - 1 before it, fewer at the start: straight-line depreciation is window(capex, life) / life. n may be a line with one number. Gives a series in the unit of x.',
  example: { formula: 'last(window(period, 3))', result: 33 },
  units: sameUnit([0], [1]),
  spreadsheet: sheetOver(
    0,
    (x, [, n = '1'], place) =>
      `SUM(INDEX(${rangeOf(x, place)},MAX(1,${place.period + 1}-ROUND(${n},0))):${x.at(place.period)})`,
  ),
  lower: (build, args) => build.operation('window', args),
  words: ([x = '', n = '']) => `${x} of the last ${n} periods together`,
};
