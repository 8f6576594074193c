import { discountBy } from './discount-factor.ts';
import { parameter, type FormulaFunction } from './function.ts';
import { firstCrossing, paybackHelpers } from './sheet-payback.ts';
import { bracketed } from './sheet.ts';

export const discountedPayback: FormulaFunction = {
  name: 'discounted_payback',
  parameters: [
    parameter('rate', 'the discount rate of one period, such as per_period(wacc)', { shape: 'scalar' }),
    parameter('flow', 'the cash flow of each period', { reach: 'whole' }),
    parameter('initial', 'the flow at time 0, usually negative; 0 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'After how many periods the money is back with interest.',
  docstring:
    'The payback of the flows discounted to time 0, by the timing of the case, with the last period taken in proportion. Gives no result when the money never comes back.',
  example: {
    formula: 'discounted_payback(10%, choose(min(period, 5), 300, 400, 500, 200, 0), -1000)',
    result: 3.154,
  },
  units: { alike: () => [[1, 2]], plain: [0], result: 'plain' },
  spreadsheet: {
    formula: firstCrossing,
    rows: [1],
    helpers: paybackHelpers(
      (flow, place, [rate]) =>
        `${bracketed(flow.cell)}/(1+${bracketed(rate?.cell)})^${place.period - place.timingShift}`,
      { flow: 1, initial: 2 },
    ),
  },
  lower: (build, [rate = 0, flow = 0, initial = build.constant(0)]) =>
    build.operation('payback', [build.operation('multiply', [flow, discountBy(build, rate)]), initial]),
  words: ([rate = '', flow = '']) => `the time until ${flow} has paid back with interest of ${rate}`,
};
