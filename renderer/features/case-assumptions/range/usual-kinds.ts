import { fitFromPercentiles, isMetalogFeasible } from '#shared/engine/index.ts';
import {
  made,
  refused,
  type Kind,
  type Made,
  type Numbers,
  type OwnKey,
  type RangeField,
  type Summary,
  type Way,
} from './kind.ts';
import { byThreePercentiles, byTwoPercentiles, fitted, high, low, middle, risingThree } from './three-points.ts';

export const lowest: RangeField = { key: 'min', label: 'Lowest', counts: 'line' };
export const highest: RangeField = { key: 'max', label: 'Highest', counts: 'line' };
const likely: RangeField = { key: 'mode', label: 'Most likely', counts: 'line' };

export function wrongEnds(of: (key: OwnKey) => number): Made | null {
  return of('min') < of('max') ? null : refused('max', 'The highest value must be above the lowest.');
}

function byEnds(type: 'pert' | 'triangular'): Way {
  return {
    id: 'own',
    label: 'Lowest, likely, highest',
    fields: [lowest, likely, highest],
    own: (d) => (d.type === type ? { min: d.min, mode: d.mode, max: d.max } : null),
    near: ({ p10, p50, p90 }) => {
      const fit = fitFromPercentiles(type, { p10, p50, p90 });
      return fit.ok && fit.value.type === type
        ? { min: fit.value.min, mode: fit.value.mode, max: fit.value.max }
        : { min: p10, mode: p50, max: p90 };
    },
    make: (of) => {
      const [min, mode, max] = [of('min'), of('mode'), of('max')];
      const wrong = wrongEnds(of);
      if (wrong) return wrong;
      return min <= mode && mode <= max
        ? made({ type, min, mode, max })
        : refused('mode', 'The likely value must lie between the lowest and the highest.');
    },
  };
}

const needsPlus = (at: OwnKey, what: string): Made => refused(at, `${what} must be above zero.`);
const plusOrMinus: RangeField = { key: 'sd', label: 'Plus or minus (sigma)', counts: 'line' };
const mean: RangeField = { key: 'mean', label: 'Mean', counts: 'line' };
/** With the same P10 and P90; something to start from where the range reaches below zero. */
function nearLognormal({ p10, p50, p90 }: Summary): Numbers {
  const fit = fitFromPercentiles('lognormal', { p10, p50: Math.sqrt(p10 * p90), p90 });
  return fit.ok && 'median' in fit.value
    ? { median: fit.value.median, sigma: Number(fit.value.sigma.toPrecision(3)) }
    : { median: p50 > 0 ? p50 : 1, sigma: 0.3 };
}

/** What most estimates are given as, the plainest first. */
export const usualKinds: readonly Kind[] = [
  {
    type: 'pert',
    label: 'Around a likely value (PERT)',
    help: 'Lowest, most likely, highest; the ends are rare',
    ways: [byEnds('pert'), byThreePercentiles('pert')],
  },
  {
    type: 'triangular',
    label: 'Wider ends (triangular)',
    help: 'The same three, with more weight at the ends',
    ways: [byEnds('triangular'), byThreePercentiles('triangular')],
  },
  {
    type: 'uniform',
    label: 'All alike (uniform)',
    help: 'Nothing is known but the two ends',
    ways: [
      {
        id: 'own',
        label: 'Lowest and highest',
        fields: [lowest, highest],
        own: (d) => (d.type === 'uniform' ? { min: d.min, max: d.max } : null),
        near: ({ p10, p90 }) => ({ min: p10 - (p90 - p10) / 8, max: p90 + (p90 - p10) / 8 }),
        make: (of) => wrongEnds(of) ?? made({ type: 'uniform', min: of('min'), max: of('max') }),
      },
    ],
  },
  {
    type: 'normal',
    label: 'Plus or minus (normal)',
    help: 'Alike to both sides; reaches below zero',
    ways: [
      {
        id: 'own',
        label: 'Mean and plus or minus',
        fields: [mean, plusOrMinus],
        own: (d) => (d.type === 'normal' ? { mean: d.mean, sd: d.sd } : null),
        near: ({ mean, sd }) => ({ mean, sd }),
        make: (of) =>
          of('sd') > 0 ? made({ type: 'normal', mean: of('mean'), sd: of('sd') }) : needsPlus('sd', 'Plus or minus'),
      },
      byTwoPercentiles('normal'),
    ],
  },
  {
    type: 'lognormal',
    label: 'Long upper end (lognormal)',
    help: 'Always above zero, now and then far above the middle',
    ways: [
      {
        id: 'own',
        label: 'Median and spread',
        fields: [
          { key: 'median', label: 'Median (P50)', counts: 'line' },
          { key: 'sigma', label: 'Spread (sigma of logs)', counts: 'plain' },
        ],
        own: (d) => (d.type === 'lognormal' && 'median' in d ? { median: d.median, sigma: d.sigma } : null),
        near: nearLognormal,
        make: (of) => {
          if (of('median') <= 0) return refused('median', 'This shape lies above zero, so its median must too.');
          return of('sigma') > 0
            ? made({ type: 'lognormal', median: of('median'), sigma: of('sigma') })
            : needsPlus('sigma', 'The spread');
        },
      },
      {
        id: 'moments',
        label: 'Mean and plus or minus',
        fields: [mean, plusOrMinus],
        own: (d) => (d.type === 'lognormal' && 'mean' in d ? { mean: d.mean, sd: d.sd } : null),
        near: ({ mean, sd }) => ({ mean: mean > 0 ? mean : 1, sd: sd > 0 ? sd : 0.3 }),
        make: (of) => {
          if (of('mean') <= 0) return refused('mean', 'This shape lies above zero, so its mean must too.');
          return of('sd') > 0
            ? made({ type: 'lognormal', mean: of('mean'), sd: of('sd') })
            : needsPlus('sd', 'Plus or minus');
        },
      },
      byTwoPercentiles('lognormal'),
    ],
  },
  {
    type: 'metalog',
    label: 'Through three points (metalog)',
    help: 'Low, middle and high as an expert says them, however skewed',
    ways: [
      {
        id: 'own',
        label: 'P10, P50 and P90',
        fields: [
          low,
          middle,
          high,
          { key: 'lower', label: 'Never below', counts: 'line', optional: true },
          { key: 'upper', label: 'Never above', counts: 'line', optional: true },
        ],
        own: (d) =>
          d.type === 'metalog'
            ? { p10: d.p10, p50: d.p50, p90: d.p90, lower: d.lower ?? null, upper: d.upper ?? null }
            : null,
        near: ({ p10, p50, p90 }) =>
          p10 < p50 && p50 < p90 && isMetalogFeasible({ p10, p50, p90 })
            ? { p10, p50, p90 }
            : { p10, p50: (p10 + p90) / 2, p90 },
        make: (of, say) => {
          const wrong = risingThree(of);
          if (wrong) return wrong;
          const points = { p10: of('p10'), p50: of('p50'), p90: of('p90') };
          const [lower, upper] = [of('lower'), of('upper')];
          if (lower >= points.p10) return refused('lower', 'What it is never below must be less than the low value.');
          if (upper <= points.p90) return refused('upper', 'What it is never above must be more than the high value.');
          if (Number.isNaN(lower) && Number.isNaN(upper)) return fitted('metalog', points, say);
          const limited = {
            ...points,
            ...(Number.isNaN(lower) ? {} : { lower }),
            ...(Number.isNaN(upper) ? {} : { upper }),
          };
          return isMetalogFeasible(limited)
            ? made({ type: 'metalog', ...limited })
            : refused('p50', 'No smooth curve passes through these three: the middle lies too near one end.');
        },
      },
    ],
  },
];
