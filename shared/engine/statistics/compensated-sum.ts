/**
 * A sum that keeps what rounding drops (Neumaier's variant of Kahan's method).
 * Source: A. Neumaier, ZAMM 54 (1974). Example: 1, 1e100, 1, -1e100 gives 2.
 */
export function compensatedSum(values: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
