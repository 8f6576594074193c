import type { DistributionShape } from './shape.ts';

/**
 * Every value between `min` and `max` is as likely as every other: nothing is known but the limits.
 * Example: from 0 to 10, P90 is 9, the mean 5.
 */
export function uniform({ min, max }: { readonly min: number; readonly max: number }): DistributionShape {
  return { quantile: (p) => min + p * (max - min), mean: (min + max) / 2, sd: (max - min) / Math.sqrt(12) };
}
