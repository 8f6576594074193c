import { parameter, type FormulaFunction } from './function.ts';

export const naturalLogarithm: FormulaFunction = {
  name: 'ln',
  parameters: [parameter('x', 'a number above 0')],
  repeats: false,
  summary: 'The natural logarithm.',
  docstring:
    'The power to which e must be raised to give x. Needs a plain number above 0; the logarithm of 0 or less is reported at the line and period.',
  example: { formula: 'ln(exp(2))', result: 2 },
  lower: (build, args) => build.operation('logarithm', args),
  words: ([x = '']) => `the logarithm of ${x}`,
};
