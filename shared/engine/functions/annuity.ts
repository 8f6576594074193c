import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const annuity: FormulaFunction = {
  name: 'annuity',
  parameters: [
    parameter('amount', 'what is borrowed, or the value today'),
    parameter('rate', 'the interest of one period'),
    parameter('n', 'how many payments'),
  ],
  repeats: false,
  summary: 'The level payment that repays an amount.',
  docstring:
    'The same payment at the end of each of n periods whose present value is the amount: amount * rate / (1 - (1 + rate) ^ -n), or amount / n without interest. In the unit of the amount, with a plus sign; the PMT of a spreadsheet has a minus.',
  example: { formula: 'annuity(1000, 10%, 4)', result: 315.470804 },
  units: sameUnit([0], [1, 2]),
  spreadsheet: {
    formula: ([amount, rate, n]) => `-PMT(${rate?.cell},${n?.cell},${bracketed(amount?.cell)})`,
    rows: [],
    helpers: [],
  },
  lower: (build, [amount = 0, rate = 0, n = 0]) => {
    const discount = build.operation('power', [
      build.operation('add', [build.constant(1), rate]),
      build.operation('negate', [n]),
    ]);
    const paid = build.operation('subtract', [build.constant(1), discount]);
    const withInterest = build.operation('divide', [build.operation('multiply', [amount, rate]), paid]);
    const isFree = build.operation('equal', [rate, build.constant(0)]);
    return build.operation('select', [isFree, build.operation('divide', [amount, n]), withInterest]);
  },
  words: ([amount = '', rate = '', n = '']) => `the payment that repays ${amount} at ${rate} in ${n} periods`,
};
