import { gammaShare } from '../statistics/gamma.ts';
import { brent } from '../statistics/root.ts';
import type { DistributionShape } from './shape.ts';

/**
 * Waiting times and sums of costs: above zero, skewed to the right.
 * Source: Evans, Hastings, Peacock, Statistical Distributions, ch. 22.
 * Example: shape 1, scale 2 (an exponential): the median is 2 ln 2 = 1.3862943611198906.
 */
export function gamma({ shape, scale }: { readonly shape: number; readonly scale: number }): DistributionShape {
  return {
    quantile: (p) => {
      if (p <= 0) return 0;
      if (p >= 1) return Number.POSITIVE_INFINITY;
      let high = shape + 1;
      while (gammaShare(shape, high) < p) high *= 2;
      return scale * (brent((x) => gammaShare(shape, x) - p, 0, high, 0) ?? NaN);
    },
    mean: shape * scale,
    sd: Math.sqrt(shape) * scale,
  };
}
