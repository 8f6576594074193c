/**
 * Modified internal rate of return: (future value of inflows at the reinvestment rate / present value of outflows
 * at the finance rate)^(1/n) - 1, n the number of periods.
 *
 * - For: one honest yield where the internal rate has several roots or assumes too good a reinvestment.
 * - Shapes and units: flows one a period from period 1, `initial` at time 0; all rates per period.
 * - Errors: NaN without an inflow and an outflow.
 * - Source: Microsoft, MIRR function (support.microsoft.com); n is the number of periods.
 * - Example: -120000, then 39000, 30000, 21000, 37000, 46000 at 10 % and 12 %: 0.12609413.
 */
export function modifiedInternalRate(flows: ArrayLike<number>, finance: number, reinvest: number, initial = 0): number {
  const count = flows.length;
  let inflows = 0;
  let outflows = 0;
  for (let time = 0; time <= count; time++) {
    const flow = time === 0 ? initial : (flows[time - 1] ?? NaN);
    if (flow > 0) inflows += flow * Math.pow(1 + reinvest, count - time);
    else outflows -= flow * Math.pow(1 + finance, -time);
  }
  return inflows > 0 && outflows > 0 ? Math.pow(inflows / outflows, 1 / count) - 1 : NaN;
}
