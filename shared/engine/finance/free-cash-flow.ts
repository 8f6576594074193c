export type OperatingFigures = {
  readonly operatingProfit: number;
  readonly depreciation: number;
  readonly capitalSpending: number;
  /** Working capital at the end less that at the start of the period. */
  readonly workingCapitalIncrease: number;
};

/**
 * Free cash flow before interest: EBIT x (1 - tax) + depreciation - capital spending - increase of working capital.
 *
 * - For: the flow that the weighted cost of capital discounts.
 * - Units: one currency, all positive numbers but for a loss or a release. A loss gets its tax back at once; where it
 *   is carried forward, pass a tax rate of 0 and take the tax from `taxWithLosses`.
 * - Errors: none; NaN in gives NaN out.
 * - Source: Koller, Goedhart, Wessels, Valuation, ch. 10.
 * - Example: profit 100, tax 25 %, depreciation 20, spending 30, working capital up 5: 60.
 */
export function freeCashFlow(figures: OperatingFigures, taxRate: number): number {
  const { operatingProfit, depreciation, capitalSpending, workingCapitalIncrease } = figures;
  return operatingProfit * (1 - taxRate) + depreciation - capitalSpending - workingCapitalIncrease;
}
