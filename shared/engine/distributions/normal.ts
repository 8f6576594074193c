import { normalQuantile } from '../statistics/normal.ts';
import type { DistributionShape } from './shape.ts';

/**
 * The bell curve: many small independent influences added up. It reaches below zero; for a price or a volume
 * lognormal is often better.
 * Example: mean 100, sd 10: P90 is 112.815515655446.
 */
export function normal({ mean, sd }: { readonly mean: number; readonly sd: number }): DistributionShape {
  return { quantile: (p) => mean + sd * normalQuantile(p), mean, sd };
}
