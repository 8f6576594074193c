/**
 * How long a new customer takes to bring back what winning them cost: CAC / (ARPA x gross margin).
 *
 * - For: subscriptions. Churn and interest are left out, so it is a lower bound.
 * - Units: `cost` and `revenue` (a period and customer) in one currency, `grossMargin` as a share; the answer in periods.
 * - Errors: NaN when revenue x margin is not above zero: it never comes back.
 * - Source: help.finmark.com, CAC payback; a common mistake: without brackets, CAC / ARPA x margin, as the page's text has it.
 * - Example: 600 / (50 x 80 %): 15 months.
 */
export function acquisitionPayback(cost: number, revenue: number, grossMargin: number): number {
  const margin = revenue * grossMargin;
  return margin > 0 ? cost / margin : NaN;
}
