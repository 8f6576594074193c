import { parameter, type FormulaFunction } from './function.ts';

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
  lower: (build, args) => build.operation('at', args),
  words: ([x = '', n = '']) => `${x} in period ${n}`,
};
