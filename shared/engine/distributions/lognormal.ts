import { normalQuantile } from '../statistics/normal.ts';
import type { DistributionShape } from './shape.ts';

/** By median and the standard deviation of the logarithm, or by mean and standard deviation of the value itself. */
export type LognormalParameters =
  { readonly median: number; readonly sigma: number } | { readonly mean: number; readonly sd: number };

/**
 * Always above zero with a long upper tail: many small influences multiplied.
 * Source: Evans, Hastings, Peacock, Statistical Distributions, ch. 28.
 * Example: median 1, sigma 0.5: the mean is 1.1331484530668263, P90 is 1.8980390133449217.
 */
export function lognormal(parameters: LognormalParameters): DistributionShape {
  const { median, sigma } = 'median' in parameters ? parameters : fromMoments(parameters);
  const mean = median * Math.exp((sigma * sigma) / 2);
  return {
    quantile: (p) => median * Math.exp(sigma * normalQuantile(p)),
    mean,
    sd: mean * Math.sqrt(Math.expm1(sigma * sigma)),
  };
}

function fromMoments({ mean, sd }: { readonly mean: number; readonly sd: number }): { median: number; sigma: number } {
  const variance = Math.log1p((sd / mean) ** 2);
  return { median: mean * Math.exp(-variance / 2), sigma: Math.sqrt(variance) };
}
