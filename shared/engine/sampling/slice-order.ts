import { permutation } from './permutation.ts';
import type { Key } from './philox.ts';
import { ranksApart } from './ranks-apart.ts';
import { scrambledSobol } from './sobol.ts';

/**
 * Which of n equal slices each lane of a Latin hypercube has, from 0: every slice once.
 *
 * - How: in the order of a dimension of Sobol's scrambled sequence, so that pairs of inputs are spread evenly too;
 *   without a dimension in random order.
 * - Source: McKay, Beckman, Conover, Technometrics 21 (1979); Owen, Scrambled net variance (1997).
 * - Example: `sliceOrder(4, null, key)` holds 0, 1, 2 and 3, in the same order for the same key.
 */
export function sliceOrder(n: number, dimension: number | null, key: Key): Uint32Array {
  return dimension === null ? permutation(n, key) : ranksApart(Float64Array.from(scrambledSobol(dimension, n, key)));
}
