import { parameter, type FormulaFunction } from './function.ts';
import { sheet } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const mod: FormulaFunction = {
  name: 'mod',
  parameters: [parameter('a', 'what is divided'), parameter('b', 'the divisor')],
  repeats: false,
  summary: 'The remainder of a division.',
  docstring:
    'What is left when a is divided by b, with the sign of b, as in a spreadsheet: mod(period - 1, 12) + 1 counts the months of a year. A divisor of 0 is reported.',
  example: { formula: 'mod(14, 12)', result: 2 },
  units: sameUnit([0, 1]),
  spreadsheet: sheet((a = '', b = '') => `MOD(${a},${b})`),
  lower: (build, args) => build.operation('modulo', args),
  words: ([a = '', b = '']) => `the remainder of ${a} divided by ${b}`,
};
