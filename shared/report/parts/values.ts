import type { Distribution } from '#shared/model/distribution.ts';
import type { InputValue } from '#shared/model/line.ts';
import { significant, withUnit } from '../format.ts';

/** An input's value in a few words, whatever its shape. */
export function valueText(value: InputValue, unit: string | null, currency: string): string {
  if (typeof value === 'number') return withUnit(value, unit, currency);
  if (Array.isArray(value)) {
    const numbers = value as readonly number[];
    const text = (number: number | undefined): string => withUnit(number ?? null, unit, currency);
    return numbers.every((number) => number === numbers[0])
      ? text(numbers[0])
      : `${numbers.length} values, ${text(numbers[0])} to ${text(numbers.at(-1))}`;
  }
  return Object.entries(value as Readonly<Record<string, InputValue>>)
    .map(([item, inner]) => `${item}: ${valueText(inner, unit, currency)}`)
    .join('; ');
}

/** How an input may come out, in a few words. */
export function distributionText(distribution: Distribution, unit: string | null, currency: string): string {
  const text = (value: number): string => withUnit(value, unit, currency);
  switch (distribution.type) {
    case 'uniform':
      return `${text(distribution.min)} to ${text(distribution.max)}, any as likely`;
    case 'triangular':
      return `${text(distribution.min)} to ${text(distribution.max)}, triangular`;
    case 'pert':
      return `${text(distribution.min)} to ${text(distribution.max)}, PERT`;
    case 'normal':
      return `±${text(distribution.sd)} (one standard deviation)`;
    case 'lognormal':
      return 'median' in distribution
        ? `lognormal around ${text(distribution.median)}, sigma ${significant(distribution.sigma, 3)}`
        : `lognormal, mean ${text(distribution.mean)}, ±${text(distribution.sd)}`;
    case 'metalog':
      return `P10 ${text(distribution.p10)}, P50 ${text(distribution.p50)}, P90 ${text(distribution.p90)}`;
    case 'discrete':
      return `one of ${distribution.values.length} values`;
    case 'bernoulli':
      return `yes with ${significant(distribution.p * 100, 3)}\u00a0%, else no`;
    case 'beta':
      return `${text(distribution.min)} to ${text(distribution.max)}, beta (${significant(distribution.a, 3)}, ${significant(distribution.b, 3)})`;
    case 'gamma':
      return `gamma (${significant(distribution.shape, 3)}, ${significant(distribution.scale, 3)})`;
    case 'poisson':
      return `Poisson around ${significant(distribution.mean, 3)}`;
  }
}
