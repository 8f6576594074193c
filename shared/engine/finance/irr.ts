/* eslint-disable @typescript-eslint/no-non-null-assertion -- The index is inside by construction; a fallback for each value would cost more than the operation. */
import { brent } from '../statistics/root.ts';

/**
 * Internal rate of return: the rate per period at which initial + sum of flow[t] / (1 + rate)^t is zero.
 *
 * - For: a project's own yield, to hold against the cost of capital.
 * - Shapes and units: flows in one currency, one a period from period 1; `initial` at time 0. The answer is per
 *   period; (1 + irr)^12 - 1 makes a monthly one yearly.
 * - Errors: NaN when no rate above -100 % does it, as with flows of one sign. Where several do: the lowest that is
 *   not negative, or else the highest negative one; `internalRates` gives them all.
 * - Source: Brealey, Myers, Allen, ch. 5. Whether there is just one rate is seen from how often the flows to date
 *   change sign: C. J. Norstrom, J. Financial and Quantitative Analysis 7 (1972).
 * - Example: -1000, then 300, 400, 500, 200: 0.15322138.
 */
export function internalRate(flows: ArrayLike<number>, initial = 0): number {
  const forwards = toDateChanges(flows, initial, 1);
  if (forwards === 1) return possible(1 / rootBelowOne(flows, initial, 1) - 1);
  if (forwards === 0) {
    // What is owed never turns, so no positive rate. Read from the end, the same holds for negative ones.
    const backwards = toDateChanges(flows, initial, -1);
    if (backwards === 0) return NaN;
    if (backwards === 1) return possible(rootBelowOne(flows, initial, -1) - 1);
  }
  return nearestRate(flows, initial);
}

/** A rate that cannot be told from -100 %, or is beyond every number, is none. */
function possible(rate: number): number {
  return rate > -1 && Number.isFinite(rate) ? rate : NaN;
}

/** The flow at a time from 0, counted from the start (1) or from the end (-1). */
function flowAt(flows: ArrayLike<number>, initial: number, direction: 1 | -1, time: number): number {
  const index = direction === 1 ? time : flows.length - time;
  return index === 0 ? initial : flows[index - 1]!;
}

/** How often the sum of the flows to date changes sign. A sum of exactly zero at the end counts as many changes. */
function toDateChanges(flows: ArrayLike<number>, initial: number, direction: 1 | -1): number {
  let sum = 0;
  let last = 0;
  let changes = 0;
  for (let time = 0; time <= flows.length; time++) {
    sum += flowAt(flows, initial, direction, time);
    const sign = sum > 0 ? 1 : sum < 0 ? -1 : 0;
    if (sign !== 0 && last !== 0 && sign !== last) changes += 1;
    if (sign !== 0) last = sign;
  }
  if (Number.isNaN(sum)) return 0;
  return sum === 0 && last !== 0 ? 2 : changes;
}

/** The one x between 0 and 1 at which the sum of flow[t] x^t is zero: Newton, kept inside a bracket. */
function rootBelowOne(flows: ArrayLike<number>, initial: number, direction: 1 | -1): number {
  const count = flows.length;
  const signAtOne = Math.sign(sumOf(flows) + initial);
  let low = 0;
  let high = 1;
  let x = 0.99;
  for (let round = 0; round < 200; round++) {
    let value = 0;
    let slope = 0;
    for (let time = count; time >= 0; time--) {
      slope = slope * x + value;
      value = value * x + flowAt(flows, initial, direction, time);
    }
    if (value === 0) return x;
    if (value * signAtOne < 0) low = x;
    else high = x;
    const next = x - value / slope;
    if (Math.abs(next - x) <= 2e-15 * x) return next;
    x = next > low && next < high ? next : (low + high) / 2;
    if (high - low <= 2.3e-16 * high) return x;
  }
  return x;
}

function sumOf(flows: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < flows.length; index++) sum += flows[index]!;
  return sum;
}

/**
 * Every internal rate between -99 % and 100,000 % a period, in rising order; empty when there is none.
 * Two rates closer to each other than about 2 % of (1 + rate) with no change of sign between them may be missed.
 * Example: -100, then 230, -132: 10 % and 20 %.
 */
export function internalRates(flows: ArrayLike<number>, initial = 0): readonly number[] {
  if (signChanges(flows, initial) === 0) return [];
  const rates: number[] = [];
  let before = valueAt(flows, initial, 0);
  for (let step = 1; step <= steps; step++) {
    const value = valueAt(flows, initial, step);
    const rate = rateBetween(flows, initial, step, before, value);
    if (rate !== null) rates.push(rate);
    before = value;
  }
  return rates;
}

/**
 * The lowest of all internal rates that is not negative, or else the highest negative one: looked for upwards from
 * zero and then downwards, so that the usual small rate is found at once.
 */
function nearestRate(flows: ArrayLike<number>, initial: number): number {
  if (signChanges(flows, initial) === 0) return NaN;
  let belowZero = NaN;
  let before = valueAt(flows, initial, stepAtZero - 1);
  for (let step = stepAtZero; step <= steps; step++) {
    const value = valueAt(flows, initial, step);
    const rate = rateBetween(flows, initial, step, before, value);
    if (rate !== null && rate >= 0) return rate;
    if (rate !== null) belowZero = rate;
    before = value;
  }
  if (!Number.isNaN(belowZero)) return belowZero;
  let after = valueAt(flows, initial, stepAtZero - 1);
  for (let step = stepAtZero - 1; step >= 1; step--) {
    const value = valueAt(flows, initial, step - 1);
    const rate = rateBetween(flows, initial, step, value, after);
    if (rate !== null) return rate;
    after = value;
  }
  return NaN;
}

/** Rates are looked for on an even grid of ln(1 + rate) from -99 % to 100,000 %. */
const steps = 600;
const [lowest, highest] = [Math.log(0.01), Math.log(1001)];
const gridAt = (step: number): number => lowest + ((highest - lowest) * step) / steps;
/** The first place of the grid at which the rate is not negative. */
const stepAtZero = Math.ceil((-lowest / (highest - lowest)) * steps);

function valueAt(flows: ArrayLike<number>, initial: number, step: number): number {
  return scaledValue(flows, initial, Math.exp(gridAt(step)));
}

/** The rate after one place of the grid and up to the next, where the value is zero or changes its sign. */
function rateBetween(
  flows: ArrayLike<number>,
  initial: number,
  step: number,
  before: number,
  value: number,
): number | null {
  if (value === 0) return Math.exp(gridAt(step)) - 1;
  if (before === 0 || value < 0 === before < 0) return null;
  const ends = [Math.exp(gridAt(step - 1)), Math.exp(gridAt(step))] as const;
  const root = brent((growth) => scaledValue(flows, initial, growth), ...ends);
  return root === null ? null : root - 1;
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
