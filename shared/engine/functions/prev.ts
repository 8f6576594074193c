import { parameter, type FormulaFunction } from './function.ts';
import { sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const prev: FormulaFunction = {
  name: 'prev',
  parameters: [
    parameter('x', 'the series', { reach: 'past' }),
    parameter('first', 'the value in the first period; 0 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'The value one period earlier.',
  docstring:
    'What x was in the period before; in the first period, `first`. A line may use its own earlier value through it: prev(stock, 100) + added. Gives a series in the unit of x.',
  example: { formula: 'last(prev(period, 0))', result: 11 },
  units: sameUnit([0, 1]),
  spreadsheet: sheetOver(0, (x, [, first = '0'], place) => (place.period === 1 ? first : x.at(place.period - 1))),
  lower: (build, [x = 0, first = build.constant(0)]) => build.operation('previous', [x, first]),
  words: ([x = '']) => `${x} of the period before`,
};
