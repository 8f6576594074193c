import type { ModelLine } from '../../model/model.ts';
import type { Distribution } from '../../model/distribution.ts';
import { shapeOf } from '../distributions/index.ts';

export type SearchRange = { readonly from: number; readonly to: number; readonly because: string };

/**
 * Where to look for a value of an input: first where it may lie, then wide.
 *
 * - Likely: the limits of its distribution, or its 0.1th and 99.9th percentile where that has none; without a
 *   distribution, half to one and a half of the base value.
 * - Wide: from zero to five times the base value on its own side of zero, and at least twice the likely range to
 *   each side; never across zero when the likely range does not cross it.
 * - Example: base 10 without a distribution: likely 5 to 15, wide 0 to 50.
 */
export function searchRanges(
  line: Pick<ModelLine, 'distribution'>,
  base: number,
): { readonly likely: SearchRange; readonly wide: SearchRange } {
  const likely = likelyRange(line.distribution, base);
  const width = likely.to - likely.from;
  const sameSign = likely.from >= 0 || likely.to <= 0;
  let from = Math.min(likely.from - 2 * width, 5 * base, 0);
  let to = Math.max(likely.to + 2 * width, 5 * base, 0);
  if (sameSign && likely.from >= 0) from = 0;
  if (sameSign && likely.to <= 0) to = 0;
  return { likely, wide: { from, to, because: 'far beyond its range' } };
}

function likelyRange(distribution: Distribution | null, base: number): SearchRange {
  if (distribution === null) {
    if (base === 0) return { from: -1, to: 1, because: 'its base is zero: minus one to one' };
    const ends = [base * 0.5, base * 1.5].sort((a, b) => a - b);
    return { from: ends[0] ?? 0, to: ends[1] ?? 0, because: 'half to one and a half of its base value' };
  }
  if ('min' in distribution) {
    return {
      from: Math.min(distribution.min, base),
      to: Math.max(distribution.max, base),
      because: 'the limits of its distribution',
    };
  }
  const { quantile } = shapeOf(distribution);
  return {
    from: Math.min(quantile(0.001), base),
    to: Math.max(quantile(0.999), base),
    because: 'its 0.1th to 99.9th percentile',
  };
}
