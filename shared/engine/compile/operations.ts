/**
 * The operations a program is made of. There are few; the functions of the language are put together from them.
 *
 * - `each`: one value from the values of the same period and lane; a scalar stands for every period.
 * - `running`: a series whose value depends on this and earlier periods only, so it may stand in a recurrence.
 * - `whole`: needs all periods of its first argument; gives one number, or a series for `lead`.
 */
export type OperationKind = 'each' | 'running' | 'whole';

export const operationKinds = {
  add: 'each',
  subtract: 'each',
  multiply: 'each',
  divide: 'each',
  power: 'each',
  /** A number to powers that step evenly with time: one multiplication a period instead of one power. */
  powerSteps: 'each',
  negate: 'each',
  equal: 'each',
  unequal: 'each',
  less: 'each',
  lessOrEqual: 'each',
  and: 'each',
  or: 'each',
  not: 'each',
  minimum: 'each',
  maximum: 'each',
  modulo: 'each',
  logarithm: 'each',
  exponential: 'each',
  absolute: 'each',
  squareRoot: 'each',
  roundTo: 'each',
  floor: 'each',
  ceiling: 'each',
  /** condition, yes, no. */
  select: 'each',
  /** index from 1, then the values. */
  choose: 'each',
  /** x, first. */
  previous: 'running',
  /** x, n, first. */
  lag: 'running',
  /** x, n. */
  window: 'running',
  cumulative: 'running',
  /** x, weights by age: what came in each period times what its age leaves of it, added up. */
  convolve: 'running',
  /** income, rate, limit, opening losses, and an expiry in periods where there is one. */
  taxWithLosses: 'running',
  /** market, p, q, start: all of them scalars. */
  bassDiscrete: 'running',
  /** x, n, after. */
  lead: 'whole',
  total: 'whole',
  first: 'whole',
  last: 'whole',
  lowest: 'whole',
  highest: 'whole',
  /** x, n from 1. */
  at: 'whole',
  /** flow, rate, initial. */
  presentValue: 'whole',
  /** flow, initial. */
  internalRate: 'whole',
  /** flow, initial, days since the initial flow. */
  datedRate: 'whole',
  /** flow, finance rate, reinvest rate, initial. */
  modifiedRate: 'whole',
  /** flow, initial. */
  payback: 'whole',
} as const satisfies Record<string, OperationKind>;

export type Operation = keyof typeof operationKinds;

const truth = (value: boolean): number => (value ? 1 : 0);

/** The one meaning of each `each` operation on numbers; folding uses it, and kernels must agree bit for bit. */
export const scalarMeaning: ReadonlyMap<Operation, (...values: readonly number[]) => number> = new Map<
  Operation,
  (...values: readonly number[]) => number
>([
  ['add', (a = NaN, b = NaN) => a + b],
  ['subtract', (a = NaN, b = NaN) => a - b],
  ['multiply', (a = NaN, b = NaN) => a * b],
  ['divide', (a = NaN, b = NaN) => a / b],
  ['power', (a = NaN, b = NaN) => Math.pow(a, b)],
  ['negate', (a = NaN) => -a],
  ['equal', (a, b) => truth(a === b)],
  ['unequal', (a, b) => truth(a !== b)],
  ['less', (a = NaN, b = NaN) => truth(a < b)],
  ['lessOrEqual', (a = NaN, b = NaN) => truth(a <= b)],
  ['and', (a, b) => truth(a !== 0 && b !== 0)],
  ['or', (a, b) => truth(a !== 0 || b !== 0)],
  ['not', (a) => truth(a === 0)],
  ['minimum', (a = NaN, b = NaN) => Math.min(a, b)],
  ['maximum', (a = NaN, b = NaN) => Math.max(a, b)],
  ['modulo', (a = NaN, b = NaN) => modulo(a, b)],
  ['logarithm', (a = NaN) => Math.log(a)],
  ['exponential', (a = NaN) => Math.exp(a)],
  ['absolute', (a = NaN) => Math.abs(a)],
  ['squareRoot', (a = NaN) => Math.sqrt(a)],
  ['roundTo', (a = NaN, b = NaN) => roundTo(a, b)],
  ['floor', (a = NaN) => Math.floor(a)],
  ['ceiling', (a = NaN) => Math.ceil(a)],
  ['select', (condition = NaN, yes = NaN, no = NaN) => (condition !== 0 ? yes : no)],
  ['choose', (index = NaN, ...values) => values[Math.round(index) - 1] ?? NaN],
]);

/** The remainder with the sign of the divisor, as in a spreadsheet; undefined for a divisor of 0. */
export function modulo(a: number, b: number): number {
  return a - b * Math.floor(a / b);
}

/** Half away from zero at `digits` places after the point, as in a spreadsheet. */
export function roundTo(value: number, digits: number): number {
  const scale = Math.pow(10, Math.abs(Math.round(digits)));
  const scaled = digits >= 0 ? value * scale : value / scale;
  if (!Number.isFinite(scaled)) return value;
  // 1.005 * 100 is 100.49999999999999: what a person means is decided on 15 digits, as spreadsheets do.
  const shown = Number(Math.abs(scaled).toPrecision(15));
  const rounded = Math.sign(scaled) * Math.floor(shown + 0.5);
  return digits >= 0 ? rounded / scale : rounded * scale;
}
