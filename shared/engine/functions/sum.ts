import { parameter, type FormulaFunction } from './function.ts';
import { sheet } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const sum: FormulaFunction = {
  name: 'sum',
  parameters: [
    parameter('x', 'a value with dimensions'),
    parameter('dimension', 'what to add up over; all dimensions of x when left out', { optional: true }),
  ],
  repeats: true,
  reduction: 'sum',
  summary: 'The sum over the items of a dimension.',
  docstring:
    'Adds the items of one or more dimensions up, period by period; what x has besides stays: sum(units, region) of units by region and channel is units by channel. Gives a value in the unit of x. To add up over time use total or cumulative.',
  example: { formula: 'sum(sales, region)', result: 100 },
  units: sameUnit([0]),
  /** Its arguments there are the cells of the items. */
  spreadsheet: sheet((...items) => `SUM(${items.join(',')})`),
  lower: (_, [x = 0]) => x,
  words: ([x = '', ...dimensions]) => `${x} added up over ${overWords(dimensions)}`,
};

/** The dimensions of a reduction in words. */
export function overWords(dimensions: readonly string[]): string {
  return dimensions.length === 0 ? 'all items' : dimensions.join(' and ');
}
