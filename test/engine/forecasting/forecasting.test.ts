import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecasting } from '#shared/engine/index.ts';
import { leastSquares } from '#shared/engine/statistics/least-squares.ts';

// The bold values of formulas.md are in ../formulas; here is what else must hold.
const market = { market: 1e6, innovation: 0.03, imitation: 0.38 };
const share = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const someMarket = fc.record({ market: share(1, 1e7), innovation: share(0.001, 0.2), imitation: share(0, 0.8) });

describe('Bass', () => {
  test('continuous, year by year (vcsco.com), is not the discrete rule', () => {
    const yearly = forecasting.bassAdoptions(market, 5).map(Math.round);
    expect(yearly).toEqual([35758, 49298, 65444, 82650, 98048]);
    expect(forecasting.bassDiscrete(market, 5)[0]).toBe(30000);
  });

  test('the share solves f / (1 - F) = p + qF, rises from 0 to 1, and is steepest at the peak', () => {
    fc.assert(
      fc.property(someMarket, share(0.01, 30), (bass, time) => {
        const at = forecasting.bassShare(time, bass);
        const slope = (forecasting.bassShare(time + 1e-4, bass) - forecasting.bassShare(time - 1e-4, bass)) / 2e-4;
        expect(Math.abs(slope - (bass.innovation + bass.imitation * at) * (1 - at))).toBeLessThan(1e-6);
        const peak = forecasting.bassPeak(bass);
        expect(slope * bass.market).toBeLessThanOrEqual(peak.rate * (1 + 1e-6) + 1e-3);
        expect(forecasting.bassShare(0, bass)).toBe(0);
        expect(forecasting.bassShare(1e5, bass)).toBeCloseTo(1, 10);
      }),
    );
  });

  test('periods add up to the share', () => {
    const sum = forecasting.bassAdoptions(market, 12).reduce((total, each) => total + each, 0);
    expect(sum).toBeCloseTo(1e6 * forecasting.bassShare(12, market), 6);
  });

  test('without imitation it is a plain decay, and its peak is the launch', () => {
    const plain = { ...market, imitation: 0 };
    expect(forecasting.bassShare(2, plain)).toBeCloseTo(1 - Math.exp(-0.06), 14);
    expect(forecasting.bassPeak(plain)).toEqual({ time: 0, rate: 30000 });
  });

  test('what is impossible is not a number', () => {
    expect(forecasting.bassShare(1, { innovation: 0, imitation: 0.3 })).toBeNaN();
    expect(forecasting.bassShare(1, { innovation: 0.1, imitation: -0.3 })).toBeNaN();
    expect(forecasting.bassPeak({ ...market, innovation: -1 }).time).toBeNaN();
    expect(forecasting.bassDiscrete({ ...market, market: 0 }, 2)).toEqual([NaN, NaN]);
    expect(forecasting.bassAdoptions(market, 0)).toEqual([]);
    expect(forecasting.bassDiscrete(market, 1.5)).toEqual([]);
  });

  test('the regression finds what the discrete rule was given', () => {
    const range = fc.record({ market: share(100, 1e7), innovation: share(0.005, 0.1), imitation: share(0.05, 0.7) });
    fc.assert(
      fc.property(range, fc.integer({ min: 6, max: 20 }), (bass, periods) => {
        const found = forecasting.bassRegression(forecasting.bassDiscrete(bass, periods));
        if (!found.ok) throw new Error(found.error.message);
        expect(found.value.market / bass.market).toBeCloseTo(1, 5);
        expect(found.value.innovation / bass.innovation).toBeCloseTo(1, 5);
        expect(found.value.imitation / bass.imitation).toBeCloseTo(1, 5);
      }),
    );
  });

  test('sales that are no adoption are refused', () => {
    expect(forecasting.bassRegression([1, 2, 3])).toMatchObject({ ok: false, error: { code: 'too-few-periods' } });
    expect(forecasting.bassRegression([1, 2, NaN, 4])).toMatchObject({ ok: false, error: { code: 'not-a-number' } });
    for (const sales of [
      [0, 0, 0, 0],
      [5, 1, 1, 5, 20],
      [1, 2, 4, 8, 16, 32, 70],
    ]) {
      expect(forecasting.bassRegression(sales)).toMatchObject({ ok: false, error: { code: 'no-adoption-curve' } });
    }
  });
});

describe('curves', () => {
  test('Gompertz turns at 1/e of its ceiling, logistic at half', () => {
    const gompertz = (time: number): number =>
      forecasting.gompertzLevel(time, { ceiling: 1000, displacement: 5, rate: 0.4 });
    const logistic = (time: number): number => forecasting.logisticLevel(time, { ceiling: 1000, rate: 0.5, middle: 6 });
    const bend = (level: (time: number) => number, time: number): number =>
      level(time + 1e-3) - 2 * level(time) + level(time - 1e-3);
    const turn = Math.log(5) / 0.4;
    expect(gompertz(turn)).toBeCloseTo(1000 / Math.E, 10);
    expect(logistic(6)).toBe(500);
    for (const [level, at] of [
      [gompertz, turn],
      [logistic, 6],
    ] as const) {
      expect(bend(level, at - 0.5)).toBeGreaterThan(0);
      expect(bend(level, at + 0.5)).toBeLessThan(0);
      expect(level(200)).toBeCloseTo(1000, 6);
    }
    expect(forecasting.gompertzLevel(1, { ceiling: 1, displacement: 0, rate: 1 })).toBeNaN();
    expect(forecasting.logisticLevel(1, { ceiling: 1, rate: 0, middle: 1 })).toBeNaN();
  });

  test('erosion starts at 1 and ends at its floor', () => {
    expect(forecasting.erosionShare(10, { rate: 0.1, floor: 0.4 })).toBeCloseTo(0.6207, 4);
    expect(forecasting.erosionShare(0, { rate: 0.1, floor: 0.4 })).toBe(1);
    expect(forecasting.erosionShare(-3, { rate: 0.1, floor: 0.4 })).toBe(1);
    expect(forecasting.erosionShare(1e4, { rate: 0.1, floor: 0.4 })).toBeCloseTo(0.4, 12);
    expect(forecasting.erosionShare(1, { rate: -0.1, floor: 0.4 })).toBeNaN();
    expect(forecasting.erosionShare(1, { rate: 0.1, floor: 1.4 })).toBeNaN();
  });
});

describe('customers', () => {
  test('retention, constant and falling churn', () => {
    expect(forecasting.retainedShare(12, 0.96)).toBeCloseTo(0.6127, 4);
    expect(forecasting.retainedShare(1, 1.1)).toBeNaN();
    expect([1, 2, 3].map((age) => forecasting.betaGeometricShare(age, { alpha: 1, beta: 1 }))).toEqual([
      expect.closeTo(1 / 2, 12),
      expect.closeTo(1 / 3, 12),
      expect.closeTo(1 / 4, 12),
    ]);
    expect(forecasting.betaGeometricShare(1, { alpha: 0, beta: 1 })).toBeNaN();
    expect(forecasting.betaGeometricRetention(0, { alpha: 1, beta: 1 })).toBeNaN();
  });

  test('the share at an age is the product of the retentions, which rise with age', () => {
    const spread = fc.record({ alpha: share(0.05, 20), beta: share(0.05, 20) });
    fc.assert(
      fc.property(spread, fc.integer({ min: 2, max: 40 }), (churn, age) => {
        let product = 1;
        for (let period = 1; period <= age; period++) product *= forecasting.betaGeometricRetention(period, churn);
        expect(forecasting.betaGeometricShare(age, churn) / product).toBeCloseTo(1, 10);
        const [earlier, later] = [age - 1, age].map((each) => forecasting.betaGeometricRetention(each, churn));
        expect(later).toBeGreaterThan(earlier!);
      }),
    );
  });

  test('lifetime value is the sum of the discounted margins', () => {
    const customer = fc.record({ margin: share(1, 100), churn: share(0.05, 1), rate: share(0, 0.1) });
    fc.assert(
      fc.property(customer, (of) => {
        let [now, later] = [0, 0];
        for (let period = 0; period < 700; period++) {
          const worth = of.margin * ((1 - of.churn) / (1 + of.rate)) ** period;
          now += worth;
          if (period > 0) later += worth;
        }
        expect(forecasting.lifetimeValue(of, 'first-now') / now).toBeCloseTo(1, 9);
        expect(forecasting.lifetimeValue(of, 'first-later')).toBeCloseTo(later, 6);
        const free = forecasting.lifetimeValue({ ...of, rate: 0 }, 'first-now');
        expect(forecasting.lifetimeValue(of, 'undiscounted')).toBeCloseTo(free, 9);
      }),
    );
    expect(forecasting.lifetimeValue({ margin: 1, churn: 0, rate: 0.1 }, 'undiscounted')).toBeNaN();
    expect(forecasting.lifetimeValue({ margin: 1, churn: 0.1, rate: -0.1 }, 'first-now')).toBeNaN();
  });

  test('payback of acquisition has the margin under the line (the trap: 9.6)', () => {
    expect(forecasting.acquisitionPayback(600, 50, 0.8)).toBe(15);
    expect(forecasting.acquisitionPayback(600, 50, 0)).toBeNaN();
  });
});

describe('errors of forecasts', () => {
  const [forecasts, actuals] = [
    [110, 90, 40],
    [100, 100, 50],
  ];
  test('WAPE, MAPE, bias', () => {
    expect(forecasting.weightedPercentageError(forecasts, actuals)).toBeCloseTo(0.12, 14);
    expect(forecasting.meanPercentageError(forecasts, actuals)).toBeCloseTo(0.4 / 3, 14);
    expect(forecasting.forecastBias(forecasts, actuals)).toBeCloseTo(-0.04, 14);
    expect(forecasting.meanPercentageError([1, 1], [0, 1])).toBeNaN();
    expect(forecasting.weightedPercentageError([1, 1], [0, 1])).toBe(1);
    expect(forecasting.weightedPercentageError([], [])).toBeNaN();
    expect(forecasting.forecastBias([1], [1, 2])).toBeNaN();
  });

  test('pinball loss and coverage', () => {
    expect(forecasting.pinballLoss([120, 120], [100, 130], 0.9)).toBeCloseTo(5.5, 12);
    expect(forecasting.pinballLoss([1], [1], 1)).toBeNaN();
    expect(forecasting.intervalCoverage([80, 80, 80], [120, 120, 120], [100, 130, 80])).toBeCloseTo(2 / 3, 14);
    expect(forecasting.intervalCoverage([80], [NaN], [100])).toBeNaN();
    expect(forecasting.intervalCoverage([], [], [])).toBeNaN();
  });

  test('the true percentile has the smallest pinball loss', () => {
    const actual = Array.from({ length: 999 }, (_, index) => (index + 1) / 1000);
    const loss = (guess: number): number =>
      forecasting.pinballLoss(
        actual.map(() => guess),
        actual,
        0.9,
      );
    for (const other of [0.5, 0.8, 0.85, 0.95, 0.99]) expect(loss(0.9)).toBeLessThan(loss(other));
  });
});

describe('least squares', () => {
  test('fits exactly what is exact, and refuses what says nothing', () => {
    const rows = [0, 1, 2, 3].map((x) => [1, x]);
    expect(leastSquares(rows, [1, 3, 5, 7])).toEqual([expect.closeTo(1, 12), expect.closeTo(2, 12)]);
    expect(leastSquares(rows, [1, 2, 2, 4])).toEqual([expect.closeTo(0.9, 12), expect.closeTo(0.9, 12)]);
    expect(
      leastSquares(
        [
          [1, 2],
          [2, 4],
          [3, 6],
        ],
        [1, 2, 3],
      ),
    ).toBeNull();
    expect(leastSquares([[1, 2]], [1])).toBeNull();
    expect(leastSquares([[1], [NaN]], [1, 2])).toBeNull();
  });
});
