import { parameter, type FormulaFunction } from './function.ts';
import { sheetConvolution } from './sheet-convolution.ts';
import { agesOf } from './since-start.ts';
import { sameUnit } from './unit-rule.ts';

export const sumOfYears: FormulaFunction = {
  name: 'sum_of_years',
  parameters: [
    parameter('capex', 'what is invested in each period'),
    parameter('life', 'over how many periods it is written off; rounded to a whole number', { shape: 'scalar' }),
  ],
  repeats: false,
  summary: 'Sum-of-the-years depreciation of everything invested so far.',
  docstring:
    'Writes off more at first: of an investment (life - age) * 2 / (life * (life + 1)) in each period, age 0 being its own. After `life` periods all of it is written off. In the unit of the investment.',
  example: { formula: 'at(sum_of_years(22500 * pulse(1), 10), 1)', result: 4090.909091 },
  units: sameUnit([0], [1]),
  spreadsheet: {
    formula: ([capex, life], { period }) =>
      sheetConvolution(capex, period, (age) => {
        const n = `ROUND(${life?.cell},0)`;
        return `MAX(0,${n}-${age})*2/(${n}*(${n}+1))`;
      }),
    rows: [],
    helpers: [],
  },
  lower: (build, [capex = 0, life = 0]) => {
    const periods = build.operation('roundTo', [life, build.constant(0)]);
    const left = build.operation('maximum', [build.constant(0), build.operation('subtract', [periods, agesOf(build)])]);
    const digits = build.operation('multiply', [periods, build.operation('add', [periods, build.constant(1)])]);
    const shares = build.operation('divide', [build.operation('multiply', [left, build.constant(2)]), digits]);
    return build.operation('convolve', [capex, shares]);
  },
  words: ([capex = '', life = '']) => `${capex} written off over ${life} periods by the sum of the years`,
};
