/** When money is back, and whether it stays so. */
export type Payback = {
  /** In periods from time 0; null when the flows to date never reach zero. */
  readonly periods: number | null;
  /** The flows to date fall below zero again later. */
  readonly crossesAgain: boolean;
};

/**
 * Payback: the first time at which the flows to date reach zero, `t - 1 + shortfall / flow[t]` inside the period.
 *
 * - For: how long the money is out. Give discounted flows for the discounted payback.
 * - Shapes and units: flows in one currency, one a period from period 1; `initial` at time 0, usually negative.
 * - Errors: `periods` is null when it is never paid back; 0 when there is nothing to pay back.
 * - Source: Brealey, Myers, Allen, ch. 5.
 * - Example: -1000, then 300, 400, 500, 200: 2.6 periods.
 */
export function paybackOf(flows: ArrayLike<number>, initial = 0): Payback {
  let sum = initial;
  let periods: number | null = null;
  let seenNegative = sum < 0;
  if (sum >= 0 && initial !== 0) periods = 0;
  for (let index = 0; index < flows.length; index++) {
    const flow = flows[index] ?? NaN;
    const next = sum + flow;
    if (Number.isNaN(next)) return { periods: null, crossesAgain: false };
    if (periods !== null && next < 0) return { periods, crossesAgain: true };
    if (periods === null && next >= 0) {
      if (seenNegative) periods = index + -sum / flow;
      else if (next > 0) periods = index;
    }
    if (next < 0) seenNegative = true;
    sum = next;
  }
  return { periods, crossesAgain: false };
}
