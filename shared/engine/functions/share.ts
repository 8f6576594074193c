import { parameter, type FormulaFunction } from './function.ts';
import { overWords } from './sum.ts';
import { bracketed, sheet } from './sheet.ts';
import { noUnit } from './unit-rule.ts';

export const share: FormulaFunction = {
  name: 'share',
  parameters: [
    parameter('x', 'a value with dimensions'),
    parameter('dimension', 'whose items make the whole; all dimensions of x when left out', { optional: true }),
  ],
  repeats: true,
  reduction: 'share',
  summary: 'Each item as a part of the whole.',
  docstring:
    'What each item is of the sum over its dimension, period by period; the parts add up to 1. Has the dimensions of x and no unit. Where the whole is zero there are no parts, and that is reported.',
  example: { formula: 'sum(share(sales, region) * 200, region)', result: 200 },
  units: noUnit(),
  /** Its arguments there are the cells of the items, after that of the item itself. */
  spreadsheet: sheet((x = '', ...items) => `${bracketed(x)}/SUM(${items.join(',')})`),
  lower: (_, [x = 0]) => x,
  words: ([x = '', ...dimensions]) => `the part of ${x} in the whole of ${overWords(dimensions)}`,
};
