/**
 * What one more unit adds: price - variable cost.
 *
 * - For: break-even, price cuts, cannibalisation.
 * - Units: money a unit. `contributionShare` is the same over the price.
 * - Example: 100 - 60: 40, a share of 0.4.
 */
export function unitContribution(price: number, variableCost: number): number {
  return price - variableCost;
}

/** Contribution as a share of the price. Errors: NaN for a price of zero. Example: 100 and 60: 0.4. */
export function contributionShare(price: number, variableCost: number): number {
  return price === 0 ? NaN : (price - variableCost) / price;
}
