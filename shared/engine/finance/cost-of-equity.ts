/**
 * Cost of equity by the capital asset pricing model: risk-free rate + beta x market premium.
 *
 * - Units: rates as shares; the premium is the market's return above the risk-free rate, not the return itself.
 * - Errors: none; NaN in gives NaN out.
 * - Source: Brealey, Myers, Allen, ch. 8.
 * - Example: 3 %, beta 1.2, premium 5 %: 0.09.
 */
export function costOfEquity(riskFree: number, beta: number, premium: number): number {
  return riskFree + beta * premium;
}
