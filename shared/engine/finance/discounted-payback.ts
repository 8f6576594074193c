import { timingShift } from './npv.ts';
import { paybackOf, type Payback } from './payback.ts';

/**
 * Payback of the discounted flows: when the money is back with interest.
 *
 * - Shapes and units: as `netPresentValue`; `rate` per period, `shift` of `timingShift`.
 * - Errors: as `paybackOf`; never back for a rate of -100 % or less.
 * - Source: Brealey, Myers, Allen, ch. 5.
 * - Example: -1000, then 300, 400, 500, 200 at 10 %: 3.1540 periods.
 */
export function discountedPayback(
  flows: ArrayLike<number>,
  rate: number,
  initial = 0,
  shift: number = timingShift.end,
): Payback {
  if (!(rate > -1)) return { periods: null, crossesAgain: false };
  const discounted = Array.from(flows, (flow, index) => flow / Math.pow(1 + rate, index + 1 - shift));
  return paybackOf(discounted, initial);
}
