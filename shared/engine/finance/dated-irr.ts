import { brent } from '../statistics/root.ts';
import { datedNetPresentValue } from './dated-npv.ts';

/**
 * Every yearly rate between -99 % and 100,000 % at which flows on given days are worth zero, in rising order.
 *
 * - For: a spreadsheet's XIRR, which gives one rate and does not say which.
 * - Shapes and units: as `datedNetPresentValue`; rates per year of 365 days.
 * - Errors: empty when there is none or the lists differ in length. Two rates closer to each other than about 2 % of
 *   (1 + rate) may be missed.
 * - Source: Microsoft, XIRR.
 * - Example: -10000, 2750, 4250, 3250, 2750 on days 0, 60, 303, 411, 456: one rate, 0.37336253.
 */
export function datedInternalRates(flows: ArrayLike<number>, days: ArrayLike<number>): readonly number[] {
  const valueAt = (growth: number): number => datedNetPresentValue(flows, days, Math.exp(growth) - 1);
  const rates: number[] = [];
  const [low, high, steps] = [Math.log(0.01), Math.log(1001), 600];
  if (Array.from(flows).every((flow) => flow === 0)) return rates;
  let before = low;
  let valueBefore = valueAt(low);
  for (let step = 1; step <= steps; step++) {
    const here = low + ((high - low) * step) / steps;
    const value = valueAt(here);
    if (value === 0) rates.push(Math.exp(here) - 1);
    else if (valueBefore !== 0 && value < 0 !== valueBefore < 0) {
      const root = brent(valueAt, before, here);
      if (root !== null) rates.push(Math.expm1(root));
    }
    [before, valueBefore] = [here, value];
  }
  return rates;
}

/**
 * The lowest of these rates that is not negative, or else the highest negative one; NaN when there is none.
 * Example: -10000 on 2008-01-01, 2750 on 03-01, 4250 on 10-30, 3250 on 2009-02-15, 2750 on 04-01: 0.37336253.
 */
export function datedInternalRate(flows: ArrayLike<number>, days: ArrayLike<number>): number {
  const all = datedInternalRates(flows, days);
  return all.find((rate) => rate >= 0) ?? all.at(-1) ?? NaN;
}
