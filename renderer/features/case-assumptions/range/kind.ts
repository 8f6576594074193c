import { shapeOf } from '#shared/engine/index.ts';
import type { Distribution } from '#shared/model/distribution.ts';

/** How ranges are told apart in the editor: a kind of curve, and one or more ways to give its numbers. */
export type RangeType = Distribution['type'];

/** What a number of a range is called; the model's own words. */
export type Key =
  'min' | 'mode' | 'max' | 'mean' | 'sd' | 'median' | 'sigma' | 'p10' | 'p50' | 'p90' | 'lower' | 'upper';
export type OwnKey = Key | 'p' | 'a' | 'b' | 'shape' | 'scale';
export type Numbers = Readonly<Partial<Record<OwnKey, number | null>>>;

export type RangeField = {
  readonly key: OwnKey;
  readonly label: string;
  /** In the unit of the line, without one, or in percent. */
  readonly counts: 'line' | 'plain' | 'share';
  readonly optional?: boolean;
};

/** What a set of numbers makes: a distribution, or the field that does not go with the others and why. */
export type Made =
  | { readonly ok: true; readonly value: Distribution }
  | { readonly ok: false; readonly at: OwnKey | 'outcomes'; readonly why: string };
export const made = (value: Distribution): Made => ({ ok: true, value });
export const refused = (at: OwnKey | 'outcomes', why: string): Made => ({ ok: false, at, why });

export type Way = {
  readonly id: 'own' | 'moments' | 'percentiles';
  readonly label: string;
  readonly fields: readonly RangeField[];
  /** The numbers of a distribution that is written this way; null of every other. */
  readonly own: (distribution: Distribution) => Numbers | null;
  /** The numbers that come near a range of any kind. */
  readonly near: (range: Summary) => Numbers;
  /** `of` answers a number that the person has given; `say` writes one. */
  readonly make: (of: (key: OwnKey) => number, say: (value: number) => string) => Made;
};

export type Kind = {
  readonly type: RangeType;
  readonly label: string;
  readonly help: string;
  readonly ways: readonly Way[];
};

export type Ends = { readonly low: string; readonly high: string };

/** Words in which P10 is the low end, as the model has it, with the ends as the case calls them. */
export function named(words: string, { low, high }: Ends): string {
  return words.replaceAll(/P10|P90/g, (end) => (end === 'P10' ? low : high));
}

/** What is known of every range. */
export type Summary = {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
  readonly sd: number;
};

export function summaryOf(distribution: Distribution): Summary {
  const { quantile, mean, sd } = shapeOf(distribution);
  return { p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9), mean, sd };
}

/** A number to start from, without digits that mean nothing: a hundredth of the spread is exact enough. */
export function tidy(value: number, spread: number): number {
  if (!(spread > 0) || !Number.isFinite(value)) return value;
  const digits = Math.ceil(Math.log10(Math.max(Math.abs(value), spread) / spread)) + 3;
  return Number(value.toPrecision(Math.min(15, Math.max(1, digits))));
}
