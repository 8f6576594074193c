import type { DistributionShape } from './shape.ts';

/**
 * Yes (1) with probability p, otherwise no (0): a regulator's approval, a lost tender.
 * Example: p = 0.3: P50 is 0, P90 is 1, the mean 0.3.
 */
export function bernoulli({ p }: { readonly p: number }): DistributionShape {
  return { quantile: (share) => (share <= 1 - p ? 0 : 1), mean: p, sd: Math.sqrt(p * (1 - p)) };
}
