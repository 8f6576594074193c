import { expect, test } from 'vitest';
import { quantileOf } from '#shared/engine/index.ts';
import { gaussianCopula } from '#shared/engine/sampling/copula.ts';
import { fastQuantile } from '#shared/engine/sampling/fast-quantile.ts';
import { imanConover } from '#shared/engine/sampling/iman-conover.ts';

import { cell, eigen, matrix } from '#shared/engine/sampling/matrix.ts';

import { laneShare, philox } from '#shared/engine/sampling/philox.ts';
import { orderOf, ranksApart } from '#shared/engine/sampling/ranks-apart.ts';
import { sharedRanks } from '#shared/engine/sampling/ranks-shared.ts';
import { repairCorrelations } from '#shared/engine/sampling/repair.ts';
import { rankCorrelationOfScores, scoreCorrelation } from '#shared/engine/sampling/scores.ts';
import { latinHypercube } from '#shared/engine/sampling/latin-hypercube.ts';
import { sliceOrder } from '#shared/engine/sampling/slice-order.ts';
import { scrambledSobol, sobolDimensions, sobolNumbers } from '#shared/engine/sampling/sobol.ts';
import { streamsOf } from '#shared/engine/sampling/stream.ts';
import type { Distribution } from '#shared/model/distribution.ts';

const key = (stream: number) => ({ seed: 1, stream, purpose: 0 });
const pair = (rho: number) => matrix(2, (row, column) => (row === column ? 1 : rho));

const hypercube = (n: number, dimension: number | null, of: { seed: number; stream: number; purpose: number }) => [
  ...latinHypercube(sliceOrder(n, dimension, of), { ...of, purpose: of.purpose + 1 }),
];

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [Array.from(a), Array.from(b)];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const product = mean(x.map((value, index) => (value - mx) * ((y[index] ?? 0) - my)));
  return product / Math.sqrt(mean(x.map((value) => (value - mx) ** 2)) * mean(y.map((value) => (value - my) ** 2)));
}

test.each<[[number, number, number, number], [number, number], string]>([
  [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
  [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], 'd16cfe09 94fdcceb 5001e420 24126ea1'],
])('the published answers of Philox4x32-10 (Random123, kat_vectors)', (counter, words, answer) => {
  const out = new Uint32Array(4);
  philox(counter, words, out);
  expect([...out].map((word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(answer);
});

test('shares are spread evenly and differ by seed, stream and lane', () => {
  const shares = Array.from({ length: 10_000 }, (_, lane) => laneShare(key(7), lane));
  expect(new Set(shares).size).toBe(10_000);
  expect(Math.abs(shares.reduce((a, b) => a + b) / 10_000 - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 10_000));
  expect(laneShare({ seed: 2, stream: 7, purpose: 0 }, 0)).not.toBe(shares[0]);
  expect(laneShare(key(8), 0)).not.toBe(shares[0]);
  expect(new Set(streamsOf(['a', 'b', 'a'])).size).toBe(3);
});

test('a Latin hypercube has one share in each slice', () => {
  for (const dimension of [null, 0, 5]) {
    const shares = hypercube(1000, dimension, key(3));
    const slices = shares.map((share) => Math.floor(share * 1000)).sort((a, b) => a - b);
    expect(slices).toEqual(Array.from({ length: 1000 }, (_, index) => index));
    expect(hypercube(1000, dimension, key(4))).not.toEqual(shares);
  }
});

test('the error of a sum of three lognormals, 200 runs of 500 (formulas.md: 0.0485 plain, 0.0027 LHS)', () => {
  const quantile = fastQuantile({ type: 'lognormal', median: 1, sigma: 0.5 });
  const error = (shares: (seed: number, stream: number) => ArrayLike<number>): number => {
    let squares = 0;
    for (let seed = 1; seed <= 200; seed++) {
      let sum = 0;
      for (let stream = 0; stream < 3; stream++)
        for (const share of Array.from(shares(seed, stream))) sum += quantile(share);
      squares += (sum / 500 - 3 * Math.exp(0.125)) ** 2;
    }
    return Math.sqrt(squares / 200);
  };
  const plain = error((seed, stream) =>
    Float64Array.from({ length: 500 }, (_, lane) => laneShare({ seed, stream, purpose: 0 }, lane)),
  );
  const lhs = error((seed, stream) => hypercube(500, null, { seed, stream, purpose: 1 }));
  expect(plain).toBeGreaterThan(0.038);
  expect(plain).toBeLessThan(0.058);
  expect(lhs).toBeLessThan(0.0045);
});

test('the first points of Sobol (scipy 1.17 qmc.Sobol, without scrambling)', () => {
  const points = (dimension: number) => [...sobolNumbers(dimension, 9)].map((number) => number / 2 ** 32);
  expect(points(0)).toEqual([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125, 0.1875]);
  expect(points(1)).toEqual([0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625, 0.3125]);
  expect(points(3)).toEqual([0, 0.5, 0.25, 0.75, 0.875, 0.375, 0.625, 0.125, 0.4375]);
  expect(points(20)).toEqual([0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875, 0.1875]);
  expect(points(63)).toEqual([0, 0.5, 0.75, 0.25, 0.125, 0.625, 0.875, 0.375, 0.6875]);
  for (let dimension = 0; dimension < sobolDimensions; dimension++) {
    const slices = [...scrambledSobol(dimension, 256, key(dimension))].map((number) => number >>> 24);
    expect(new Set(slices).size, `dimension ${dimension}`).toBe(256);
  }
});

test('a copula and Iman-Conover have the rank correlation of the scores (formulas.md: 0.7 gives 0.685)', () => {
  const [a, b] = [sliceOrder(5000, null, key(1)), sliceOrder(5000, null, key(2))];
  const ordered = imanConover([a, b], pair(0.7));
  expect(Math.abs(correlation(ordered[0] ?? [], ordered[1] ?? []) - rankCorrelationOfScores(0.7))).toBeLessThan(0.01);
  expect(Math.abs(rankCorrelationOfScores(0.7) - 0.685)).toBeLessThan(0.003);
  expect([...(ordered[1] ?? [])].sort((x, y) => x - y)).toEqual(Array.from({ length: 5000 }, (_, index) => index));
  const columns = [1, 2].map((stream) =>
    Float64Array.from({ length: 5000 }, (_, lane) => laneShare(key(stream), lane)),
  );
  const mixed = gaussianCopula(columns, pair(scoreCorrelation(-0.5)));
  const spearman = correlation(
    sharedRanks(mixed[0] ?? new Float64Array()),
    sharedRanks(mixed[1] ?? new Float64Array()),
  );
  expect(Math.abs(spearman + 0.5)).toBeLessThan(4 / Math.sqrt(5000));
});

test('an impossible correlation matrix is repaired and says so; a possible one is left alone', () => {
  const asked = matrix(3, (row, column) => (row === column ? 1 : row + column === 3 ? -0.9 : 0.9));
  const { matrix: made, repaired, largestChange } = repairCorrelations(asked);
  expect(repaired).toBe(true);
  expect(largestChange).toBeGreaterThan(0.1);
  expect(Math.min(...eigen(made).values)).toBeGreaterThan(-1e-12);
  expect([0, 1, 2].map((index) => cell(made, index, index))).toEqual([1, 1, 1]);
  expect(repairCorrelations(pair(-1)).repaired).toBe(false);
});

test.each<[Distribution, number]>([
  [{ type: 'pert', min: 1.4e6, mode: 2e6, max: 3e6 }, 1.6e6],
  [{ type: 'pert', min: 0, mode: 0, max: 1 }, 1],
  [{ type: 'beta', a: 0.5, b: 0.5, min: -1, max: 1 }, 2],
  [{ type: 'beta', a: 80, b: 3, min: 0, max: 1 }, 1],
  [{ type: 'gamma', shape: 2.5, scale: 3 }, 3],
  [{ type: 'gamma', shape: 0.3, scale: 1 }, 1],
  [{ type: 'poisson', mean: 7 }, 1],
])('the fast quantile of %o is the exact one to 1e-8 of its width', (distribution, width) => {
  const fast = fastQuantile(distribution);
  for (let step = 1; step < 400; step++) {
    const share = step / 400 + 1e-4;
    const exact = quantileOf(distribution, share);
    expect(Math.abs(fast(share) - exact) / Math.max(width, Math.abs(exact))).toBeLessThan(1e-8);
  }
});

test('the quick ranks are those of a plain sort, with ties, far values and values that are none', () => {
  const drawn = Float64Array.from({ length: 3000 }, (_, lane) => laneShare(key(9), lane));
  for (const values of [
    drawn,
    drawn.map((value) => Math.floor(value * 20)),
    drawn.map((value) => 1 / value ** 4),
    Float64Array.of(5, 5, 5),
    Float64Array.of(2, -Infinity, 1),
    Float64Array.of(0, -0, 1, -1),
    new Float64Array(0),
  ]) {
    const sorted = [...values.keys()].sort((a, b) =>
      (values[a] ?? 0) < (values[b] ?? 0) ? -1 : values[a] === values[b] ? a - b : 1,
    );
    expect([...ranksApart(values)]).toEqual([...values.keys()].map((lane) => sorted.indexOf(lane)));
    const plain = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const shared = [...values].map(
      (value) => (plain.findIndex((each) => each === value) + plain.findLastIndex((each) => each === value)) / 2,
    );
    expect([...sharedRanks(values)]).toEqual(shared);
  }
  expect([...orderOf(Float64Array.of(3, NaN, 1, NaN, 2))]).toEqual([2, 4, 0, 1, 3]);
});
