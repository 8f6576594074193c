/** How far into its period a flow lies, from its end: end 0, middle 0.5, beginning 1. */
export const timingShift = { end: 0, mid: 0.5, begin: 1 } as const;

/**
 * Net present value: `initial + sum of flow[t] / (1 + rate)^(t - shift)`, t from 1.
 *
 * - For: what a stream of flows is worth at time 0.
 * - Shapes and units: flows in one currency, one a period; `rate` per period; `shift` of `timingShift`. The
 *   initial flow stands at time 0 and is not discounted (a spreadsheet's NPV() over all cells discounts it too).
 * - Errors: NaN for a rate of -100 % or less.
 * - Source: Brealey, Myers, Allen, Principles of Corporate Finance, ch. 2; mid-period factor 1/(1+r)^(t-0.5).
 * - Example: flows 300, 400, 500, 200 after -1000 at 10 % are worth 115.5659 at period ends, 170.0154 at
 *   mid-period.
 */
export function netPresentValue(
  flows: ArrayLike<number>,
  rate: number,
  initial = 0,
  shift: number = timingShift.end,
): number {
  if (!(rate > -1)) return NaN;
  const factor = 1 / (1 + rate);
  let weight = Math.pow(factor, 1 - shift);
  let sum = initial;
  let lost = 0;
  for (let index = 0; index < flows.length; index++) {
    const term = (flows[index] ?? NaN) * weight;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
    weight *= factor;
  }
  return sum + lost;
}
