import { parameter, type FormulaFunction } from './function.ts';
import { sheet } from './sheet.ts';
import { noUnit } from './unit-rule.ts';

export const squareRoot: FormulaFunction = {
  name: 'sqrt',
  parameters: [parameter('x', 'a number of 0 or more')],
  repeats: false,
  summary: 'The square root.',
  docstring: 'The number whose square is x. The root of a negative number is reported at the line and period.',
  example: { formula: 'sqrt(9)', result: 3 },
  units: { ...noUnit(), result: 'root' },
  spreadsheet: sheet((x = '') => `SQRT(${x})`),
  lower: (build, args) => build.operation('squareRoot', args),
  words: ([x = '']) => `the square root of ${x}`,
};
