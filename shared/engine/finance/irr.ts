import { brent } from '../statistics/root.ts';

/**
 * Internal rate of return: the rate per period at which initial + sum of flow[t] / (1 + rate)^t is zero.
 *
 * - For: a project's own yield, to hold against the cost of capital.
 * - Shapes and units: flows in one currency, one a period from period 1; `initial` at time 0. The answer is per
 *   period; (1 + irr)^12 - 1 makes a monthly one yearly.
 * - Errors: NaN when no rate above -100 % does it, as with flows of one sign. Where several do, the one nearest to
 *   0 %; `internalRates` gives them all.
 * - Source: Brealey, Myers, Allen, ch. 5; Descartes' rule of signs for when the rate is the only one.
 * - Example: -1000, then 300, 400, 500, 200: 0.15322138.
 */
export function internalRate(flows: ArrayLike<number>, initial = 0): number {
  const changes = signChanges(flows, initial);
  if (changes === 0) return NaN;
  if (changes === 1) {
    const quick = newton(flows, initial);
    if (!Number.isNaN(quick)) return quick;
  }
  const all = internalRates(flows, initial);
  return all.reduce((nearest, rate) => (Math.abs(rate) < Math.abs(nearest) ? rate : nearest), all[0] ?? NaN);
}

/**
 * Every internal rate between -99 % and 100,000 % a period, in rising order; empty when there is none.
 * Two rates closer to each other than about 2 % of (1 + rate) with no change of sign between them may be missed.
 * Example: -100, then 230, -132: 10 % and 20 %.
 */
export function internalRates(flows: ArrayLike<number>, initial = 0): readonly number[] {
  if (signChanges(flows, initial) === 0) return [];
  const valueAt = (growth: number): number => scaledValue(flows, initial, Math.exp(growth));
  const rates: number[] = [];
  const steps = 600;
  const [low, high] = [Math.log(0.01), Math.log(1001)];
  let before = low;
  let valueBefore = valueAt(low);
  for (let step = 1; step <= steps; step++) {
    const here = low + ((high - low) * step) / steps;
    const value = valueAt(here);
    if (value === 0) rates.push(Math.exp(here) - 1);
    else if (valueBefore !== 0 && value < 0 !== valueBefore < 0) {
      const root = brent((growth) => scaledValue(flows, initial, growth), Math.exp(before), Math.exp(here));
      if (root !== null) rates.push(root - 1);
    }
    [before, valueBefore] = [here, value];
  }
  return rates;
}

/** The value at (1 + rate) = growth, divided by whichever power keeps it from overflowing; the sign is the value's. */
function scaledValue(flows: ArrayLike<number>, initial: number, growth: number): number {
  const count = flows.length;
  let sum = 0;
  if (growth >= 1) {
    const factor = 1 / growth;
    for (let index = count - 1; index >= 0; index--) sum = (sum + (flows[index] ?? NaN)) * factor;
    return sum + initial;
  }
  sum = initial;
  for (let index = 0; index < count; index++) sum = sum * growth + (flows[index] ?? NaN);
  return sum;
}

function signChanges(flows: ArrayLike<number>, initial: number): number {
  let last = Math.sign(initial);
  let changes = 0;
  for (let index = 0; index < flows.length; index++) {
    const sign = Math.sign(flows[index] ?? NaN);
    if (Number.isNaN(sign)) return 0;
    if (sign !== 0 && last !== 0 && sign !== last) changes += 1;
    if (sign !== 0) last = sign;
  }
  return changes;
}

/** With one change of sign there is one rate, and the value crosses zero once: Newton kept inside a bracket. */
function newton(flows: ArrayLike<number>, initial: number): number {
  let low = 0;
  let high = 0;
  let factor = 1;
  let rising = 0;
  for (let round = 0; round < 100; round++) {
    let value = 0;
    let slope = 0;
    for (let index = flows.length - 1; index >= 0; index--) {
      slope = slope * factor + value;
      value = value * factor + (flows[index] ?? NaN);
    }
    slope = slope * factor + value;
    value = value * factor + initial;
    if (value === 0) return 1 / factor - 1;
    // Far out the value has the sign of the last flow, so that sign tells on which side of the root this is.
    if (rising === 0) rising = Math.sign(lastSign(flows, initial));
    if (value * rising < 0) low = factor;
    else high = factor;
    let next = factor - value / slope;
    if (Math.abs(next - factor) <= 1e-14 * factor) return 1 / next - 1;
    const inside = next > low && (high === 0 || next < high);
    if (!inside || !Number.isFinite(next)) next = high === 0 ? factor * 2 : low === 0 ? factor / 2 : (low + high) / 2;
    if (next < 1e-9 || next > 1e9) return NaN;
    factor = next;
  }
  return NaN;
}

function lastSign(flows: ArrayLike<number>, initial: number): number {
  for (let index = flows.length - 1; index >= 0; index--) {
    const flow = flows[index] ?? NaN;
    if (flow !== 0) return flow;
  }
  return initial;
}
