/**
 * What is left of a price or a volume after a time of erosion: floor + (1 - floor) e^(-kt).
 *
 * - For: prices under competition, volumes after a patent or a contract ends.
 * - Units: shares of the level at time 0; `rate` (k) per period, not negative; `floor` from 0 to 1.
 * - Errors: NaN for a negative rate or a floor outside 0 to 1. Before time 0 nothing is eroded.
 * - Example: rate 0.1, floor 0.4 after 10 periods: 0.6207.
 */
export function erosionShare(time: number, { rate, floor }: { readonly rate: number; readonly floor: number }): number {
  if (!(rate >= 0 && floor >= 0 && floor <= 1)) return NaN;
  return floor + (1 - floor) * Math.exp(-rate * Math.max(0, time));
}
