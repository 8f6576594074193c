import { parameter, type FormulaFunction } from './function.ts';
import { sheet } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const absolute: FormulaFunction = {
  name: 'abs',
  parameters: [parameter('x', 'any number')],
  repeats: false,
  summary: 'The value without its sign.',
  docstring: 'The distance from zero, in the unit of x: how far a plan was missed, whichever way.',
  example: { formula: 'abs(-3)', result: 3 },
  units: sameUnit([0]),
  spreadsheet: sheet((x = '') => `ABS(${x})`),
  lower: (build, args) => build.operation('absolute', args),
  words: ([x = '']) => `the size of ${x}`,
};
