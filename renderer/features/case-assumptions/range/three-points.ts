import { fitFromPercentiles, type FittedType } from '#shared/engine/index.ts';
import { made, refused, type Made, type OwnKey, type RangeField, type Way } from './kind.ts';

export const low: RangeField = { key: 'p10', label: 'Low (P10)', counts: 'line' };
export const middle: RangeField = { key: 'p50', label: 'Middle (P50)', counts: 'line' };
export const high: RangeField = { key: 'p90', label: 'High (P90)', counts: 'line' };

/** Two percentiles settle these kinds; the third follows. */
export function byTwoPercentiles(type: 'normal' | 'lognormal'): Way {
  return {
    id: 'percentiles',
    label: 'P10 and P90',
    fields: [low, high],
    own: () => null,
    near: ({ p10, p90 }) => ({ p10, p90 }),
    make: (of) => {
      const [p10, p90] = [of('p10'), of('p90')];
      if (p10 >= p90) return refused('p90', 'The high value must be above the low one.');
      if (type === 'lognormal' && p10 <= 0)
        return refused('p10', 'This shape lies above zero, so its low value must too.');
      const p50 = type === 'normal' ? (p10 + p90) / 2 : Math.sqrt(p10) * Math.sqrt(p90);
      return fitted(type, { p10, p50, p90 }, String);
    },
  };
}

export function byThreePercentiles(type: 'pert' | 'triangular'): Way {
  return {
    id: 'percentiles',
    label: 'P10, P50 and P90',
    fields: [low, middle, high],
    own: () => null,
    near: ({ p10, p50, p90 }) => ({ p10, p50, p90 }),
    make: (of, say) => risingThree(of) ?? fitted(type, { p10: of('p10'), p50: of('p50'), p90: of('p90') }, say),
  };
}

export function risingThree(of: (key: OwnKey) => number): Made | null {
  if (of('p10') >= of('p90')) return refused('p90', 'The high value must be above the low one.');
  return of('p10') < of('p50') && of('p50') < of('p90')
    ? null
    : refused('p50', 'The middle must lie between the low and the high value.');
}

export function fitted(
  type: FittedType,
  points: { readonly p10: number; readonly p50: number; readonly p90: number },
  say: (value: number) => string,
): Made {
  const fit = fitFromPercentiles(type, points);
  if (fit.ok) return made(fit.value);
  const { from, to } = (fit.error.details ?? {}) as { readonly from?: number; readonly to?: number };
  return refused(
    'p50',
    from === undefined || to === undefined
      ? 'No smooth curve passes through these three: the middle lies too near one end.'
      : `With this low and high, the middle of such a range lies between ${say(from)} and ${say(to)}. For a stronger skew take “Through three points”.`,
  );
}
