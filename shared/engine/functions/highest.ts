import { parameter, type FormulaFunction } from './function.ts';

export const highest: FormulaFunction = {
  name: 'highest',
  parameters: [parameter('x', 'the series', { reach: 'whole' })],
  repeats: false,
  summary: 'The highest value over all periods.',
  docstring:
    'The highest value of a series over the timeline: peak sales, peak staff. Gives one number in the unit of x. For the higher of two values use max.',
  example: { formula: 'highest(10 - period)', result: 9 },
  lower: (build, args) => build.operation('highest', args),
  words: ([x = '']) => `the highest value of ${x}`,
};
