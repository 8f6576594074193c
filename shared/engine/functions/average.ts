import { parameter, type FormulaFunction } from './function.ts';
import { overWords } from './sum.ts';
import { sheet } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const average: FormulaFunction = {
  name: 'average',
  parameters: [
    parameter('x', 'a value with dimensions'),
    parameter('dimension', 'what to average over; all dimensions of x when left out', { optional: true }),
  ],
  repeats: true,
  reduction: 'average',
  summary: 'The plain average over the items of a dimension.',
  docstring:
    'Averages the items of one or more dimensions, period by period, each item counting alike. Gives a value in the unit of x. For an average weighted by volume divide two sums: sum(price * units, region) / sum(units, region). To average over time use mean.',
  example: { formula: 'average(sales, region)', result: 50 },
  units: sameUnit([0]),
  /** Its arguments there are the cells of the items. */
  spreadsheet: sheet((...items) => `AVERAGE(${items.join(',')})`),
  lower: (_, [x = 0]) => x,
  words: ([x = '', ...dimensions]) => `${x} averaged over ${overWords(dimensions)}`,
};
