import { parameter, type FormulaFunction } from './function.ts';
import { fromTimeZero, rangeOf } from './sheet.ts';
import { noUnit } from './unit-rule.ts';

export const mirr: FormulaFunction = {
  name: 'mirr',
  parameters: [
    parameter('flow', 'the cash flow of each period', { reach: 'whole' }),
    parameter('finance', 'the rate of one period at which money is borrowed', { shape: 'scalar' }),
    parameter('reinvest', 'the rate of one period at which surplus is invested', { shape: 'scalar' }),
    parameter('initial', 'the flow at time 0, usually negative; 0 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'The modified internal rate of return of one period.',
  docstring:
    'The rate at which the outflows, discounted at the finance rate, grow into the inflows, compounded at the reinvestment rate. Unlike irr there is never more than one. Gives no result without both an inflow and an outflow.',
  example: { formula: 'mirr(choose(min(period, 6), 300, 400, 500, 200, 0, 0), 10%, 10%, -1000)', result: 0.11007065 },
  units: noUnit([1, 2], [0, 3]),
  spreadsheet: {
    formula: ([, finance, reinvest], place, [flows]) =>
      `MIRR(${rangeOf(flows, place, 0)},${finance?.cell},${reinvest?.cell})`,
    rows: [0],
    helpers: [fromTimeZero(0, 3)],
  },
  lower: (build, [flow = 0, finance = 0, reinvest = 0, initial = build.constant(0)]) =>
    build.operation('modifiedRate', [flow, finance, reinvest, initial]),
  words: ([flow = '']) => `the modified rate of return of ${flow}`,
};
