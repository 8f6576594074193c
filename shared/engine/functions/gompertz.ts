import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { periodNumber } from './since-start.ts';
import { sameUnit } from './unit-rule.ts';

export const gompertz: FormulaFunction = {
  name: 'gompertz',
  parameters: [
    parameter('ceiling', 'the level that is approached'),
    parameter('displacement', 'how far the start lies below: ceiling / e^displacement at time 0'),
    parameter('rate', 'how fast the gap closes, per period, above 0'),
  ],
  repeats: false,
  summary: 'A level that rises along a Gompertz curve.',
  docstring:
    'ceiling * e^(-displacement e^(-rate * period)): uptake that starts fast and closes slowly, as for drugs; it turns at 36.8 % of the ceiling. It gives a level, not what is new in a period. In the unit of the ceiling.',
  example: { formula: 'at(gompertz(1000, exp(2), 0.5), 4)', result: 367.87944 },
  units: sameUnit([0], [1, 2]),
  spreadsheet: {
    formula: ([ceiling, displacement, rate], { period }) =>
      `${bracketed(ceiling?.cell)}*EXP(-${bracketed(displacement?.cell)}*EXP(-${bracketed(rate?.cell)}*${period}))`,
    rows: [],
    helpers: [],
  },
  lower: (build, [ceiling = 0, displacement = 0, rate = 0]) => {
    const minus = (node: number): number => build.operation('negate', [node]);
    const gap = build.operation('exponential', [build.operation('multiply', [minus(rate), periodNumber(build)])]);
    const level = build.operation('exponential', [build.operation('multiply', [minus(displacement), gap])]);
    return build.operation('multiply', [ceiling, level]);
  },
  words: ([ceiling = '']) => `a Gompertz rise to ${ceiling}`,
};
