/**
 * Demand with the same elasticity at every price: Q0 (P / P0)^e.
 *
 * - For: small moves around a known price and volume.
 * - Units: of `quantity` (Q0) at `price` (P0); `elasticity` (e) is negative as a rule.
 * - Errors: NaN for prices that are not above zero.
 * - Source: Varian, Intermediate Microeconomics, ch. 15.
 * - Example: 1000 at 50, e -2.5, at 55: 788.
 */
export function constantElasticityDemand(
  price: number,
  reference: { readonly price: number; readonly quantity: number; readonly elasticity: number },
): number {
  if (!(price > 0 && reference.price > 0)) return NaN;
  return reference.quantity * Math.pow(price / reference.price, reference.elasticity);
}

/**
 * The price with the most profit under constant elasticity: c e / (1 + e), a margin of -1/e of the price.
 *
 * - Units: of the variable cost `cost` (c).
 * - Errors: NaN unless e is below -1: with less elastic demand a higher price is always better, so the curve cannot
 *   be true that far.
 * - Example: c 30, e -2.5: 50.
 */
export function constantElasticityPrice(cost: number, elasticity: number): number {
  return elasticity < -1 && cost > 0 ? (cost * elasticity) / (1 + elasticity) : NaN;
}
