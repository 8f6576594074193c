export type Capital = {
  /** Market values of what shareholders and lenders have put in; only their proportion matters. */
  readonly equity: number;
  readonly debt: number;
  readonly costOfEquity: number;
  readonly costOfDebt: number;
  readonly taxRate: number;
};

/**
 * Weighted average cost of capital: E/V x cost of equity + D/V x cost of debt x (1 - tax).
 *
 * - For: discounting flows before interest and after tax.
 * - Units: rates as shares, all for the same period.
 * - Errors: NaN without any capital.
 * - Source: Brealey, Myers, Allen, ch. 19.
 * - Example: 60 equity at 12 %, 40 debt at 6 %, tax 25 %: 0.09.
 */
export function weightedCostOfCapital({ equity, debt, costOfEquity, costOfDebt, taxRate }: Capital): number {
  const all = equity + debt;
  return all > 0 ? (equity * costOfEquity + debt * costOfDebt * (1 - taxRate)) / all : NaN;
}
