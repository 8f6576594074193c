import { parameter, type FormulaFunction } from './function.ts';
import { bracketed, sheet } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const ceiling: FormulaFunction = {
  name: 'ceil',
  parameters: [parameter('x', 'any number')],
  repeats: false,
  summary: 'Rounds up to a whole number.',
  docstring: 'The smallest whole number that is not below x, in the unit of x: machines needed for a load.',
  example: { formula: 'ceil(2.1)', result: 3 },
  units: sameUnit([0]),
  spreadsheet: sheet((x = '') => `-INT(-${bracketed(x)})`),
  lower: (build, args) => build.operation('ceiling', args),
  words: ([x = '']) => `${x} rounded up`,
};
