import { describe, expect, test } from 'vitest';
import { repairedPairs, usedMatrix } from '#renderer/features/case-simulation/links.ts';
import { headlineWords, linkWords, shareLimits } from '#renderer/features/case-simulation/words.ts';
import type { ResultSummary } from '#renderer/lib/simulation/index.ts';
import { planSampling } from '#shared/engine/sampling/plan-sampling.ts';
import { modelOf } from '#shared/model/model.ts';
import { sample } from '../../host/sample.ts';

const w = sample();
const npv = w.line('npv');
const payback = { ...w.line('payback_months'), label: 'Payback' };
const summary = (fields: Partial<ResultSummary>): ResultSummary =>
  ({ mean: 1, negative: 0, undefined: 0, undefinedTrials: 0, p10: 41.8, p90: 58.2, ...fields }) as ResultSummary;

describe('the answer of a simulation in one sentence', () => {
  test.each([
    [0.268, 'In 100 trials about 27 lose money.'],
    [0.012, 'In 100 trials about 1 loses money.'],
    [0.004, 'Fewer than 1 in 100 trials lose money.'],
    [0, 'None of the 10,000 trials loses money.'],
    [1, 'All of the 10,000 trials lose money.'],
    [0.997, 'More than 99 in 100 trials lose money.'],
  ])('a net present value below zero in a share of %d: %s', (negative, words) => {
    expect(headlineWords(summary({ negative }), npv, 10_000)).toBe(words);
  });

  test('of a result that may not exist, how often it does not', () => {
    const some = summary({ undefined: 0.102, undefinedTrials: 1020 });
    expect(headlineWords(some, payback, 10_000)).toBe('In 100 trials about 10 have no payback.');
  });

  test('of any other, where four in five trials lie, whichever end is P90', () => {
    const words = 'In 80 of 100 trials it is 41.8 months to 58.2 months.';
    expect(headlineWords(summary({}), payback, 10_000)).toBe(words);
    expect(headlineWords(summary({ p10: 58.2, p90: 41.8 }), payback, 10_000)).toBe(words);
  });
});

test('shares say their limits: links, and what no straight line explains', () => {
  expect(shareLimits(0.95, true)).toMatch(/approximation\. Some inputs are linked.*95 % of the variance/);
  expect(shareLimits(0.4, false)).toMatch(/40 % of the variance; the rest .* as a ranking only\.$/);
  expect(shareLimits(NaN, false)).toMatch(/approximation\.$/);
});

test.each([
  [0.02, 'as if they had nothing to do with each other'],
  [0.2, 'loosely together'],
  [-0.5, 'clearly against each other'],
  [0.9, 'closely together'],
  [-1, 'exactly against each other'],
])('a correlation of %d: they move %s', (rho, words) => {
  expect(linkWords(rho)).toBe(words);
});

describe('links between inputs', () => {
  const planOf = (of: typeof w) =>
    planSampling(modelOf(of.content()), { trials: 2, seed: 1, sampler: 'random' }, new Set());

  test('those that can hold are used as they are, and nothing is told as repaired', () => {
    const matrix = usedMatrix(planOf(w), w.content());
    expect(matrix.labels).toHaveLength(4);
    const [price, share] = [matrix.labels.indexOf('List price at launch'), matrix.labels.indexOf('Share after ramp')];
    expect([matrix.values[price]?.[share], matrix.values[share]?.[price]]).toEqual([-0.5, -0.5]);
    expect(matrix.values.map((row, index) => row[index])).toEqual([1, 1, 1, 1]);
    expect(repairedPairs(planOf(w), w.content())).toEqual([]);
  });

  test('those that cannot are told with what is used instead', () => {
    const other = sample();
    const link = (one: string, another: string, rho: number) =>
      other.edit('correlation.add', {
        caseId: other.caseId,
        lineIdA: other.line(one).id,
        lineIdB: other.line(another).id,
        rho,
        of: 'normal scores',
      });
    link('launch_price', 'churn', 0.9);
    link('churn', 'share_end', 0.9);
    const rows = repairedPairs(planOf(other), other.content());
    expect(rows.map(({ what }) => what)).toContain('List price at launch and Share after ramp');
    const moved = rows.find(({ what }) => what === 'List price at launch and Share after ramp');
    expect(moved?.from).toBe('−0.5');
    expect(moved?.to).not.toBe('−0.500');
    // A pair that nobody asked for is moved too, and the matrix shows it.
    const { labels, values } = usedMatrix(planOf(other), other.content());
    expect(labels).toHaveLength(5);
    for (const [row, each] of values.entries())
      for (const column of each.keys()) expect(values[column]?.[row]).toBeCloseTo(each[column] ?? NaN, 12);
  });
});
