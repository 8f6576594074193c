import { parameter, type FormulaFunction } from './function.ts';
import { sheetOver, rangeOf, bracketed } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const depreciation: FormulaFunction = {
  name: 'depreciation',
  parameters: [
    parameter('capex', 'what is invested in each period'),
    parameter('life', 'over how many periods it is written off; rounded to a whole number', { shape: 'scalar' }),
  ],
  repeats: false,
  summary: 'Straight-line depreciation of everything invested so far.',
  docstring:
    'Each investment is written off in equal parts over `life` periods, the first in its own period. What is not written off when the timeline ends is left. The other methods are functions of their own: declining_balance and sum_of_years. In the unit of the investment.',
  example: { formula: 'at(depreciation(22500 * pulse(1), 10), 10)', result: 2250 },
  units: sameUnit([0], [1]),
  spreadsheet: sheetOver(
    0,
    (x, [, life = '1'], place) =>
      `SUM(INDEX(${rangeOf(x, place)},MAX(1,${place.period + 1}-ROUND(${life},0))):${x.at(place.period)})/ROUND(${bracketed(life)},0)`,
  ),
  lower: (build, [capex = 0, life = 0]) => {
    const periods = build.operation('roundTo', [life, build.constant(0)]);
    return build.operation('divide', [build.operation('window', [capex, periods]), periods]);
  },
  words: ([capex = '', life = '']) => `${capex} written off evenly over ${life} periods`,
};
