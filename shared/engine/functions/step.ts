import { parameter, type FormulaFunction } from './function.ts';
import { periodNumber } from './since-start.ts';
import { noUnit } from './unit-rule.ts';

export const step: FormulaFunction = {
  name: 'step',
  parameters: [parameter('start', 'the first period in which it is 1', { shape: 'scalar' })],
  repeats: false,
  summary: 'Is 0 before a period and 1 from it on.',
  docstring:
    'Switches something on for good: fixed_cost * step(7) begins in period 7. With a minus it switches off: 1 - step(7). Gives a series without a unit.',
  example: { formula: 'total(step(7))', result: 6 },
  units: noUnit([0]),
  spreadsheet: { formula: ([start], { period }) => `IF(${period}>=${start?.cell},1,0)`, rows: [], helpers: [] },
  lower: (build, [start = 0]) => build.operation('lessOrEqual', [start, periodNumber(build)]),
  words: ([start = '']) => `from period ${start} on`,
};
