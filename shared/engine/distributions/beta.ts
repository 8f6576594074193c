import { betaShare } from '../statistics/beta.ts';
import { brent } from '../statistics/root.ts';
import type { DistributionShape } from './shape.ts';

/**
 * A beta distribution stretched over `min` to `max`: shares and probabilities. `a` and `b` are its two shapes.
 * Source: Evans, Hastings, Peacock, Statistical Distributions, ch. 8.
 * Example: a = 2, b = 3 on 0 to 1: the mean is 0.4, the median 0.38572756813238945.
 */
export function beta({
  a,
  b,
  min,
  max,
}: {
  readonly a: number;
  readonly b: number;
  readonly min: number;
  readonly max: number;
}): DistributionShape {
  const width = max - min;
  const mean = a / (a + b);
  return {
    quantile: (p) => {
      if (p <= 0) return min;
      if (p >= 1) return max;
      return min + width * (brent((x) => betaShare(a, b, x) - p, 0, 1, 0) ?? NaN);
    },
    mean: min + width * mean,
    sd: width * Math.sqrt((mean * (1 - mean)) / (a + b + 1)),
  };
}
