import { laneShare, type Key } from './philox.ts';

/**
 * A column of a Latin hypercube: one share in each of n equal slices, u = (rank - rand) / n with ranks from 1.
 *
 * - For: fewer trials for the same error of a mean than plain draws, most of all for sums.
 * - Shapes: `ranks` from 0 says which slice each lane is in; it may have been put in order for a correlation before.
 * - Source: McKay, Beckman, Conover, Technometrics 21 (1979).
 * - Example: four lanes have one share in each of 0 to 0.25, 0.25 to 0.5, 0.5 to 0.75 and 0.75 to 1.
 */
export function latinHypercube(ranks: Uint32Array, key: Key): Float64Array {
  const n = ranks.length;
  return Float64Array.from(ranks, (rank, lane) => (rank + 1 - laneShare(key, lane)) / n);
}
