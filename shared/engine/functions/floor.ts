import { parameter, type FormulaFunction } from './function.ts';
import { sheet } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const floor: FormulaFunction = {
  name: 'floor',
  parameters: [parameter('x', 'any number')],
  repeats: false,
  summary: 'Rounds down to a whole number.',
  docstring: 'The largest whole number that is not above x, in the unit of x: whole pallets that can be filled.',
  example: { formula: 'floor(2.7)', result: 2 },
  units: sameUnit([0]),
  spreadsheet: sheet((x = '') => `INT(${x})`),
  lower: (build, args) => build.operation('floor', args),
  words: ([x = '']) => `${x} rounded down`,
};
