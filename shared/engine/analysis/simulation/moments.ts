export type Moments = { readonly count: number; readonly mean: number; readonly sd: number };

/**
 * Mean and standard deviation (n - 1) of the values that exist, in two passes so that nothing cancels.
 * Example: 1, 2, 3, none: count 3, mean 2, sd 1. Of no value the mean is NaN, of one the sd is NaN.
 */
export function momentsOf(values: Float64Array): Moments {
  let count = 0;
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? NaN;
    if (value - value !== 0) continue;
    count += 1;
    sum += value;
  }
  const mean = count === 0 ? NaN : sum / count;
  let squares = 0;
  let rest = 0;
  for (let index = 0; index < values.length; index++) {
    const away = (values[index] ?? NaN) - mean;
    if (away - away !== 0) continue;
    squares += away * away;
    rest += away;
  }
  // What the first pass lost by rounding comes back with the second.
  const exact = count === 0 ? NaN : mean + rest / count;
  return {
    count,
    mean: exact,
    sd: count < 2 ? NaN : Math.sqrt(Math.max(0, squares - (rest * rest) / count) / (count - 1)),
  };
}
