/**
 * Price elasticity at a point of a demand curve: dQ/dP x P / Q.
 *
 * - For: curves whose slope is known; between two measured points use `arcElasticity`.
 * - Units: none: 1 % more price changes the quantity by as many percent.
 * - Errors: NaN for a quantity of zero.
 * - Source: Varian, Intermediate Microeconomics, ch. 15.
 * - Example: Q = 1000 - 8P at 50: slope -8, quantity 600: -0.6667.
 */
export function pointElasticity(slope: number, price: number, quantity: number): number {
  return quantity === 0 ? NaN : (slope * price) / quantity;
}

type Point = { readonly price: number; readonly quantity: number };

/**
 * Elasticity between two points by midpoints: (dQ / mean Q) / (dP / mean P). It is the same in both directions.
 * Errors: NaN for equal prices, or means of zero. Example: 10 at 100 to 12 at 80: -1.2222.
 */
export function arcElasticity(from: Point, to: Point): number {
  const [prices, quantities] = [from.price + to.price, from.quantity + to.quantity];
  const change = to.price - from.price;
  if (change === 0 || prices === 0 || quantities === 0) return NaN;
  return (to.quantity - from.quantity) / quantities / (change / prices);
}
