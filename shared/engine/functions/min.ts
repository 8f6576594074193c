import { parameter, type FormulaFunction } from './function.ts';
import { sheet } from './sheet.ts';
import { allAlike } from './unit-rule.ts';

export const minimum: FormulaFunction = {
  name: 'min',
  parameters: [parameter('a', 'a value'), parameter('b', 'another; any number of further values may follow')],
  repeats: true,
  reduction: 'lowest',
  summary: 'The lower of two or more values.',
  docstring:
    'Compares its values period by period and gives the lower. The values need the same unit. With dimensions after the first value it is the lowest of their items: min(price, region). For the lowest value of one series over time use lowest.',
  example: { formula: 'min(3, 7, 5)', result: 3 },
  units: allAlike(0),
  spreadsheet: sheet((...values) => `MIN(${values.join(',')})`),
  lower: (build, [first = 0, ...others]) => others.reduce((so, next) => build.operation('minimum', [so, next]), first),
  words: (args) => `the lower of ${args.join(' and ')}`,
};
