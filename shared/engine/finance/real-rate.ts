/**
 * The real rate behind a nominal one: (1 + nominal) / (1 + inflation) - 1 (Fisher).
 *
 * - For: discounting flows in the money of today. Nominal flows take the nominal rate.
 * - Units: rates as shares, all over the same period.
 * - Errors: NaN when inflation is -100 % or less.
 * - Source: Brealey, Myers, Allen, ch. 3.
 * - Example: 10 % nominal at 2 % inflation is 0.0784313725, not 0.08.
 */
export function realRate(nominal: number, inflation: number): number {
  return inflation > -1 ? (1 + nominal) / (1 + inflation) - 1 : NaN;
}

/** The other way: (1 + real)(1 + inflation) - 1. Example: 5 % real at 2 % inflation is 0.071. */
export function nominalRate(real: number, inflation: number): number {
  return inflation > -1 ? (1 + real) * (1 + inflation) - 1 : NaN;
}
