import { netPresentValue, timingShift } from './npv.ts';

/**
 * Profitability index: present value of what follows the investment / investment = 1 + NPV / investment.
 *
 * - For: ranking where the money to begin with is short. Costs that come later lower the value above the line;
 *   `benefitCostRatio` puts them below it.
 * - Shapes and units: `investment` at time 0 as a positive number, net flows from period 1; `rate` per period.
 * - Errors: NaN without an investment above zero, or for a rate of -100 % or less.
 * - Source: Brealey, Myers, Allen, ch. 5.
 * - Example: 1000, then 300, 400, 500, 200 at 10 %: 1.115566.
 */
export function profitabilityIndex(
  flows: ArrayLike<number>,
  rate: number,
  investment: number,
  shift: number = timingShift.end,
): number {
  return investment > 0 ? netPresentValue(flows, rate, 0, shift) / investment : NaN;
}
