/**
 * How far forecasts were off, over all periods together: sum |forecast - actual| / sum |actual| (WAPE).
 *
 * - For: judging a forecast of volumes; periods with nothing sold count with their error.
 * - Shapes and units: one forecast an actual; the answer is a share.
 * - Errors: NaN for lists of different length, empty ones, and actuals that are all zero.
 * - Source: Hyndman, Athanasopoulos, Forecasting: Principles and Practice, 5.8.
 * - Example: forecasts 110, 90, 40 of 100, 100, 50: 0.12.
 */
export function weightedPercentageError(forecasts: ArrayLike<number>, actuals: ArrayLike<number>): number {
  return ratio(forecasts, actuals, (forecast, actual) => [Math.abs(forecast - actual), Math.abs(actual)]);
}

/**
 * The mean of |forecast - actual| / |actual| (MAPE). It punishes forecasts above small actuals most, so prefer WAPE.
 * Errors: NaN when an actual is zero. Example: forecasts 110, 90, 40 of 100, 100, 50: 0.1333.
 */
export function meanPercentageError(forecasts: ArrayLike<number>, actuals: ArrayLike<number>): number {
  return ratio(forecasts, actuals, (forecast, actual) => [
    actual === 0 ? NaN : Math.abs((forecast - actual) / actual),
    1,
  ]);
}

/**
 * By how much forecasts were too high on the whole: sum (forecast - actual) / sum actual; negative when too low.
 * Errors: NaN when the actuals add up to zero. Example: forecasts 110, 90, 40 of 100, 100, 50: -0.04.
 */
export function forecastBias(forecasts: ArrayLike<number>, actuals: ArrayLike<number>): number {
  return ratio(forecasts, actuals, (forecast, actual) => [forecast - actual, actual]);
}

function ratio(
  forecasts: ArrayLike<number>,
  actuals: ArrayLike<number>,
  terms: (forecast: number, actual: number) => readonly [number, number],
): number {
  if (forecasts.length !== actuals.length) return NaN;
  let [over, under] = [0, 0];
  for (let index = 0; index < actuals.length; index++) {
    const [above, below] = terms(forecasts[index] ?? NaN, actuals[index] ?? NaN);
    over += above;
    under += below;
  }
  return under === 0 ? NaN : over / under;
}
