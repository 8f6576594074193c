/**
 * Return on investment: (benefits - costs) / costs.
 *
 * - For: one figure beside the net present value. It says nothing without its period and whether both sums are
 *   discounted, so print those beside it.
 * - Units: both in one currency, costs as a positive number.
 * - Errors: NaN without costs above zero.
 * - Source: Forrester, Total Economic Impact, which discounts both over three years.
 * - Example: benefits 150, costs 100: 0.5.
 */
export function returnOnInvestment(benefits: number, costs: number): number {
  return costs > 0 ? (benefits - costs) / costs : NaN;
}
