import { parameter, type FormulaFunction } from './function.ts';
import { sheetConvolution } from './sheet-convolution.ts';
import { bracketed } from './sheet.ts';
import { agesOf } from './since-start.ts';

export const cohort: FormulaFunction = {
  name: 'cohort',
  parameters: [
    parameter('new', 'what is added in each period'),
    parameter('retention', 'what is left of it by age: one number a period, or one number that repeats'),
  ],
  repeats: false,
  summary: 'What is left of everything added so far, by age.',
  docstring:
    'Adds up all cohorts: new(1) * retention(t) + … + new(t) * retention(1). A series says what is left in the first period of a customer, in the second and so on; with a price by age the result is revenue. One number r means that the share r stays from each period to the next, r ^ age. The unit is that of the product.',
  example: { formula: 'at(cohort(100, 50%), 3)', result: 175 },
  units: { alike: () => [], plain: [], result: 'product' },
  spreadsheet: {
    formula: ([added, retention], { period }) =>
      sheetConvolution(added, period, (age) =>
        retention?.at(1) === retention?.at(2)
          ? `${bracketed(retention?.cell)}^${age}`
          : bracketed(retention?.at(age + 1)),
      ),
    rows: [],
    helpers: [],
  },
  lower: (build, [added = 0, retention = 0]) => {
    const byAge =
      build.shapeOf(retention) === 'series' ? retention : build.operation('power', [retention, agesOf(build)]);
    return build.operation('convolve', [added, byAge]);
  },
  words: ([added = '', retention = '']) => `what is left of all ${added} at a retention of ${retention}`,
};
