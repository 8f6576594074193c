import { parameter, type FormulaFunction } from './function.ts';
import { sheet } from './sheet.ts';
import { noUnit } from './unit-rule.ts';

export const naturalLogarithm: FormulaFunction = {
  name: 'ln',
  parameters: [parameter('x', 'a number above 0')],
  repeats: false,
  summary: 'The natural logarithm.',
  docstring:
    'The power to which e must be raised to give x. Needs a plain number above 0; the logarithm of 0 or less is reported at the line and period.',
  example: { formula: 'ln(exp(2))', result: 2 },
  units: noUnit([0]),
  spreadsheet: sheet((x = '') => `LN(${x})`),
  lower: (build, args) => build.operation('logarithm', args),
  words: ([x = '']) => `the logarithm of ${x}`,
};
