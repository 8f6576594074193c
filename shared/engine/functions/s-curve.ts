import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { periodNumber } from './since-start.ts';
import { sameUnit } from './unit-rule.ts';

export const sCurve: FormulaFunction = {
  name: 's_curve',
  parameters: [
    parameter('ceiling', 'the level that is approached'),
    parameter('tenth', 'the period in which 10 % of it is reached'),
    parameter('nine_tenths', 'the period in which 90 % of it is reached'),
  ],
  repeats: false,
  summary: 'A level that rises along an S through two periods.',
  docstring:
    'The logistic curve that passes 10 % of the ceiling in one period and 90 % in another, which people can estimate better than a rate. It gives a level, such as a share of the market, not what is new in a period. In the unit of the ceiling.',
  example: { formula: 'at(s_curve(1000, 3, 9), 9)', result: 900 },
  units: sameUnit([0], [1, 2]),
  spreadsheet: {
    formula: ([ceiling, tenth, most], { period }) => {
      const [from, to] = [bracketed(tenth?.cell), bracketed(most?.cell)];
      return `${bracketed(ceiling?.cell)}/(1+81^(-(${period}-(${from}+${to})/2)/(${to}-${from})))`;
    },
    rows: [],
    helpers: [],
  },
  lower: (build, [ceiling = 0, tenth = 0, most = 0]) => {
    const middle = build.operation('divide', [build.operation('add', [tenth, most]), build.constant(2)]);
    const passed = build.operation('subtract', [middle, periodNumber(build)]);
    const way = build.operation('divide', [passed, build.operation('subtract', [most, tenth])]);
    const rest = build.operation('exponential', [build.operation('multiply', [build.constant(Math.log(81)), way])]);
    return build.operation('divide', [ceiling, build.operation('add', [build.constant(1), rest])]);
  },
  words: ([ceiling = '', tenth = '', most = '']) =>
    `a rise to ${ceiling}, a tenth of it in period ${tenth} and nine tenths in period ${most}`,
};
