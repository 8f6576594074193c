import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaShare } from '#shared/engine/statistics/beta.ts';
import { gammaShare, gammaShareAbove, logGamma } from '#shared/engine/statistics/gamma.ts';
import { normalQuantile, normalShare } from '#shared/engine/statistics/normal.ts';

test('the logarithm of the gamma function at factorials and at one half', () => {
  for (const [n, factorial] of [
    [1, 1],
    [2, 1],
    [5, 24],
    [11, 3_628_800],
  ] as const) {
    expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(1e-13);
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 13);
});

test('shares of gamma and beta in closed form', () => {
  for (const x of [0.01, 0.5, 1, 3, 20]) {
    expect(gammaShare(1, x)).toBeCloseTo(1 - Math.exp(-x), 14);
    expect(gammaShareAbove(2, x)).toBeCloseTo((1 + x) * Math.exp(-x), 14);
    expect(gammaShare(3.7, x) + gammaShareAbove(3.7, x)).toBeCloseTo(1, 14);
  }
  expect(betaShare(2, 3, 0.5)).toBeCloseTo(0.6875, 14);
  for (const x of [0.05, 0.3, 0.77]) {
    expect(betaShare(1, 1, x)).toBeCloseTo(x, 14);
    expect(betaShare(4, 1, x)).toBeCloseTo(x ** 4, 14);
    expect(betaShare(2.5, 4.5, x)).toBeCloseTo(1 - betaShare(4.5, 2.5, 1 - x), 13);
  }
});

test('normal shares and quantiles', () => {
  expect(normalShare(0)).toBeCloseTo(0.5, 15);
  expect(normalShare(1.959963984540054)).toBeCloseTo(0.975, 14);
  expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 14);
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(normalQuantile(-0.1)).toBeNaN();
  fc.assert(
    fc.property(
      fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
      (p) => Math.abs(normalShare(normalQuantile(p)) - p) < 1e-13,
    ),
  );
});
