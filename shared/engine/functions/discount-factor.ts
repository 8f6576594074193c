import type { Builder } from '../compile/builder.ts';
import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { noUnit } from './unit-rule.ts';

export const discountFactor: FormulaFunction = {
  name: 'discount_factor',
  parameters: [parameter('rate', 'the discount rate of one period, such as per_period(wacc)', { shape: 'scalar' })],
  repeats: false,
  summary: 'What one unit of money in this period is worth at time 0.',
  docstring:
    '(1 + rate) ^ -(period), moved by the timing of the case: half a period less for flows in the middle of the period, one less at its beginning. total(flow * discount_factor(rate)) + initial is npv(rate, flow, initial). Gives a series without a unit.',
  example: { formula: 'at(discount_factor(10%), 2)', result: 0.82644628 },
  units: noUnit([0]),
  spreadsheet: {
    formula: ([rate], { period, timingShift }) => `(1+${bracketed(rate?.cell)})^(-${period - timingShift})`,
    rows: [],
    helpers: [],
  },
  lower: (build, [rate = 0]) => discountBy(build, rate),
  words: ([rate = '']) => `the discount factor at ${rate}`,
};

/** (1 + rate) to the power of minus the time of each period's flow. */
export function discountBy(build: Builder, rate: number): number {
  const times = build.calendar('discount times', (index) => build.timingShift - index - 1);
  return build.operation('power', [build.operation('add', [build.constant(1), rate]), times]);
}
