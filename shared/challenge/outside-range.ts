import { shapeOf } from '#shared/engine/distributions/index.ts';
import type { Distribution } from '#shared/model/distribution.ts';

/** One outcome in a thousand: where a range has no end, what lies beyond it is hardly meant. */
const rare = 0.001;

/** Whether a value is one that its own range hardly knows: beyond its ends, or beyond all but one outcome in a thousand. */
export function isOutsideRange(value: number, distribution: Distribution): boolean {
  const { quantile } = shapeOf(distribution);
  const [least, most] = [quantile(0), quantile(1)];
  return Number.isFinite(least) && Number.isFinite(most)
    ? value < least || value > most
    : value < quantile(rare) || value > quantile(1 - rare);
}
