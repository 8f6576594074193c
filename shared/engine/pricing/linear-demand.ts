/** Demand along a straight line, Q = a - bP. */
export type LinearDemand = { readonly intercept: number; readonly slope: number };

/**
 * The quantity at a price on a straight demand line: a - bP, and none beyond the price where the line ends.
 *
 * - Units: `intercept` (a) in units a period, `slope` (b, above zero) in units a unit of money.
 * - Errors: NaN for a slope that is not above zero.
 * - Example: 1000 - 8 x 77.5: 380.
 */
export function linearDemand(price: number, { intercept, slope }: LinearDemand): number {
  return slope > 0 ? Math.max(0, intercept - slope * price) : NaN;
}

/**
 * The price with the most profit on a straight demand line: (a/b + c) / 2, half way from the cost to the price at
 * which nobody buys.
 *
 * - Units: of the variable cost `cost` (c).
 * - Errors: NaN when the cost is above every price that anybody pays, or the slope is not above zero.
 * - Source: Varian, Intermediate Microeconomics, ch. 24.
 * - Example: a 1000, b 8, c 30: 77.5.
 */
export function linearDemandPrice(cost: number, { intercept, slope }: LinearDemand): number {
  const highest = intercept / slope;
  return slope > 0 && cost <= highest ? (highest + cost) / 2 : NaN;
}
