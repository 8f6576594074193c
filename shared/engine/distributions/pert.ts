import { beta } from './beta.ts';
import type { DistributionShape } from './shape.ts';

/**
 * A lowest, a most likely and a highest value, joined smoothly: a beta distribution whose mean is
 * (min + 4 mode + max) / 6.
 * Source: formulas of the PERT method; shapes 1 + 4 (mode - min) / width and 1 + 4 (max - mode) / width.
 * Example: 0, 5, 10: mean and median 5.
 */
export function pert({
  min,
  mode,
  max,
}: {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}): DistributionShape {
  const width = max - min;
  return beta({ a: 1 + (4 * (mode - min)) / width, b: 1 + (4 * (max - mode)) / width, min, max });
}
