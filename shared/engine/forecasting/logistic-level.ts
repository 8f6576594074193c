/**
 * The level at a time on a logistic curve: K / (1 + e^(-k (t - t0))).
 *
 * - For: saturation that is the same on both sides of its middle; half of the ceiling is reached at `middle` (t0).
 * - Units: of `ceiling` (K); `rate` (k) per period above zero; `middle` in periods.
 * - Errors: NaN for a rate that is not above zero.
 * - Source: P. F. Verhulst (1845).
 * - Example: K 1000, k 0.5, t0 6 at time 6: 500.
 */
export function logisticLevel(
  time: number,
  { ceiling, rate, middle }: { readonly ceiling: number; readonly rate: number; readonly middle: number },
): number {
  return rate > 0 ? ceiling / (1 + Math.exp(-rate * (time - middle))) : NaN;
}
