import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantileOf, shapeOf } from '#shared/engine/index.ts';
import { isMetalogFeasible } from '#shared/engine/distributions/metalog.ts';
import type { Distribution } from '#shared/model/distribution.ts';
import { referenceModel } from '../helpers.ts';

const examples: readonly Distribution[] = [
  { type: 'uniform', min: -2, max: 10 },
  { type: 'triangular', min: 40, mode: 49, max: 56 },
  { type: 'pert', min: 1.4e6, mode: 2e6, max: 3e6 },
  { type: 'normal', mean: 100, sd: 10 },
  { type: 'lognormal', median: 1, sigma: 0.5 },
  { type: 'lognormal', mean: 34, sd: 4 },
  { type: 'metalog', p10: 10, p50: 20, p90: 40, lower: 0 },
  { type: 'metalog', p10: 10, p50: 22, p90: 40 },
  { type: 'metalog', p10: 0.1, p50: 0.2, p90: 0.4, lower: 0, upper: 1 },
  { type: 'beta', a: 2, b: 3, min: 0, max: 1 },
  { type: 'beta', a: 0.5, b: 0.5, min: -1, max: 1 },
  { type: 'gamma', shape: 2.5, scale: 3 },
  { type: 'gamma', shape: 0.3, scale: 1 },
  { type: 'discrete', values: [40, 10, 20], weights: [1, 1, 2] },
  { type: 'bernoulli', p: 0.3 },
  { type: 'poisson', mean: 2 },
  { type: 'poisson', mean: 1e6 },
];

describe('quantiles with known values', () => {
  test.each<[Distribution, number, number]>([
    [{ type: 'uniform', min: 0, max: 10 }, 0.9, 9],
    [{ type: 'triangular', min: 0, mode: 5, max: 10 }, 0.5, 5],
    [{ type: 'triangular', min: 0, mode: 5, max: 10 }, 0.1, Math.sqrt(5)],
    [{ type: 'normal', mean: 0, sd: 1 }, 0.975, 1.959963984540054],
    [{ type: 'normal', mean: 0, sd: 1 }, 1e-10, -6.361340902404056],
    [{ type: 'lognormal', median: 1, sigma: 0.5 }, 0.9, Math.exp(0.5 * 1.2815515655446004)],
    // Closed forms: Beta(2, 1) has x², Beta(1, 3) has 1 - (1 - x)³, Gamma(1) is exponential.
    [{ type: 'beta', a: 2, b: 1, min: 0, max: 1 }, 0.25, 0.5],
    [{ type: 'beta', a: 1, b: 3, min: 0, max: 1 }, 0.875, 0.5],
    [{ type: 'beta', a: 0.5, b: 0.5, min: 0, max: 1 }, 0.25, Math.sin((Math.PI / 2) * 0.25) ** 2],
    [{ type: 'gamma', shape: 1, scale: 2 }, 0.5, 2 * Math.LN2],
    [{ type: 'gamma', shape: 1, scale: 1 }, 1 - 1e-9, -Math.log(1 - (1 - 1e-9))],
    [{ type: 'poisson', mean: 2 }, 0.5, 2],
    [{ type: 'poisson', mean: 2 }, 0.9, 4],
    [{ type: 'poisson', mean: 2 }, 0.1, 0],
    [{ type: 'discrete', values: [40, 10, 20], weights: [1, 1, 2] }, 0.5, 20],
    [{ type: 'discrete', values: [1, 2, 3], weights: [0.1, 0.2, 0.7] }, 1, 3],
    [{ type: 'bernoulli', p: 0.3 }, 0.69, 0],
    [{ type: 'bernoulli', p: 0.3 }, 0.71, 1],
    [{ type: 'metalog', p10: 10, p50: 20, p90: 40, lower: 0 }, 0.1, 10],
    [{ type: 'metalog', p10: 10, p50: 20, p90: 40, lower: 0 }, 0.9, 40],
    [{ type: 'metalog', p10: 10, p50: 22, p90: 40 }, 0.5, 22],
  ])('%o at %d', (distribution, p, value) => {
    expect(quantileOf(distribution, p)).toBeCloseTo(
      value,
      10 - Math.max(0, Math.ceil(Math.log10(Math.abs(value) + 1))),
    );
  });
});

describe.each(examples)('%o', (distribution) => {
  const shape = shapeOf(distribution);

  test('rises with the share', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = [shape.quantile(Math.min(a, b)), shape.quantile(Math.max(a, b))];
        return low <= high + 1e-12 * Math.abs(high);
      }),
      { numRuns: 50 },
    );
  });

  test('has the mean and the deviation of its quantiles', () => {
    const count = 2_000;
    // The middle of equal shares; the thin tails are left to a tolerance.
    const values = Array.from({ length: count }, (_, index) => shape.quantile((index + 0.5) / count));
    const mean = values.reduce((a, b) => a + b) / count;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count);
    expect(Math.abs(shape.mean - mean) / shape.sd).toBeLessThan(0.01);
    expect(Math.abs(shape.sd / sd - 1)).toBeLessThan(0.03);
  });
});

test('the mean of a lognormal (formulas.md: 1.13315)', () => {
  expect(shapeOf({ type: 'lognormal', median: 1, sigma: 0.5 }).mean).toBeCloseTo(1.13315, 5);
});

test('a PERT has the mean (min + 4 mode + max) / 6', () => {
  expect(shapeOf({ type: 'pert', min: 1, mode: 2, max: 9 }).mean).toBeCloseTo(3, 12);
});

test('which three percentiles a smooth curve can pass through', () => {
  expect(isMetalogFeasible({ p10: 10, p50: 20, p90: 30 })).toBe(true);
  expect(isMetalogFeasible({ p10: 10, p50: 11, p90: 100 })).toBe(false);
  expect(isMetalogFeasible({ p10: 10, p50: 11, p90: 15, lower: 12 })).toBe(false);
});

test('every uncertain input of the reference case has its base near the middle', () => {
  const uncertain = referenceModel().lines.filter((each) => each.distribution !== null);
  expect(uncertain).toHaveLength(12);
  for (const each of uncertain) {
    if (each.distribution === null || typeof each.value !== 'number') continue;
    expect(quantileOf(each.distribution, 0.1)).toBeLessThan(each.value);
    expect(quantileOf(each.distribution, 0.9)).toBeGreaterThan(each.value);
  }
});
