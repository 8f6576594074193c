import { parameter, type FormulaFunction } from './function.ts';
import { rangeOf, sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const lead: FormulaFunction = {
  name: 'lead',
  parameters: [
    parameter('x', 'the series', { reach: 'whole' }),
    parameter('n', 'how many periods ahead; rounded to a whole number', { shape: 'scalar' }),
    parameter('after', 'the value beyond the last period; 0 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'The value n periods later.',
  docstring:
    'What x will be n periods on, such as stock bought ahead of sales; beyond the last period, `after`. Gives a series in the unit of x. It cannot stand in a loop.',
  example: { formula: 'first(lead(period, 3, 0))', result: 4 },
  units: sameUnit([0, 2], [1]),
  spreadsheet: sheetOver(
    0,
    (x, [, n = '1', after = '0'], place) =>
      `IF(${place.period}+ROUND(${n},0)>${place.periods},${after},INDEX(${rangeOf(x, place)},${place.period}+ROUND(${n},0)))`,
  ),
  lower: (build, [x = 0, n = 0, after = build.constant(0)]) => build.operation('lead', [x, n, after]),
  words: ([x = '', n = '']) => `${x} of ${n} periods later`,
};
