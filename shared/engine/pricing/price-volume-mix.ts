/** Price and quantity of a product before and after. Without a quantity before it is new, after it is dropped. */
export type MixChange = {
  readonly name: string;
  readonly before: { readonly price: number; readonly quantity: number } | null;
  readonly after: { readonly price: number; readonly quantity: number } | null;
};

/** The parts of a change in revenue; they add up to `change` exactly but for rounding of the last digit. */
export type PriceVolumeMix = {
  readonly change: number;
  readonly price: number;
  readonly volume: number;
  readonly mix: number;
  readonly newProducts: number;
  readonly droppedProducts: number;
};

/**
 * Why revenue changed: prices, the number of units, or which units.
 *
 * - For products sold both before and after: price = sum (P1 - P0) Q1; volume = (sum Q1 - sum Q0) x average P0;
 *   mix = sum (Q1 - sum Q1 x Q0 / sum Q0) P0. New and dropped products have a part of their own.
 * - Units: one currency, and quantities that can be added up. Use contribution in place of price for a margin bridge.
 * - Errors: not numbers where a figure is none. Products that sold nothing before count as new, and after as dropped.
 * - Source: exact version of the bridge; a common mistake: taking price at old and volume product by product and calling the rest
 *   mix (accountancyindex.com, cpaexamsmastery.com) reports a joint effect as mix.
 * - Example: A 10 x 1000 to 11 x 1000, B 15 x 800 to 15 x 700, C 20 x 500 to 23 x 800: 7900 = 3400 + 2782.61 + 1717.39.
 */
export function priceVolumeMix(products: readonly MixChange[]): PriceVolumeMix {
  const sums = { price: 0, unitsBefore: 0, unitsAfter: 0, revenueBefore: 0, atOldPrices: 0, added: 0, dropped: 0 };
  for (const { before, after } of products) {
    const [was, is] = [sold(before), sold(after)];
    if (was === null) sums.added += is === null ? 0 : is.price * is.quantity;
    else if (is === null) sums.dropped -= was.price * was.quantity;
    else {
      sums.price += (is.price - was.price) * is.quantity;
      sums.unitsBefore += was.quantity;
      sums.unitsAfter += is.quantity;
      sums.revenueBefore += was.price * was.quantity;
      sums.atOldPrices += was.price * is.quantity;
    }
  }
  const average = sums.unitsBefore === 0 ? 0 : sums.revenueBefore / sums.unitsBefore;
  const volume = (sums.unitsAfter - sums.unitsBefore) * average;
  const mix = sums.atOldPrices - sums.unitsAfter * average;
  return {
    change: sums.price + volume + mix + sums.added + sums.dropped,
    price: sums.price,
    volume,
    mix,
    newProducts: sums.added,
    droppedProducts: sums.dropped,
  };
}

type Sold = { readonly price: number; readonly quantity: number };

function sold(side: Sold | null): Sold | null {
  return side === null || side.quantity === 0 ? null : side;
}
