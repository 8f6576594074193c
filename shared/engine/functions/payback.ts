import { parameter, type FormulaFunction } from './function.ts';
import { firstCrossing, paybackHelpers } from './sheet-payback.ts';
import { noUnit } from './unit-rule.ts';

export const payback: FormulaFunction = {
  name: 'payback',
  parameters: [
    parameter('flow', 'the cash flow of each period', { reach: 'whole' }),
    parameter('initial', 'the flow at time 0, usually negative; 0 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'After how many periods the money is back.',
  docstring:
    'The first time at which the flows to date reach zero, in periods from time 0, with the last period taken in proportion. Give discounted flows for the discounted payback. Gives no result when the money never comes back.',
  example: { formula: 'payback(choose(min(period, 5), 300, 400, 500, 200, 0), -1000)', result: 2.6 },
  units: noUnit([], [0, 1]),
  spreadsheet: { formula: firstCrossing, rows: [0], helpers: paybackHelpers((flow) => flow.cell) },
  lower: (build, [flow = 0, initial = build.constant(0)]) => build.operation('payback', [flow, initial]),
  words: ([flow = '']) => `the time until ${flow} has paid back`,
};
