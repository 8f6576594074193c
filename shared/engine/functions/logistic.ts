import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { periodNumber } from './since-start.ts';
import { sameUnit } from './unit-rule.ts';

export const logistic: FormulaFunction = {
  name: 'logistic',
  parameters: [
    parameter('ceiling', 'the level that is approached'),
    parameter('rate', 'how steep the rise is, per period, above 0'),
    parameter('middle', 'the period in which half the ceiling is reached'),
  ],
  repeats: false,
  summary: 'A level that rises along a logistic curve.',
  docstring:
    'ceiling / (1 + e^(-rate (period - middle))): saturation that is the same on both sides of its middle. It gives a level, such as customers, not what is new in a period. s_curve draws the same curve through two periods instead. In the unit of the ceiling.',
  example: { formula: 'at(logistic(1000, 0.5, 6), 6)', result: 500 },
  units: sameUnit([0], [1, 2]),
  spreadsheet: {
    formula: ([ceiling, rate, middle], { period }) =>
      `${bracketed(ceiling?.cell)}/(1+EXP(-${bracketed(rate?.cell)}*(${period}-${bracketed(middle?.cell)})))`,
    rows: [],
    helpers: [],
  },
  lower: (build, [ceiling = 0, rate = 0, middle = 0]) => {
    const passed = build.operation('subtract', [periodNumber(build), middle]);
    const exponent = build.operation('multiply', [build.operation('negate', [rate]), passed]);
    const divisor = build.operation('add', [build.constant(1), build.operation('exponential', [exponent])]);
    return build.operation('divide', [ceiling, divisor]);
  },
  words: ([ceiling = '']) => `a logistic rise to ${ceiling}`,
};
