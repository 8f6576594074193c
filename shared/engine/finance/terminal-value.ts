/**
 * Terminal value by Gordon's formula: flow x (1 + growth) / (rate - growth), as seen from the last period.
 *
 * - For: what comes after the last planned period, growing for ever.
 * - Units: `flow` of the last period; `rate` and `growth` for the same length of period.
 * - Errors: NaN unless growth is below the rate and the rate is above -100 %.
 * - Source: Brealey, Myers, Allen, ch. 4.
 * - Example: 100 at 9 %, growing 2 %: 1457.1429.
 */
export function growingPerpetuity(flow: number, rate: number, growth: number): number {
  return growth < rate && rate > -1 ? (flow * (1 + growth)) / (rate - growth) : NaN;
}

/** Terminal value as a multiple of a figure of the last period, such as EBITDA. Example: 8 x 50 is 400. */
export function exitMultiple(metric: number, multiple: number): number {
  return metric * multiple;
}

/**
 * A terminal value at time 0: value / (1 + rate)^(periods - shift).
 *
 * - For: sources disagree on Gordon's value under mid-period discounting. Shift 0.5 treats the later flows as the
 *   planned ones were; 0 takes the value to stand at the end of the last period, as a multiple does.
 *   `terminalShift` holds the usual choice; print whichever is taken.
 * - Errors: NaN for a rate of -100 % or less.
 * - Source: N - 0.5 for Gordon and N for a multiple: QuickRead; dissent: financialfudge.
 * - Example: 1457.1429 after 5 periods at 9 %: 947.0429 with shift 0, 988.7418 with shift 0.5.
 */
export function terminalPresentValue(value: number, rate: number, periods: number, shift: number): number {
  return rate > -1 ? value / Math.pow(1 + rate, periods - shift) : NaN;
}

/**
 * How far before the end of the last period a terminal value stands, unless it is chosen otherwise.
 * Example: Gordon's value under mid-period discounting: 0.5; a multiple: 0.
 */
export function terminalShift(method: 'gordon' | 'multiple', timing: 'end' | 'mid' | 'begin'): number {
  if (method === 'multiple' || timing === 'end') return 0;
  return timing === 'mid' ? 0.5 : 1;
}
