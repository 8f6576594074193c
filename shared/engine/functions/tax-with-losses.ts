import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';

export const taxWithLosses: FormulaFunction = {
  name: 'tax_with_losses',
  parameters: [
    parameter('income', 'the income before tax of each period'),
    parameter('rate', 'the tax rate', { shape: 'scalar' }),
    parameter('limit', 'the share of an income that earlier losses may take away; 100% when left out', {
      shape: 'scalar',
      optional: true,
    }),
    parameter('opening', 'losses brought in from before the first period; 0 when left out', {
      shape: 'scalar',
      optional: true,
    }),
    parameter('expiry', 'for how many periods a loss may be used; without end when left out', {
      shape: 'scalar',
      optional: true,
    }),
  ],
  repeats: false,
  summary: 'The tax of each period when losses are carried forward.',
  docstring:
    'A loss is kept and set against later incomes, the oldest first, up to `limit` of each: 80% in the US since 2018. Tax is never below 0 and nothing is carried back. Losses from before the timeline count as made in the period before the first. In the unit of the income.',
  example: {
    formula: 'at(tax_with_losses(choose(min(period, 5), -500, 200, 300, 400, 0), 25%, 80%), 3)',
    result: 15,
  },
  units: { alike: () => [[0, 3]], plain: [1, 2, 4], result: 0 },
  spreadsheet: {
    formula: ([income, rate, limit, , expiry], { period }, [losses]) =>
      expiry === undefined
        ? `${bracketed(rate?.cell)}*(MAX(0,${income?.cell})-MIN(${losses?.at(period - 1)},${bracketed(limit?.cell ?? '1')}*MAX(0,${income?.cell})))`
        : null,
    rows: [],
    helpers: [
      {
        from: 0,
        formula: ([income, , limit, opening], { period }, [losses]) =>
          period === 0
            ? (opening?.cell ?? '0')
            : `${losses?.at(period - 1)}+MAX(0,-${bracketed(income?.cell)})-MIN(${losses?.at(period - 1)},${bracketed(limit?.cell ?? '1')}*MAX(0,${income?.cell}))`,
      },
    ],
  },
  lower: (build, [income = 0, rate = 0, limit = build.constant(1), opening = build.constant(0), expiry]) =>
    build.operation('taxWithLosses', [income, rate, limit, opening, ...(expiry === undefined ? [] : [expiry])]),
  words: ([income = '', rate = '']) => `the tax of ${rate} on ${income} after losses carried forward`,
};
