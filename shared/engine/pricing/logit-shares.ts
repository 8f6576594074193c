/**
 * The share of choices each alternative gets: e^U / sum e^U.
 *
 * - For: shares between products (and not buying, as an alternative of utility 0) from their utilities.
 * - Shapes: one utility an alternative, one share each; they add up to 1. Adding one number to all changes nothing.
 * - Errors: not numbers where a utility is none; empty for an empty list.
 * - Source: D. McFadden, Conditional logit analysis (1974).
 * - Example: utilities 1, 0: 0.7311, 0.2689.
 */
export function logitShares(utilities: readonly number[]): readonly number[] {
  const highest = utilities.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY);
  const weights = utilities.map((each) => Math.exp(each - highest));
  const sum = weights.reduce((total, each) => total + each, 0);
  return weights.map((each) => each / sum);
}
