import { laneShare, type Key } from './philox.ts';

/**
 * The numbers 0 to n - 1 in random order (Fisher and Yates, as Durstenfeld wrote it).
 * Example: `permutation(4, key)` holds 0, 1, 2 and 3, in the same order for the same key.
 */
export function permutation(n: number, key: Key): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, index) => index);
  for (let last = n - 1; last > 0; last--) {
    const other = Math.floor(laneShare(key, last) * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
