/**
 * The level at a time on a Gompertz curve: K exp(-b e^(-ct)).
 *
 * - For: uptake that starts fast and closes slowly, as for drugs; it turns at 36.8 % (1/e) of the ceiling, after
 *   ln(b)/c periods. `logisticLevel` is the curve that is the same on both sides.
 * - Units: of `ceiling` (K); `displacement` (b) is above zero, `rate` (c) per period above zero.
 * - Errors: NaN for a displacement or a rate that is not above zero.
 * - Source: ibf.org article 826; used for drugs: IQVIA, Using historical analogues (2021).
 * - Example: K 1000, b 5, c 0.4 at time ln(5)/0.4: 367.8794.
 */
export function gompertzLevel(
  time: number,
  { ceiling, displacement, rate }: { readonly ceiling: number; readonly displacement: number; readonly rate: number },
): number {
  if (!(displacement > 0 && rate > 0)) return NaN;
  return ceiling * Math.exp(-displacement * Math.exp(-rate * time));
}
