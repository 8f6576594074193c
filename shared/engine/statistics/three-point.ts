/** Which percentiles are weighted, and how: see `threePointMean`. */
export type ThreePointRule = 'quarters' | 'swanson' | 'pearson-tukey';

const weights: Readonly<Record<ThreePointRule, readonly [number, number, number]>> = {
  quarters: [0.25, 0.5, 0.25],
  swanson: [0.3, 0.4, 0.3],
  'pearson-tukey': [0.185, 0.63, 0.185],
};

/**
 * The mean of an uncertain figure from three of its percentiles.
 *
 * - Rules: `quarters` 25/50/25 and `swanson` 30/40/30 on P10/P50/P90; `pearson-tukey` (extended) .185/.63/.185 on
 *   P5/P50/P95.
 * - For: a mean by hand, or the branches of a decision tree. Of the three rules Pearson-Tukey is closest as a rule,
 *   and 25/50/25 understates skewed figures.
 * - Units: of the figure. The percentiles are those that belong to the rule, the low one first.
 * - Source: Keefer, Bodily, Management Science 29 (1983); Swanson: Hurst, Brown, Swanson, AAPG Bulletin 84 (2000).
 * - Example: lognormal (median 1, sigma 0.5), whose mean is 1.13315: Swanson 1.12745, Pearson-Tukey 1.13235.
 */
export function threePointMean(low: number, middle: number, high: number, rule: ThreePointRule): number {
  const [below, centre, above] = weights[rule];
  return below * low + centre * middle + above * high;
}

/**
 * The mean of a PERT estimate: (lowest + 4 x likeliest + highest) / 6.
 * Errors: NaN unless lowest ≤ likeliest ≤ highest. Example: 2, 4, 12: 5.
 */
export function pertMean(lowest: number, likeliest: number, highest: number): number {
  return lowest <= likeliest && likeliest <= highest ? (lowest + 4 * likeliest + highest) / 6 : NaN;
}
