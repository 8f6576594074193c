import { parameter, type FormulaFunction } from './function.ts';
import { fromTimeZero, rangeOf } from './sheet.ts';
import { noUnit } from './unit-rule.ts';

export const irr: FormulaFunction = {
  name: 'irr',
  parameters: [
    parameter('flow', 'the cash flow of each period', { reach: 'whole' }),
    parameter('initial', 'the flow at time 0, usually negative; 0 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'The internal rate of return of one period.',
  docstring:
    'The rate per period at which the present value of the flows, each at the end of its period, is zero; per_year(irr(…)) makes it yearly. Where flows change sign more than once there may be several rates: the lowest that is not negative is given, or else the highest negative one. No rate at all gives no result, not an error.',
  example: { formula: 'irr(choose(min(period, 5), 300, 400, 500, 200, 0), -1000)', result: 0.15322138 },
  units: noUnit([], [0, 1]),
  spreadsheet: {
    formula: (_, place, [flows]) => `IRR(${rangeOf(flows, place, 0)})`,
    rows: [0],
    helpers: [fromTimeZero(0, 1)],
  },
  lower: (build, [flow = 0, initial = build.constant(0)]) => build.operation('internalRate', [flow, initial]),
  words: ([flow = '']) => `the rate at which the present value of ${flow} is zero`,
};
