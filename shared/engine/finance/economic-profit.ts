/**
 * Economic value added of each period: profit after tax - cost of capital x capital at the start of the period.
 *
 * - For: what a period earns beyond what its capital costs. Their present value is the net present value when
 *   capital falls by just the depreciation that profit is charged with.
 * - Shapes and units: both one a period, in one currency; `costOfCapital` per period.
 * - Errors: NaN in a period whose capital is not given.
 * - Source: Koller, Goedhart, Wessels, Valuation, ch. 2.
 * - Example: profit 150 on capital 1000 at 10 %: 50.
 */
export function economicProfit(
  profit: ArrayLike<number>,
  openingCapital: ArrayLike<number>,
  costOfCapital: number,
): readonly number[] {
  return Array.from(profit, (each, index) => each - costOfCapital * (openingCapital[index] ?? NaN));
}
