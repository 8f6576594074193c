import { parameter, type FormulaFunction } from './function.ts';
import { rangeOf, sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const lag: FormulaFunction = {
  name: 'lag',
  parameters: [
    parameter('x', 'the series', { reach: 'past' }),
    parameter('n', 'how many periods back; rounded to a whole number', { shape: 'scalar' }),
    parameter('first', 'the value in the first n periods; 0 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'The value n periods earlier.',
  docstring:
    'What x was n periods ago, such as cash that comes in after the payment term; in the first n periods, `first`. n may be a line with one number. A line that uses itself needs n of at least 1. Gives a series in the unit of x.',
  example: { formula: 'last(lag(period, 3, 0))', result: 9 },
  units: sameUnit([0, 2], [1]),
  spreadsheet: sheetOver(0, (x, [, n = '1', first = '0'], place) =>
    /^\d+$/.test(n)
      ? Number(n) >= place.period
        ? first
        : x.at(place.period - Number(n))
      : `IF(ROUND(${n},0)>=${place.period},${first},INDEX(${rangeOf(x, place)},${place.period}-ROUND(${n},0)))`,
  ),
  lower: (build, [x = 0, n = 0, first = build.constant(0)]) =>
    build.valueOf(n) === 1 ? build.operation('previous', [x, first]) : build.operation('lag', [x, n, first]),
  words: ([x = '', n = '']) => `${x} of ${n} periods before`,
};
