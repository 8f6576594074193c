/**
 * The mean loss of forecasts of one percentile: level x shortfall where the actual was above, (1 - level) x excess
 * where it was below. The smaller, the better; the true percentile has the smallest.
 *
 * - For: judging P10 and P90 forecasts, which no error of a single figure can.
 * - Shapes and units: one forecast an actual, in one unit; `level` is the percentile as a share, 0.9 for P90.
 * - Errors: NaN for lists of different length, empty ones, or a level that is not between 0 and 1.
 * - Source: Koenker, Bassett, Regression quantiles, Econometrica 46 (1978).
 * - Example: P90 forecasts 120 and 120, actuals 100 and 130: (0.1 x 20 + 0.9 x 10) / 2 = 5.5.
 */
export function pinballLoss(forecasts: ArrayLike<number>, actuals: ArrayLike<number>, level: number): number {
  if (forecasts.length !== actuals.length || actuals.length === 0 || !(level > 0 && level < 1)) return NaN;
  let sum = 0;
  for (let index = 0; index < actuals.length; index++) {
    const short = (actuals[index] ?? NaN) - (forecasts[index] ?? NaN);
    sum += short >= 0 ? level * short : (level - 1) * short;
  }
  return sum / actuals.length;
}
