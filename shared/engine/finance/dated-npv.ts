/**
 * Net present value of flows on given days: sum of flow / (1 + rate)^((day - first day) / 365).
 *
 * - For: flows that don't fall on regular periods; a spreadsheet's XNPV.
 * - Shapes and units: one day for each flow, as a count of days from any fixed day; `rate` per year of 365 days. The
 *   first flow stands at time 0, so its day should be the earliest.
 * - Errors: NaN for a rate of -100 % or less, or lists of different lengths.
 * - Source: Microsoft, XNPV; the exponent as in ClickHouse's financial functions.
 * - Example: -10000, 2750, 4250, 3250, 2750 on days 0, 60, 303, 411, 456 at 9 %: 2086.6476.
 */
export function datedNetPresentValue(flows: ArrayLike<number>, days: ArrayLike<number>, rate: number): number {
  if (!(rate > -1) || flows.length !== days.length) return NaN;
  const start = days[0] ?? 0;
  let sum = 0;
  for (let index = 0; index < flows.length; index++) {
    sum += (flows[index] ?? NaN) * Math.pow(1 + rate, (start - (days[index] ?? NaN)) / 365);
  }
  return sum;
}
