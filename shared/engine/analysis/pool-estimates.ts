import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Distribution } from '../../model/distribution.ts';
import { shapeOf } from '../distributions/index.ts';
import { isMetalogFeasible } from '../distributions/metalog.ts';
import { percentileOf } from './percentile-of.ts';

export type Expert = { readonly name: string; readonly distribution: Distribution; readonly weight?: number };

export type PooledCurve = {
  /** The values at `percentiles`. */
  readonly values: readonly number[];
  readonly mean: number;
  readonly sd: number;
  /** A smooth curve through its P10, P50 and P90, to give to an input; null when they don't rise. */
  readonly distribution: Extract<Distribution, { type: 'metalog' }> | null;
  /** Whether that curve rises everywhere, so that it can be drawn from. */
  readonly feasible: boolean;
};

export type PooledEstimates = {
  readonly percentiles: readonly number[];
  readonly experts: readonly {
    readonly name: string;
    readonly weight: number;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  }[];
  /** The mean of the experts' chances: keeps their disagreement as spread. */
  readonly linear: PooledCurve;
  /** The mean of the experts' values at each percentile: a range as wide as theirs on average. */
  readonly averaged: PooledCurve;
  /** The part of the linear pool's variance that lies between the experts' means: 0 agreed, 1 nothing else. */
  readonly disagreement: number;
  /** Pairs whose P10 to P90 ranges don't meet: talk to them before pooling. */
  readonly apart: readonly (readonly [string, string])[];
  readonly conventions: readonly string[];
};

const percentiles = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const;

/**
 * Several experts' estimates of one quantity as one.
 *
 * - For: an assumption that three people see differently. Two ways side by side: the linear pool (a mixture) and
 *   quantile averaging; weights are divided by their sum.
 * - Errors: `no-experts`; `bad-weights` when a weight is below zero or all are zero.
 * - Source: M. Stone, The Opinion Pool (1961); K. Lichtendahl, Y. Grushka-Cockayne, R. Winkler, Is It Better to Average
 *   Probabilities or Quantiles?, Management Science 59 (2013).
 * - Example: two normal estimates, 10 ± 2 and 20 ± 4: averaged quantiles are those of 15 ± 3; the linear pool has mean
 *   15, variance 35, of which 25 between the two: disagreement 0.714.
 */
export function poolEstimates(experts: readonly Expert[]): Result<PooledEstimates> {
  if (experts.length === 0) return fail('no-experts', 'There is no estimate to pool. Give at least one.');
  const given = experts.map((expert) => expert.weight ?? 1);
  const sum = given.reduce((so, weight) => so + weight, 0);
  if (!given.every((weight) => weight >= 0) || !(sum > 0) || !Number.isFinite(sum)) {
    return fail('bad-weights', 'Weights must be zero or more, and not all zero.');
  }
  const weights = given.map((weight) => weight / sum);
  const shapes = experts.map((expert) => shapeOf(expert.distribution));
  const weigh = (valueOf: (expert: number) => number): number =>
    weights.reduce((so, weight, index) => (weight === 0 ? so : so + weight * valueOf(index)), 0);
  const mean = weigh((expert) => shapes[expert]?.mean ?? NaN);
  const between = weigh((expert) => ((shapes[expert]?.mean ?? NaN) - mean) ** 2);
  const variance = between + weigh((expert) => (shapes[expert]?.sd ?? NaN) ** 2);
  const averagedAt = (p: number): number => weigh((expert) => shapes[expert]?.quantile(p) ?? NaN);
  const linearAt = mixtureQuantile(experts, weights);
  const ranges = experts.map(({ name }, index) => {
    const at = (p: number): number => shapes[index]?.quantile(p) ?? NaN;
    return { name, weight: weights[index] ?? NaN, p10: at(0.1), p50: at(0.5), p90: at(0.9) };
  });
  return ok({
    percentiles,
    experts: ranges,
    linear: curveOf(linearAt, { mean, sd: Math.sqrt(variance) }),
    averaged: curveOf(averagedAt, { mean, sd: sdOf(averagedAt, mean) }),
    disagreement: variance === 0 ? 0 : between / variance,
    apart: ranges.flatMap((a, index) =>
      ranges
        .slice(index + 1)
        .filter((b) => a.p90 < b.p10 || b.p90 < a.p10)
        .map((b): readonly [string, string] => [a.name, b.name]),
    ),
    conventions: [
      'Linear pool: the mean of the experts’ chances; their disagreement widens the range. Averaged: the mean of their values at each percentile.',
      'Weights are divided by their sum. Disagreement is the part of the linear pool’s variance between the experts’ means.',
      'The fitted curve passes through P10, P50 and P90 of the pool and has its own tails.',
    ],
  });
}

/** Where the weighted chances of all experts reach p, by halving between their own values there. */
function mixtureQuantile(experts: readonly Expert[], weights: readonly number[]): (p: number) => number {
  const counted = experts.filter((_, index) => (weights[index] ?? 0) > 0);
  const shareBelow = (value: number): number =>
    experts.reduce((so, expert, index) => {
      const weight = weights[index] ?? 0;
      return weight === 0 ? so : so + weight * percentileOf(expert.distribution, value);
    }, 0);
  return (p) => {
    const own = counted.map((expert) => shapeOf(expert.distribution).quantile(p));
    let [low, high] = [Math.min(...own), Math.max(...own)];
    for (let round = 0; round < 60 && high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)); round++) {
      const middle = (low + high) / 2;
      if (shareBelow(middle) < p) low = middle;
      else high = middle;
    }
    return high;
  };
}

function curveOf(at: (p: number) => number, { mean, sd }: { mean: number; sd: number }): PooledCurve {
  const [p10, p50, p90] = [at(0.1), at(0.5), at(0.9)];
  const rises = p10 < p50 && p50 < p90;
  return {
    values: percentiles.map(at),
    mean,
    sd,
    distribution: rises ? { type: 'metalog', p10, p50, p90 } : null,
    feasible: rises && isMetalogFeasible({ p10, p50, p90 }),
  };
}

/** By the middle of equal shares. */
function sdOf(at: (p: number) => number, mean: number): number {
  const count = 2000;
  let squares = 0;
  for (let index = 0; index < count; index++) squares += (at((index + 0.5) / count) - mean) ** 2;
  return Math.sqrt(squares / count);
}
