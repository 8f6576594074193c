import { curveOf, histogramOf, type CurvePoint, type Histogram } from './curves.ts';
import { momentsOf } from './moments.ts';
import { settlingOf, type Settling } from './settling.ts';
import type { Setup } from './setup.ts';
import { shareError, shareOf, sortedKnown } from './sorted.ts';

export const percentiles = [1, 5, 10, 25, 50, 75, 90, 95, 99] as const;
export type PercentileName = `p${(typeof percentiles)[number]}`;

/** What came out for one result, over the trials in which it exists. Not a number where it cannot be said. */
export type ResultSummary = Readonly<Record<PercentileName, number>> & {
  readonly mean: number;
  readonly sd: number;
  readonly standardError: number;
  readonly min: number;
  readonly max: number;
  /** The standard error of each percentile. */
  readonly errors: Readonly<Record<PercentileName, number>>;
  /** Share of the trials with a value in which it is below zero. */
  readonly negative: number;
  /** The standard error of that share, as plain draws have it. */
  readonly negativeError: number;
  /** Share and number of all trials in which it does not exist. */
  readonly undefined: number;
  readonly undefinedTrials: number;
  /** The mean of the lowest share of outcomes. */
  readonly shortfall?: { readonly share: number; readonly mean: number };
  readonly curve?: readonly CurvePoint[];
  readonly histogram?: Histogram;
  readonly settling?: readonly Settling[];
};

/**
 * The summary of one result over all trials.
 *
 * - Units: those of the result; shares from 0 to 1. Percentiles follow the case's P90 direction: with `low`, P90 is
 *   what 90 % of the trials exceed.
 * - Errors: NaN for what cannot be said of no or one value.
 * - Example: 10,000 trials of the reference case's NPV: mean about 5.4 million, P5 -6.4, P95 20.4.
 */
export function summarise(values: Float64Array, { options, compilation, batch }: Setup): ResultSummary {
  const { count, mean, sd } = momentsOf(values);
  const sorted = sortedKnown(values);
  const low = compilation.model.conventions.p90 === 'low';
  const named = (of: (share: number) => number): Record<PercentileName, number> =>
    Object.fromEntries(percentiles.map((each) => [`p${each}`, of((low ? 100 - each : each) / 100)])) as Record<
      PercentileName,
      number
    >;
  const missing = values.length - count;
  const negative = count === 0 ? NaN : countBelowZero(sorted) / count;
  return {
    mean,
    sd,
    standardError: sd / Math.sqrt(count),
    ...named((share) => shareOf(sorted, share)),
    min: sorted[0] ?? NaN,
    max: sorted.at(-1) ?? NaN,
    errors: named((share) => shareError(sorted, share)),
    negative,
    negativeError: Math.sqrt((negative * (1 - negative)) / count),
    undefined: values.length === 0 ? 0 : missing / values.length,
    undefinedTrials: missing,
    ...(options.shortfall === undefined
      ? {}
      : { shortfall: { share: options.shortfall, mean: lowestMean(sorted, options.shortfall) } }),
    ...(options.curves === true
      ? { curve: curveOf(sorted), histogram: histogramOf(sorted), settling: settlingOf(values, batch) }
      : {}),
  };
}

function countBelowZero(sorted: Float64Array): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The mean of the lowest share of sorted values, the last one counted in part (Acerbi and Tasche, 2002).
 * Example: the lowest 0.4 of 1, 2, 3, 4, 5 has the mean 1.5.
 */
export function lowestMean(sorted: Float64Array, share: number): number {
  const wanted = share * sorted.length;
  const whole = Math.floor(wanted + 1e-9);
  let sum = 0;
  for (let index = 0; index < whole; index++) sum += sorted[index] ?? NaN;
  const part = Math.max(0, wanted - whole);
  return sorted.length === 0
    ? NaN
    : (sum + (part > 1e-9 ? part * (sorted[whole] ?? NaN) : 0)) / (part > 1e-9 ? wanted : whole);
}
