/** Days that customers take to pay, that goods lie in stock, and that suppliers wait. */
export type WorkingDays = { readonly receivable: number; readonly inventory: number; readonly payable: number };

/**
 * Net working capital: revenue x days receivable / 365 + cost of goods x (days of inventory - days payable) / 365.
 *
 * - For: money tied up between paying and being paid.
 * - Units: revenue and cost a YEAR; `daysInYear` 365 unless another convention, such as 360, is chosen.
 * - Errors: NaN without days in a year.
 * - Source: Brealey, Myers, Allen, ch. 29.
 * - Example: revenue 730, cost 365, days 30, 40, 20: 80.
 */
export function workingCapital(revenue: number, costOfGoods: number, days: WorkingDays, daysInYear = 365): number {
  if (!(daysInYear > 0)) return NaN;
  return (revenue * days.receivable + costOfGoods * (days.inventory - days.payable)) / daysInYear;
}

/**
 * What working capital takes out of the cash flow in each period, and at the end gives back: its changes, from
 * nothing, with a last one that releases the whole. One number more than there are levels.
 * Example: levels 80, 100: 80, 20, -100.
 */
export function workingCapitalChanges(levels: ArrayLike<number>): readonly number[] {
  const changes = Array.from(levels, (level, index) => level - (index === 0 ? 0 : (levels[index - 1] ?? NaN)));
  return [...changes, -(levels[levels.length - 1] ?? 0)];
}
