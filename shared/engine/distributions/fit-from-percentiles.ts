import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Distribution } from '../../model/distribution.ts';
import { normalQuantile } from '../statistics/normal.ts';
import { brent } from '../statistics/root.ts';
import { isMetalogFeasible } from './metalog.ts';
import { pert } from './pert.ts';
import type { DistributionShape } from './shape.ts';
import { triangular } from './triangular.ts';

export type Percentiles = { readonly p10: number; readonly p50: number; readonly p90: number };
export type FittedType = 'normal' | 'lognormal' | 'triangular' | 'pert' | 'metalog';

/**
 * The distribution of a type that has the three percentiles an expert gave.
 *
 * - For: an estimate such as “one in ten below 10, half below 20, one in ten above 40”. P90 is the high end.
 * - Units: those of the percentiles.
 * - Errors: `not-ordered` unless P10 < P50 < P90; `no-fit` when no distribution of the type has them: a normal needs
 *   P50 in the middle, a lognormal in the middle of the logarithms (both within 1 % of the width), the others allow a
 *   certain skew. The message says what P50 would have to be, or which type takes them; `from` and `to` of the details
 *   are the limits of P50 where a type has such.
 * - Source: two quantiles determine a normal; for triangular and PERT the place of P50 between the other two depends
 *   on the mode's place alone and rises with it; Keelin (2016) for the metalog.
 * - Example: `fitFromPercentiles('normal', { p10: 80, p50: 100, p90: 120 })` has mean 100 and sd 15.606.
 */
export function fitFromPercentiles(type: FittedType, given: Percentiles): Result<Distribution> {
  const { p10, p50, p90 } = given;
  if (!(p10 < p50 && p50 < p90) || !Number.isFinite(p90 - p10))
    return fail('not-ordered', 'The three must rise: P10 below P50 below P90.', { ...given });
  switch (type) {
    case 'normal':
      return fitNormal(given);
    case 'lognormal':
      return fitLognormal(given);
    case 'triangular':
      return fitByMode(given, 'triangular', triangular);
    case 'pert':
      return fitByMode(given, 'pert', pert);
    case 'metalog':
      return isMetalogFeasible(given)
        ? ok({ type, p10, p50, p90 })
        : noFit(
            'No smooth curve that always rises passes through these three: P50 lies too near one end. Check them, or give a lower or upper limit.',
          );
  }
}

const tolerance = 0.01;
const edge = 1e-12;
const score = normalQuantile(0.9);

function fitNormal({ p10, p50, p90 }: Percentiles): Result<Distribution> {
  const middle = (p10 + p90) / 2;
  if (Math.abs(p50 - middle) > tolerance * (p90 - p10))
    return noFit(
      `A normal distribution is symmetric, so P50 would have to be ${short(middle)}. Use a metalog for a skewed estimate.`,
    );
  return ok({ type: 'normal', mean: middle, sd: (p90 - p10) / (2 * score) });
}

function fitLognormal({ p10, p50, p90 }: Percentiles): Result<Distribution> {
  if (p10 <= 0) return noFit('A lognormal distribution is above zero, so P10 must be too.');
  const median = Math.sqrt(p10) * Math.sqrt(p90);
  const width = Math.log(p90 / p10);
  if (Math.abs(Math.log(p50 / median)) > tolerance * width)
    return noFit(
      `A lognormal distribution with this P10 and P90 has its P50 at ${short(median)}. Use a metalog for another one.`,
    );
  return ok({ type: 'lognormal', median, sigma: width / (2 * score) });
}

type Bounds = { readonly min: number; readonly mode: number; readonly max: number };

function fitByMode(
  { p10, p50, p90 }: Percentiles,
  type: 'triangular' | 'pert',
  shape: (bounds: Bounds) => DistributionShape,
): Result<Distribution> {
  const wanted = (p50 - p10) / (p90 - p10);
  const quantiles = (mode: number): readonly [number, number, number] => {
    const { quantile } = shape({ min: 0, mode, max: 1 });
    return [quantile(0.1), quantile(0.5), quantile(0.9)];
  };
  const place = (mode: number): number => {
    const [low, middle, high] = quantiles(mode);
    return (middle - low) / (high - low);
  };
  const [least, most] = [place(0), place(1)];
  const inside = (): number | null =>
    wanted < least || wanted > most ? null : brent((each) => place(each) - wanted, 0, 1, 0);
  // A triangle whose mode lies below its P10 looks the same from P10 up wherever the mode is.
  const mode = Math.abs(wanted - least) < edge ? 0 : Math.abs(wanted - most) < edge ? 1 : inside();
  if (mode === null) {
    const at = (share: number): number => p10 + share * (p90 - p10);
    const [from, to] = [at(least), at(most)];
    const name = type === 'pert' ? 'PERT' : 'triangular';
    return noFit(
      `A ${name} distribution with this P10 and P90 has its P50 between ${short(from)} and ${short(to)}. Use a metalog for a stronger skew.`,
      { from, to },
    );
  }
  const [low, , high] = quantiles(mode);
  const width = (p90 - p10) / (high - low);
  const min = p10 - width * low;
  return ok({ type, min, mode: min + width * mode, max: min + width });
}

const noFit = (message: string, limits?: { from: number; to: number }): Result<never> =>
  fail('no-fit', message, limits);
const short = (value: number): string => String(Number(value.toPrecision(6)));
