import { shareOf } from './sorted.ts';

export type Histogram = { readonly from: number; readonly width: number; readonly counts: readonly number[] };

/** Value at each whole percent, the ends included: the S-curve. */
export type CurvePoint = { readonly share: number; readonly value: number };

/** The S-curve of sorted values: 101 points from the smallest to the largest. */
export function curveOf(sorted: Float64Array): readonly CurvePoint[] {
  if (sorted.length === 0) return [];
  return Array.from({ length: 101 }, (_, percent) => ({ share: percent / 100, value: shareOf(sorted, percent / 100) }));
}

/**
 * A histogram of sorted values.
 *
 * - How: bins of 2 times the middle half's width over the cube root of n (Freedman and Diaconis, 1981), rounded to 1,
 *   2 or 5 times a power of ten so that the edges read well; between 1 and 100 bins.
 * - Errors: no bins when there are no values; one bin when all are the same.
 * - Example: 1,000 values spread evenly from 0 to 100 give bins of 10 from 0 to 100.
 */
export function histogramOf(sorted: Float64Array): Histogram {
  const [low, high] = [sorted[0] ?? NaN, sorted.at(-1) ?? NaN];
  if (sorted.length === 0) return { from: 0, width: 0, counts: [] };
  if (low === high) return { from: low, width: 0, counts: [sorted.length] };
  const middle = shareOf(sorted, 0.75) - shareOf(sorted, 0.25);
  const asked = (2 * (middle > 0 ? middle : high - low)) / Math.cbrt(sorted.length);
  const width = readable(Math.max(asked, (high - low) / 99));
  const first = Math.floor(low / width);
  const counts = new Array<number>(Math.max(1, Math.floor(high / width) - first + 1)).fill(0);
  for (const value of sorted) {
    const bin = Math.min(counts.length - 1, Math.max(0, Math.floor(value / width) - first));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { from: first * width, width, counts };
}

/** The next of 1, 2, 5, 10 … that is not smaller. */
function readable(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 5, 10].find((each) => each * power >= width * (1 - 1e-12)) ?? 10;
  return step * power;
}
