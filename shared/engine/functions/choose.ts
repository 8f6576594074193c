import { parameter, type FormulaFunction } from './function.ts';
import { sheet } from './sheet.ts';
import { allAlike } from './unit-rule.ts';

export const choose: FormulaFunction = {
  name: 'choose',
  parameters: [
    parameter('i', 'which value, from 1; rounded to a whole number'),
    parameter('a', 'the first value; any number of further values may follow'),
  ],
  repeats: true,
  summary: 'The i-th of the values that follow.',
  docstring:
    'Picks from a list by number: a season is choose(mod(period - 1, 12) + 1, 0.92, 0.90, …). The values need the same unit. A number outside the list is reported.',
  example: { formula: 'choose(2, 10, 20, 30)', result: 20 },
  units: allAlike(1, [0]),
  spreadsheet: sheet((i = '', ...values) => `CHOOSE(ROUND(${i},0),${values.join(',')})`),
  lower: (build, args) => build.operation('choose', args),
  words: ([i = '', ...values]) =>
    values.length > 4 ? `one of ${values.length} values by ${i}` : `one of ${values.join(', ')} by ${i}`,
};
