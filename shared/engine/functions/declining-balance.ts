import { parameter, type FormulaFunction } from './function.ts';
import { sheetConvolution } from './sheet-convolution.ts';
import { agesOf } from './since-start.ts';
import { sameUnit } from './unit-rule.ts';

export const decliningBalance: FormulaFunction = {
  name: 'declining_balance',
  parameters: [
    parameter('capex', 'what is invested in each period'),
    parameter('life', 'for how many periods it is written off; rounded to a whole number', { shape: 'scalar' }),
    parameter('factor', 'how many times the straight-line rate; 2 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'Declining-balance depreciation of everything invested so far.',
  docstring:
    'Writes off the same share factor / life of what is left in each period, the first in its own; 2 is the double-declining balance. As in a spreadsheet there is no switch to straight line, so part of an investment is left after `life` periods. In the unit of the investment.',
  example: { formula: 'at(declining_balance(2400 * pulse(1), 10), 3)', result: 307.2 },
  units: sameUnit([0], [1, 2]),
  spreadsheet: {
    formula: ([capex, life, factor], { period }) =>
      sheetConvolution(capex, period, (age) => {
        const n = `ROUND(${life?.cell},0)`;
        const rate = `MIN(1,${factor?.cell ?? '2'}/${n})`;
        return `IF(${age}<${n},${rate}*IF(${age}=0,1,(1-${rate})^${age}),0)`;
      }),
    rows: [],
    helpers: [],
  },
  lower: (build, [capex = 0, life = 0, factor = build.constant(2)]) => {
    const one = build.constant(1);
    const periods = build.operation('roundTo', [life, build.constant(0)]);
    const rate = build.operation('minimum', [one, build.operation('divide', [factor, periods])]);
    const left = build.operation('power', [build.operation('subtract', [one, rate]), agesOf(build)]);
    const charge = build.operation('multiply', [rate, left]);
    const isWithin = build.operation('less', [agesOf(build), periods]);
    const shares = build.operation('select', [isWithin, charge, build.constant(0)]);
    return build.operation('convolve', [capex, shares]);
  },
  words: ([capex = '', life = '']) => `${capex} written off over ${life} periods by a declining balance`,
};
