import type { DistributionShape } from './shape.ts';

/**
 * A lowest, a most likely and a highest value, joined by straight lines.
 * Source: Evans, Hastings, Peacock, Statistical Distributions, ch. 44.
 * Example: 0, 5, 10: the median is 5, P10 is 2.2360679774997896.
 */
export function triangular({
  min,
  mode,
  max,
}: {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}): DistributionShape {
  const width = max - min;
  const turn = (mode - min) / width;
  return {
    quantile: (p) =>
      p <= turn ? min + Math.sqrt(p * width * (mode - min)) : max - Math.sqrt((1 - p) * width * (max - mode)),
    mean: (min + mode + max) / 3,
    sd: Math.sqrt((min * min + mode * mode + max * max - min * mode - min * max - mode * max) / 18),
  };
}
