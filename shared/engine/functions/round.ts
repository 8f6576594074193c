import { parameter, type FormulaFunction } from './function.ts';
import { sheet } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const round: FormulaFunction = {
  name: 'round',
  parameters: [
    parameter('x', 'any number'),
    parameter('digits', 'places after the point; 0 when left out; negative for tens and hundreds', { optional: true }),
  ],
  repeats: false,
  summary: 'Rounds to a number of digits.',
  docstring:
    'Rounds half away from zero, as in a spreadsheet: prices to 0.05 are round(x * 20) / 20. In the unit of x. Rounding for display needs no formula.',
  example: { formula: 'round(2.345, 2)', result: 2.35 },
  units: sameUnit([0], [1]),
  spreadsheet: sheet((x = '', digits = '0') => `ROUND(${x},${digits})`),
  lower: (build, [x = 0, digits = build.constant(0)]) => build.operation('roundTo', [x, digits]),
  words: ([x = '', digits]) => (digits === undefined ? `${x} rounded` : `${x} rounded to ${digits} digits`),
};
