import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupTerms } from '#shared/engine/analysis/information/group-terms.ts';
import { hermiteTerms } from '#shared/engine/analysis/information/hermite-terms.ts';
import { partialInformation } from '#shared/engine/analysis/information/partial-information.ts';
import { laneShare } from '#shared/engine/sampling/philox.ts';
import { normalQuantile, normalShare } from '#shared/engine/statistics/normal.ts';

const trials = 10_000;
const column = (stream: number, of: (share: number) => number, count = trials): Float64Array =>
  Float64Array.from({ length: count }, (_, lane) => of(laneShare({ seed: 1, stream, purpose: 0 }, lane)));
const nothing = new Float64Array(trials);

/** E[max(X, 0)] - max(E[X], 0) for X normal with this mean and sd. */
function unitLoss(mean: number, sd: number): number {
  const z = mean / sd;
  return sd * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) + mean * normalShare(z) - Math.max(mean, 0);
}

describe('the value of knowing an input', () => {
  const x = column(1, (share) => 3 * normalQuantile(share));
  const y = column(2, (share) => 4 * normalQuantile(share));
  const z = column(3, (share) => normalQuantile(share));

  test.each([1, -2, 0])('is that of the linear normal case, mean %d', (mean) => {
    const payoff = x.map((each, trial) => mean + each + y[trial]!);
    for (const [inputs, sd] of [
      [[x], 3],
      [[y], 4],
      [[x, y], 5],
    ] as const) {
      const { value, standardError } = partialInformation([payoff, nothing], inputs);
      expect(standardError).toBeGreaterThan(0);
      expect(standardError).toBeLessThan(0.06);
      expect(Math.abs(value - unitLoss(mean, sd))).toBeLessThan(4 * standardError);
    }
    const idle = partialInformation([payoff, nothing], [z]);
    expect(idle.value).toBeLessThan(0.1);
    expect(idle.value).toBeGreaterThanOrEqual(0);
  });

  test('of a bent payoff is found too, where a straight line sees nothing', () => {
    // E[payoff | x] = (x/3)² - 1.5: positive beyond sqrt 1.5. Without knowing, do nothing.
    const payoff = x.map((each, trial) => (each / 3) ** 2 - 1.5 + y[trial]! / 4);
    const edge = Math.sqrt(1.5);
    const density = Math.exp(-(edge * edge) / 2) / Math.sqrt(2 * Math.PI);
    const exact = 2 * (edge * density + (1 - normalShare(edge))) - 1.5 * 2 * (1 - normalShare(edge));
    const { value, standardError } = partialInformation([payoff, nothing], [x]);
    expect(Math.abs(value - exact)).toBeLessThan(4 * standardError);
  });

  test('of a yes or no is that of its two means; the payoff table gives 24', () => {
    const state = column(4, (share) => (share < 0.3 ? 0 : share < 0.8 ? 1 : 2));
    const noisy = state.map((each, trial) => [200, 50, -120][each]! + 10 * z[trial]!);
    const { value, standardError, terms } = partialInformation([noisy, nothing], [state]);
    expect(terms).toBe(3);
    expect(Math.abs(value - 24)).toBeLessThan(4 * standardError);
  });

  test('standard errors are those of repeated samples', () => {
    const values: number[] = [];
    const errors: number[] = [];
    for (let run = 0; run < 60; run++) {
      const a = column(100 + run, (share) => 3 * normalQuantile(share), 1000);
      const b = column(300 + run, (share) => 4 * normalQuantile(share), 1000);
      const payoff = a.map((each, trial) => 1 + each + b[trial]!);
      const { value, standardError } = partialInformation([payoff, new Float64Array(1000)], [a]);
      values.push(value);
      errors.push(standardError);
    }
    const mean = values.reduce((sum, each) => sum + each, 0) / 60;
    const sd = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 59);
    const typical = errors.reduce((sum, each) => sum + each, 0) / 60;
    expect(typical / sd).toBeGreaterThan(0.7);
    expect(typical / sd).toBeLessThan(1.5);
    expect(Math.abs(mean - unitLoss(1, 3))).toBeLessThan(0.1);
  });

  test('does not change with the scale or the direction of the input, nor the order of the options', () => {
    const payoff = x.map((each, trial) => 1 + each + y[trial]!);
    const plain = partialInformation([payoff, nothing], [x]).value;
    expect(partialInformation([nothing, payoff], [x]).value).toBeCloseTo(plain, 8);
    expect(partialInformation([payoff, nothing], [x.map((each) => Math.exp(each))]).value).toBeCloseTo(plain, 8);
    expect(partialInformation([payoff, nothing], [x.map((each) => -each)]).value).toBeCloseTo(plain, 6);
  });

  test('needs trials and a choice', () => {
    expect(partialInformation([x.slice(0, 100), nothing.slice(0, 100)], [y.slice(0, 100)]).value).toBeNaN();
    expect(partialInformation([x], [y]).value).toBe(0);
  });
});

describe('terms', () => {
  test('of normal scores are all but orthonormal, and come by degree', () => {
    const { columns, sizes } = hermiteTerms([column(1, (share) => share)], 5);
    expect(sizes).toEqual([1, 2, 3, 4, 5, 6]);
    const mean = (a: number, b: number): number =>
      columns[a]!.reduce((sum, each, lane) => sum + each * columns[b]![lane]!, 0) / trials;
    for (let a = 0; a < 4; a++) for (let b = 0; b <= a; b++) expect(mean(a, b)).toBeCloseTo(a === b ? 1 : 0, 1);
    expect(hermiteTerms([nothing, nothing, nothing], 2).sizes).toEqual([1, 4, 10]);
  });

  test('of a few values are one each; rare ones join their neighbours', () => {
    const many = (counts: readonly number[]): Float64Array =>
      Float64Array.from(counts.flatMap((count, value) => new Array<number>(count).fill(value)));
    expect(groupTerms(many([500, 500]))?.columns).toHaveLength(2);
    expect(groupTerms(many([500, 470, 20, 10]))?.columns).toHaveLength(3);
    expect(groupTerms(many([1000, 2]))?.columns).toHaveLength(1);
    expect(groupTerms(column(1, (share) => share))).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 20 }), (counts) => {
        const { columns } = groupTerms(many(counts)) ?? { columns: [] };
        return columns.slice(1).every((each) => each.reduce((sum, one) => sum + one, 0) >= 30);
      }),
    );
  });
});
