import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decision, statistics } from '#shared/engine/index.ts';

test('perfect information: the parts of the value, and what does not fit', () => {
  const payoffs = [
    [200, 50, -120],
    [0, 0, 0],
  ];
  const known = decision.perfectInformation(payoffs, [0.3, 0.5, 0.2]);
  expect(known.best).toBe(0);
  expect(known.without).toBeCloseTo(61, 12);
  expect(known.with).toBeCloseTo(85, 12);
  expect(decision.perfectInformation(payoffs, [0.3, 0.5]).value).toBeNaN();
  expect(decision.perfectInformation(payoffs, [0.3, 0.5, 0.3]).value).toBeNaN();
  expect(decision.perfectInformation([], [1]).value).toBeNaN();
});

test('information is never worth less than nothing, and nothing when one option is always best', () => {
  const row = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (payoffs) => {
      const even = [0.25, 0.25, 0.25, 0.25];
      expect(decision.perfectInformation(payoffs, even).value).toBeGreaterThanOrEqual(-1e-6);
      const better = payoffs[0]!.map((each, state) => Math.max(each, ...payoffs.map((other) => other[state]!)) + 1);
      expect(decision.perfectInformation([better, ...payoffs], even).value).toBeCloseTo(0, 6);
    }),
  );
});

test('expected commercial value and productivity index', () => {
  const of = { presentValue: 50, commercialSuccess: 0.6, launchCost: 8, technicalSuccess: 0.7, developmentCost: 5 };
  expect(decision.productivityIndex(decision.expectedCommercialValue(of), 5)).toBeCloseTo(2.08, 12);
  expect(decision.productivityIndex(10, 0)).toBeNaN();
  expect(decision.expectedCommercialValue({ ...of, technicalSuccess: 1.2 })).toBeNaN();
});

test('three points and PERT', () => {
  expect(statistics.pertMean(2, 4, 12)).toBe(5);
  expect(statistics.pertMean(2, 1, 12)).toBeNaN();
  for (const rule of ['quarters', 'swanson', 'pearson-tukey'] as const) {
    expect(statistics.threePointMean(7, 7, 7, rule)).toBeCloseTo(7, 12);
    expect(statistics.threePointMean(-1, 0, 1, rule)).toBeCloseTo(0, 12);
  }
});
