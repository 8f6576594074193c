/**
 * The share of actuals that came to lie within their forecast range, ends included.
 *
 * - For: whether P10 to P90 ranges hold four actuals out of five; clearly fewer means overconfidence.
 * - Shapes: one low and one high forecast an actual, in one unit.
 * - Errors: NaN for lists of different length, empty ones, or a number that is none.
 * - Example: ranges 80 to 120, three times, actuals 100, 130, 80: 2/3.
 */
export function intervalCoverage(
  lows: ArrayLike<number>,
  highs: ArrayLike<number>,
  actuals: ArrayLike<number>,
): number {
  const count = actuals.length;
  if (lows.length !== count || highs.length !== count || count === 0) return NaN;
  let inside = 0;
  for (let index = 0; index < count; index++) {
    const [low, high, actual] = [lows[index] ?? NaN, highs[index] ?? NaN, actuals[index] ?? NaN];
    if (Number.isNaN(low + high + actual)) return NaN;
    if (low <= actual && actual <= high) inside += 1;
  }
  return inside / count;
}
