/**
 * Fixed-rate declining-balance depreciation: book value x (1 - (salvage / cost)^(1 / life)), the rate rounded to
 * three decimals, as spreadsheets do.
 *
 * - For: agreeing with a spreadsheet's DB. The rounding leaves a little more or less than the salvage value.
 * - Units: one currency; `life` in whole years; `months` the months of the first year. With fewer than 12 there is
 *   a part of a year more at the end.
 * - Errors: empty for a life that is not a whole number above zero, a cost not above zero, or months outside 1 to 12.
 * - Source: Microsoft, DB.
 * - Example: 1000000, 100000, 6 with 7 months: 186083.33, 259639.42 … 15845.10.
 */
export function fixedDeclining(cost: number, salvage: number, life: number, months = 12): readonly number[] {
  if (!Number.isInteger(life) || life < 1 || !(cost > 0) || !(months >= 1 && months <= 12)) return [];
  const rate = Math.round((1 - Math.pow(salvage / cost, 1 / life)) * 1000) / 1000;
  let book = cost;
  return Array.from({ length: months < 12 ? life + 1 : life }, (_, index) => {
    const part = index === 0 ? months / 12 : index === life ? (12 - months) / 12 : 1;
    const charge = book * rate * part;
    book -= charge;
    return charge;
  });
}
