import { parameter, type FormulaFunction } from './function.ts';
import { bracketed, rangeOf, sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const npv: FormulaFunction = {
  name: 'npv',
  parameters: [
    parameter('rate', 'the discount rate of one period, such as per_period(wacc)', { shape: 'scalar' }),
    parameter('flow', 'the cash flow of each period', { reach: 'whole' }),
    parameter('initial', 'the flow at time 0, usually negative; 0 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'The net present value.',
  docstring:
    'Discounts the flows to time 0 and adds the initial flow, which is not discounted. The timing of the case (end, middle or beginning of the period) decides how far each flow is discounted. The rate is per period: on a monthly timeline write npv(per_period(wacc), …). Gives one number in the unit of the flow. A rate of -100 % or less is reported.',
  example: { formula: 'npv(10%, choose(min(period, 5), 300, 400, 500, 200, 0), -1000)', result: 115.56588 },
  units: { ...sameUnit([1, 2], [0]), result: 1 },
  spreadsheet: sheetOver(1, (x, [rate = '0', , initial = '0'], place) =>
    place.timingShift === 0
      ? `NPV(${rate},${rangeOf(x, place)})+${bracketed(initial)}`
      : `NPV(${rate},${rangeOf(x, place)})*(1+${bracketed(rate)})^${place.timingShift}+${bracketed(initial)}`,
  ),
  lower: (build, [rate = 0, flow = 0, initial = build.constant(0)]) =>
    build.operation('presentValue', [flow, rate, initial]),
  words: ([rate = '', flow = '']) => `the present value of ${flow} at ${rate}`,
};
