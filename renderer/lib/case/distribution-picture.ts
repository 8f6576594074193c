import type { Distribution } from '#shared/model/distribution.ts';
import { shapeOf } from '#shared/engine/distributions/index.ts';

/** A range as a row of bins, and where its P10, its P90 and a value lie across them. */
export type DistributionPicture = {
  readonly bins: readonly number[];
  readonly p10: number;
  readonly p90: number;
  readonly at: number | null;
};

const binCount = 30;
const quantiles = 120;
/** A long tail is cut where one case in a hundred lies beyond: else it would flatten all the rest. */
const cut = 0.01;

export function distributionPicture(distribution: Distribution, value: number | null): DistributionPicture | null {
  const { quantile } = shapeOf(distribution);
  const shares = Array.from({ length: quantiles + 1 }, (_, index) => cut + ((1 - 2 * cut) * index) / quantiles);
  const points = shares.map(quantile);
  const [low, high] = [points[0] ?? NaN, points.at(-1) ?? NaN];
  if (!Number.isFinite(low) || !Number.isFinite(high) || low >= high) return null;
  const place = (x: number): number => (x - low) / (high - low);
  const bins = new Array<number>(binCount).fill(0);
  for (let index = 0; index < quantiles; index++) {
    spread(bins, place(points[index] ?? low), place(points[index + 1] ?? high));
  }
  const where = value === null ? NaN : place(value);
  return {
    bins,
    p10: place(quantile(0.1)),
    p90: place(quantile(0.9)),
    at: where >= 0 && where <= 1 ? where : null,
  };
}

/** One part of all cases lies evenly between two neighbouring quantiles; where they are one value, in its bin. */
function spread(bins: number[], from: number, to: number): void {
  const first = Math.min(binCount - 1, Math.floor(from * binCount));
  const last = Math.min(binCount - 1, Math.floor(to * binCount));
  const width = to - from;
  for (let bin = first; bin <= last; bin++) {
    const inside = Math.min(to, (bin + 1) / binCount) - Math.max(from, bin / binCount);
    bins[bin] = (bins[bin] ?? 0) + (width > 0 ? Math.max(0, inside) / width : 1 / (last - first + 1));
  }
}
