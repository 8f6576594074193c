import { parameter, type FormulaFunction } from './function.ts';
import { sinceStart } from './since-start.ts';
import { noUnit } from './unit-rule.ts';

export const elapsed: FormulaFunction = {
  name: 'elapsed',
  parameters: [parameter('start', 'the period of the start, from 1', { shape: 'scalar' })],
  repeats: false,
  summary: 'How many periods have passed since a start.',
  docstring:
    'Counts from 0 in the period of the start, and is 0 before it: the age of a product in its own periods, whenever it is launched. Gives a series without a unit.',
  example: { formula: 'last(elapsed(4))', result: 8 },
  units: noUnit([0]),
  spreadsheet: { formula: ([start], { period }) => `MAX(0,${period}-${start?.cell})`, rows: [], helpers: [] },
  lower: (build, [start = 0]) => sinceStart(build, start),
  words: ([start = '']) => `the periods since period ${start}`,
};
