import type { DistributionShape } from './shape.ts';

/**
 * A few possible values with weights; the weights need not add up to 1.
 * Example: values 10, 20, 40 with weights 1, 2, 1: the median is 20, the mean 22.5.
 */
export function discrete({
  values,
  weights,
}: {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}): DistributionShape {
  const sum = weights.reduce((so, weight) => so + weight, 0);
  const outcomes = values
    .map((value, index) => ({ value, share: (weights[index] ?? 0) / sum }))
    .filter((outcome) => outcome.share > 0)
    .sort((a, b) => a.value - b.value);
  const mean = outcomes.reduce((so, { value, share }) => so + value * share, 0);
  return {
    quantile: (p) => {
      let reached = 0;
      for (const { value, share } of outcomes) {
        reached += share;
        // Shares such as 0.1 + 0.2 + 0.7 may end a hair below 1.
        if (reached >= p - 1e-12) return value;
      }
      return outcomes.at(-1)?.value ?? NaN;
    },
    mean,
    sd: Math.sqrt(outcomes.reduce((so, { value, share }) => so + share * (value - mean) ** 2, 0)),
  };
}
