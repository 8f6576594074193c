import { parameter, type FormulaFunction } from './function.ts';
import { sheet } from './sheet.ts';
import { allAlike } from './unit-rule.ts';

export const maximum: FormulaFunction = {
  name: 'max',
  parameters: [parameter('a', 'a value'), parameter('b', 'another; any number of further values may follow')],
  repeats: true,
  reduction: 'highest',
  summary: 'The higher of two or more values.',
  docstring:
    'Compares its values period by period and gives the higher. The values need the same unit. With dimensions after the first value it is the highest of their items: max(price, region). For the highest value of one series over time use highest.',
  example: { formula: 'max(3, 7, 5)', result: 7 },
  units: allAlike(0),
  spreadsheet: sheet((...values) => `MAX(${values.join(',')})`),
  lower: (build, [first = 0, ...others]) => others.reduce((so, next) => build.operation('maximum', [so, next]), first),
  words: (args) => `the higher of ${args.join(' and ')}`,
};
