import type { Distribution } from '../../model/distribution.ts';
import { bernoulli } from './bernoulli.ts';
import { beta } from './beta.ts';
import { discrete } from './discrete.ts';
import { gamma } from './gamma.ts';
import { lognormal } from './lognormal.ts';
import { metalog } from './metalog.ts';
import { normal } from './normal.ts';
import { pert } from './pert.ts';
import { poisson } from './poisson.ts';
import type { DistributionShape } from './shape.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';

/** The shape of a distribution of the model: quantile, mean, standard deviation. */
export function shapeOf(distribution: Distribution): DistributionShape {
  switch (distribution.type) {
    case 'uniform':
      return uniform(distribution);
    case 'triangular':
      return triangular(distribution);
    case 'pert':
      return pert(distribution);
    case 'normal':
      return normal(distribution);
    case 'lognormal':
      return lognormal(distribution);
    case 'metalog':
      return metalog(distribution);
    case 'discrete':
      return discrete(distribution);
    case 'bernoulli':
      return bernoulli(distribution);
    case 'beta':
      return beta(distribution);
    case 'gamma':
      return gamma(distribution);
    case 'poisson':
      return poisson(distribution);
  }
}

/**
 * The value below which a share p of cases lies.
 * Example: `quantileOf({ type: 'uniform', min: 0, max: 10 }, 0.9)` is 9.
 */
export function quantileOf(distribution: Distribution, p: number): number {
  return shapeOf(distribution).quantile(p);
}
