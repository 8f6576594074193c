/**
 * Declining-balance depreciation by a factor: min(book value x factor / life, book value - salvage).
 *
 * - For: a factor of 2 is the double-declining balance. There is no switch to straight line, so with a small salvage
 *   value part of the cost may be left over at the end.
 * - Units: one currency; `life` in whole periods.
 * - Errors: empty for a life that is not a whole number above zero.
 * - Source: Microsoft, DDB.
 * - Example: 2400, 300, 10: 480, 384, 307.2 … 22.12.
 */
export function decliningBalance(cost: number, salvage: number, life: number, factor = 2): readonly number[] {
  if (!Number.isInteger(life) || life < 1) return [];
  let book = cost;
  return Array.from({ length: life }, () => {
    const charge = Math.max(0, Math.min((book * factor) / life, book - salvage));
    book -= charge;
    return charge;
  });
}
