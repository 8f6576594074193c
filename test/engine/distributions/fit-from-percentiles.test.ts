import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitFromPercentiles, quantileOf, shapeOf } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { distributionSchema, type Distribution } from '#shared/model/distribution.ts';

const percentilesOf = (distribution: Distribution) => ({
  p10: quantileOf(distribution, 0.1),
  p50: quantileOf(distribution, 0.5),
  p90: quantileOf(distribution, 0.9),
});

it('a normal of 80, 100, 120 has mean 100 and sd 20 / 1.2815515655446004', () => {
  const fitted = unwrap(fitFromPercentiles('normal', { p10: 80, p50: 100, p90: 120 }));
  expect(fitted).toMatchObject({ type: 'normal', mean: 100 });
  expect(shapeOf(fitted).sd).toBeCloseTo(20 / 1.2815515655446004, 12);
});

it.each<Distribution>([
  { type: 'normal', mean: -5, sd: 2 },
  { type: 'lognormal', median: 34, sigma: 0.4 },
  { type: 'triangular', min: 40, mode: 49, max: 56 },
  { type: 'triangular', min: 0, mode: 0.3, max: 1 },
  { type: 'pert', min: 1.4e6, mode: 2e6, max: 3e6 },
  { type: 'metalog', p10: 10, p50: 20, p90: 40 },
])('finds %o again from its percentiles', (distribution) => {
  if (!['normal', 'lognormal', 'triangular', 'pert', 'metalog'].includes(distribution.type)) return;
  const type = distribution.type as 'normal' | 'lognormal' | 'triangular' | 'pert' | 'metalog';
  const fitted = unwrap(fitFromPercentiles(type, percentilesOf(distribution)));
  expect(distributionSchema.safeParse(fitted).success).toBe(true);
  const { mean, sd } = shapeOf(distribution);
  expect(Math.abs(shapeOf(fitted).mean - mean)).toBeLessThan(1e-6 * (Math.abs(mean) + sd));
  expect(Math.abs(shapeOf(fitted).sd - sd)).toBeLessThan(1e-6 * sd);
});

it('what fits has the percentiles that were given', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('triangular' as const, 'pert' as const, 'metalog' as const),
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      fc.double({ min: 1, max: 100, noNaN: true }),
      fc.double({ min: 1, max: 100, noNaN: true }),
      (type, p10, below, above) => {
        const given = { p10, p50: p10 + below, p90: p10 + below + above };
        const fitted = fitFromPercentiles(type, given);
        if (!fitted.ok) {
          expect(fitted.error.code).toBe('no-fit');
          return;
        }
        const found = percentilesOf(fitted.value);
        for (const name of ['p10', 'p50', 'p90'] as const)
          expect(Math.abs(found[name] - given[name])).toBeLessThan(1e-6 * (below + above));
      },
    ),
    { numRuns: 60 },
  );
});

it.each([
  ['normal', { p10: 10, p50: 20, p90: 40 }, 'no-fit', 'P50 would have to be 25'],
  ['lognormal', { p10: -1, p50: 1, p90: 4 }, 'no-fit', 'above zero'],
  ['lognormal', { p10: 1, p50: 3, p90: 4 }, 'no-fit', 'P50 at 2'],
  ['triangular', { p10: 0, p50: 1, p90: 10 }, 'no-fit', 'between 3.8'],
  ['pert', { p10: 0, p50: 9, p90: 10 }, 'no-fit', 'metalog'],
  ['metalog', { p10: 0, p50: 0.5, p90: 10 }, 'no-fit', 'too near one end'],
  ['pert', { p10: 3, p50: 2, p90: 4 }, 'not-ordered', 'P10 below P50'],
  ['normal', { p10: NaN, p50: 2, p90: 4 }, 'not-ordered', 'P10 below P50'],
] as const)('a %s through %o is refused as %s', (type, given, code, words) => {
  expect(fitFromPercentiles(type, given)).toMatchObject({
    ok: false,
    error: { code, message: expect.stringContaining(words) },
  });
});
