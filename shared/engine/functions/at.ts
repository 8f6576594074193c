import { parameter, type FormulaFunction } from './function.ts';
import { rangeOf, sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const at: FormulaFunction = {
  name: 'at',
  parameters: [
    parameter('x', 'the series', { reach: 'whole' }),
    parameter('n', 'the period, from 1; rounded to a whole number', { shape: 'scalar' }),
  ],
  repeats: false,
  summary: 'The value in period n.',
  docstring:
    'The value of a series in one named period. Gives one number in the unit of x. A period outside the timeline is reported.',
  example: { formula: 'at(period * 10, 4)', result: 40 },
  units: sameUnit([0], [1]),
  spreadsheet: sheetOver(0, (x, [, n = '1'], place) => `INDEX(${rangeOf(x, place)},ROUND(${n},0))`),
  lower: (build, args) => build.operation('at', args),
  words: ([x = '', n = '']) => `${x} in period ${n}`,
};
