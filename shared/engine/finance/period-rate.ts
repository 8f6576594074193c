/**
 * The rate of one period that compounds to a yearly rate: (1 + yearly)^(1 / periods a year) - 1.
 *
 * - For: discounting months or quarters with a yearly rate. A twelfth of the rate is another, higher number.
 * - Units: rates as shares; `periodsPerYear` 12, 4 or 1.
 * - Errors: NaN for a rate of -100 % or less.
 * - Source: Brealey, Myers, Allen, Principles of Corporate Finance, ch. 2.
 * - Example: 12 % a year is 0.0094887929 a month, not 0.01.
 */
export function periodRate(yearly: number, periodsPerYear: number): number {
  return yearly > -1 ? Math.expm1(Math.log1p(yearly) / periodsPerYear) : NaN;
}
