/** What a function asks of the units of its arguments, and which unit its result has. Arguments count from 0. */
export type UnitRule = {
  /** Groups of arguments that must share one unit, for a call with so many arguments. */
  readonly alike: (count: number) => readonly (readonly number[])[];
  /** Arguments without a unit: rates, exponents, counts. Calendar time counts as none, for it numbers periods. */
  readonly plain: readonly number[];
  /** The unit of that argument, no unit, a square root, or the product of the first two arguments. */
  readonly result: number | 'plain' | 'root' | 'product';
};

/** These arguments share one unit, which the result has too. */
export function sameUnit(alike: readonly number[], plain: readonly number[] = []): UnitRule {
  return { alike: () => [alike], plain, result: alike[0] ?? 0 };
}

/** All arguments from the given one on share one unit, which the result has too. */
export function allAlike(from: number, plain: readonly number[] = []): UnitRule {
  return {
    alike: (count) => [Array.from({ length: Math.max(0, count - from) }, (_, index) => from + index)],
    plain,
    result: from,
  };
}

/** The result has no unit: a rate, a share or a number of periods. */
export function noUnit(plain: readonly number[] = [], alike: readonly number[] = []): UnitRule {
  return { alike: () => [alike], plain, result: 'plain' };
}
