import { logGamma } from '../statistics/gamma.ts';

/** How churn differs between customers: chances of leaving that follow a beta distribution with these parameters. */
export type ChurnSpread = { readonly alpha: number; readonly beta: number };

/**
 * The share of new customers still there at an age, by the shifted beta-geometric model: B(alpha, beta + t) /
 * B(alpha, beta). Those likely to leave go first, so that churn falls with age.
 *
 * - For: retention by cohort; `betaGeometricRetention` is the rate from one period to the next.
 * - Units: `age` in periods, not negative; alpha and beta above zero. First-period churn is alpha / (alpha + beta).
 * - Errors: NaN outside these bounds.
 * - Source: P. Fader, B. Hardie, How to project customer retention, J. Interactive Marketing 21 (2007).
 * - Example: alpha 1, beta 1: 1/2, 1/3, 1/4 after 1, 2 and 3 periods.
 */
export function betaGeometricShare(age: number, { alpha, beta }: ChurnSpread): number {
  if (!(alpha > 0 && beta > 0 && age >= 0)) return NaN;
  return Math.exp(logGamma(beta + age) + logGamma(alpha + beta) - logGamma(beta) - logGamma(alpha + beta + age));
}

/**
 * The share of customers of age t - 1 that stay for their t-th period: (beta + t - 1) / (alpha + beta + t - 1).
 * Errors: NaN for a period before the first. Example: alpha 1, beta 1: 1/2, 2/3, 3/4.
 */
export function betaGeometricRetention(period: number, { alpha, beta }: ChurnSpread): number {
  if (!(alpha > 0 && beta > 0 && period >= 1)) return NaN;
  return (beta + period - 1) / (alpha + beta + period - 1);
}
