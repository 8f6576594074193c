/** A product in a mix: `share` is its part of the units sold, in any scale (2 and 1 is two to one). */
export type MixProduct = { readonly price: number; readonly variableCost: number; readonly share: number };

/**
 * Break-even of several products sold in a fixed mix: F / mix-weighted contribution, in units of all together and of
 * each.
 *
 * - For: the least to sell when fixed costs are shared. Another mix gives another break-even.
 * - Units: money a unit; `fixed` in money a period. `units` has one number a product, in order.
 * - Errors: not numbers when the mix contributes nothing, a share is negative, or the shares are all zero.
 * - Source: Horngren, Cost Accounting, ch. 3.
 * - Example: fixed 2200, contributions 40 and 30 at two to one: 60 units, 40 and 20.
 */
export function mixBreakEven(
  fixed: number,
  products: readonly MixProduct[],
): { readonly total: number; readonly units: readonly number[]; readonly revenue: number } {
  const shares = products.reduce((sum, { share }) => sum + share, 0);
  const weighted = products.reduce((sum, each) => sum + each.share * (each.price - each.variableCost), 0) / shares;
  const possible = shares > 0 && weighted > 0 && products.every(({ share }) => share >= 0);
  const total = possible ? fixed / weighted : NaN;
  const units = products.map(({ share }) => (total * share) / shares);
  const revenue = products.reduce((sum, { price }, index) => sum + price * (units[index] ?? NaN), 0);
  return { total, units, revenue: possible ? revenue : NaN };
}
