import type { Distribution } from '#shared/model/distribution.ts';
import { quantileOf } from '#shared/engine/distributions/index.ts';
import { formatNumber } from '../format.ts';

/** A range in words: `1.4 m to 3 m, most likely 2 m`. The kind of curve is said where it is asked for. */
export function distributionWords(distribution: Distribution, unit: string | null): string {
  const say = (value: number): string =>
    formatNumber(value, unit, { compact: Math.abs(value) >= 10_000, withUnit: unit === '%' });
  switch (distribution.type) {
    case 'uniform':
      return `${say(distribution.min)} to ${say(distribution.max)}`;
    case 'triangular':
    case 'pert':
      return `${say(distribution.min)} to ${say(distribution.max)}, most likely ${say(distribution.mode)}`;
    case 'normal':
      return `${say(distribution.mean)} ± ${say(distribution.sd)}`;
    case 'lognormal':
    case 'gamma':
      return `mostly ${middle(distribution, say, ' to ')}, with a long upper end`;
    case 'metalog':
      return `mostly ${say(distribution.p10)} to ${say(distribution.p90)}, half below ${say(distribution.p50)}`;
    case 'discrete':
      return `one of ${distribution.values.slice(0, 4).map(say).join(', ')}${distribution.values.length > 4 ? ' …' : ''}`;
    case 'bernoulli':
      return `happens with ${formatNumber(distribution.p, '%')}`;
    case 'beta':
      return `${say(distribution.min)} to ${say(distribution.max)}`;
    case 'poisson':
      return `a count around ${say(distribution.mean)}`;
  }
}

/** From the P10 to the P90: where four in five outcomes lie. */
function middle(distribution: Distribution, say: (value: number) => string, between: string): string {
  const round = (value: number): number => Number(value.toPrecision(3));
  return `${say(round(quantileOf(distribution, 0.1)))}${between}${say(round(quantileOf(distribution, 0.9)))}`;
}

/** The narrow form for a column of the grid: `1.4 m – 3 m`. */
export function distributionShort(distribution: Distribution, unit: string | null): string {
  const say = (value: number): string =>
    formatNumber(value, unit, { compact: Math.abs(value) >= 10_000, withUnit: unit === '%' });
  if ('min' in distribution) return `${say(distribution.min)} – ${say(distribution.max)}`;
  if (distribution.type === 'normal') return `${say(distribution.mean)} ± ${say(distribution.sd)}`;
  if (distribution.type === 'lognormal' || distribution.type === 'gamma') return middle(distribution, say, ' – ');
  if (distribution.type === 'metalog') return `${say(distribution.p10)} – ${say(distribution.p90)}`;
  return distributionWords(distribution, unit);
}

export function distributionName(distribution: Distribution): string {
  const names: Readonly<Record<Distribution['type'], string>> = {
    uniform: 'Uniform',
    triangular: 'Triangular',
    pert: 'PERT',
    normal: 'Normal',
    lognormal: 'Lognormal',
    metalog: 'Metalog',
    discrete: 'Discrete',
    bernoulli: 'Yes or no',
    beta: 'Beta',
    gamma: 'Gamma',
    poisson: 'Poisson',
  };
  return names[distribution.type];
}
