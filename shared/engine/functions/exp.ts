import { parameter, type FormulaFunction } from './function.ts';
import { sheet } from './sheet.ts';
import { noUnit } from './unit-rule.ts';

export const exponential: FormulaFunction = {
  name: 'exp',
  parameters: [parameter('x', 'the exponent')],
  repeats: false,
  summary: 'e to the power of x.',
  docstring:
    'The exponential function, for continuous growth and decay. Needs a plain number; above about 709 the result is too large and is reported.',
  example: { formula: 'exp(0)', result: 1 },
  units: noUnit([0]),
  spreadsheet: sheet((x = '') => `EXP(${x})`),
  lower: (build, args) => build.operation('exponential', args),
  words: ([x = '']) => `e to the power of ${x}`,
};
