import type { Distribution } from '../../model/distribution.ts';
import { shapeOf } from '../distributions/index.ts';

/**
 * The share of cases at or below a value: the quantile read backwards, by halving.
 *
 * - For: saying where a value lies in the range of its input. 0 below everything, 1 above everything.
 * - Errors: shares nearer to 0 or 1 than a billionth are told as 0 or 1.
 * - Example: `percentileOf({ type: 'uniform', min: 0, max: 10 }, 2.5)` is 0.25.
 */
export function percentileOf(distribution: Distribution, value: number): number {
  const { quantile } = shapeOf(distribution);
  const edge = 1e-9;
  let [low, high] = [edge, 1 - edge];
  if (value < quantile(low)) return 0;
  if (value >= quantile(high)) return 1;
  for (let round = 0; round < 60 && high - low > 1e-13; round++) {
    const middle = (low + high) / 2;
    if (quantile(middle) <= value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
