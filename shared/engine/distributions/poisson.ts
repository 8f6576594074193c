import { gammaShareAbove } from '../statistics/gamma.ts';
import type { DistributionShape } from './shape.ts';

/**
 * How many events happen when `mean` are expected: incidents, orders, failures.
 * Source: P(X <= k) = Q(k + 1, mean), Press et al., Numerical Recipes, 6.2.
 * Example: mean 2: the median is 2, P90 is 4.
 */
export function poisson({ mean }: { readonly mean: number }): DistributionShape {
  return {
    quantile: (p) => {
      const reached = (count: number): boolean => gammaShareAbove(count + 1, mean) >= p;
      let high = Math.ceil(mean) + 1;
      while (!reached(high) && high < Number.MAX_SAFE_INTEGER) high *= 2;
      let low = -1;
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (reached(middle)) high = middle;
        else low = middle;
      }
      return high;
    },
    mean,
    sd: Math.sqrt(mean),
  };
}
