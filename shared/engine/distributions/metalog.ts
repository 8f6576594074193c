import type { DistributionShape } from './shape.ts';

export type MetalogParameters = {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
};

const k = Math.log(9);

/**
 * A smooth curve through an expert's P10, P50 and P90, with a lower and an upper limit where there is one.
 *
 * - Errors: far from the middle, three percentiles may fit no curve that always rises (`isMetalogFeasible`);
 *   quantiles between P10 and P90 still pass through the three.
 * - Source: T. W. Keelin, The Metalog Distributions, Decision Analysis 13 (2016), symmetric-percentile triplet.
 * - Example: P10 10, P50 20, P90 40: the quantile at 0.9 is 40.
 */
export function metalog(parameters: MetalogParameters): DistributionShape {
  const { lower, upper } = parameters;
  const [a, b, c] = [parameters.p10, parameters.p50, parameters.p90].map((value) => stretch(value, lower, upper)) as [
    number,
    number,
    number,
  ];
  const skew = (c - b - (b - a)) / (0.8 * k);
  const quantile = (p: number): number => {
    const logit = Math.log(p / (1 - p));
    return shrink(b + ((c - a) / (2 * k)) * logit + skew * (p - 0.5) * logit, lower, upper);
  };
  let known: { mean: number; sd: number } | null = null;
  const momentsOnce = (): { mean: number; sd: number } => (known ??= moments(quantile));
  return {
    quantile,
    get mean() {
      return momentsOnce().mean;
    },
    get sd() {
      return momentsOnce().sd;
    },
  };
}

/** Whether the curve through the three percentiles rises everywhere. */
export function isMetalogFeasible(parameters: MetalogParameters): boolean {
  const { p10, p50, p90, lower, upper } = parameters;
  if ((lower !== undefined && lower >= p10) || (upper !== undefined && upper <= p90)) return false;
  const [a, b, c] = [p10, p50, p90].map((value) => stretch(value, lower, upper)) as [number, number, number];
  const ratio = (b - a) / (c - a);
  const least = 0.5 * (1 - 1.66711 * 0.4);
  return ratio > least && ratio < 1 - least;
}

function stretch(value: number, lower: number | undefined, upper: number | undefined): number {
  if (lower !== undefined && upper !== undefined) return Math.log((value - lower) / (upper - value));
  if (lower !== undefined) return Math.log(value - lower);
  return upper === undefined ? value : -Math.log(upper - value);
}

function shrink(value: number, lower: number | undefined, upper: number | undefined): number {
  if (lower !== undefined && upper !== undefined) return lower + (upper - lower) / (1 + Math.exp(-value));
  if (lower !== undefined) return lower + Math.exp(value);
  return upper === undefined ? value : upper - Math.exp(-value);
}

/** No closed form with limits, so by the middle of 20,000 equal shares. */
function moments(quantile: (p: number) => number): { mean: number; sd: number } {
  const count = 20_000;
  let sum = 0;
  let squares = 0;
  for (let index = 0; index < count; index++) {
    const value = quantile((index + 0.5) / count);
    sum += value;
    squares += value * value;
  }
  const mean = sum / count;
  return { mean, sd: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}
