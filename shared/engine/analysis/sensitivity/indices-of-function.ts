import { laneShare } from '../../sampling/philox.ts';
import { sobolDimensions, sobolShares } from '../../sampling/sobol.ts';
import { addReplicate, emptySums, indicesFrom, type ReplicateSums } from './index-sums.ts';

export type SensitivityIndex = {
  /** The share of the variance that goes when the input alone is known. */
  readonly first: number;
  readonly firstError: number;
  /** The share that stays when all inputs but this one are known: alone and together with others. */
  readonly total: number;
  readonly totalError: number;
};

export type FunctionIndices = {
  readonly indices: readonly SensitivityIndex[];
  readonly mean: number;
  readonly variance: number;
  /** Evaluations of the function in all. */
  readonly evaluations: number;
  /** Base points that were left out because the function has no value there. */
  readonly undefined: number;
  readonly sampler: 'sobol' | 'random';
};

/** Independent copies of the sample, from whose spread the standard errors come. */
const replicates = 16;

/**
 * Sobol's sensitivity indices, first and total order, of a function of independent shares from 0 to 1.
 *
 * - For: models through `sobolIndices`, and functions whose indices are known.
 * - Shapes: the function takes one column of shares an input and gives one number a row. `samples` base points are
 *   drawn in 16 copies of Sobol's sequence with shifts of their own (at random beyond 32 inputs, for which it has no
 *   dimensions); each takes inputs + 2 evaluations.
 * - Errors: indices that are not numbers where the function does not vary. Small indices may come out below zero.
 * - Source: first order by Saltelli et al., Computer Physics Communications 181 (2010), table 2 (b); total by
 *   M. J. W. Jansen, ibid. 117 (1999).
 * - Example: Ishigami's function with a = 7, b = 0.1: first .3139, .4424, 0; total .5576, .4424, .2437.
 */
export function indicesOfFunction(
  inputs: number,
  valueAt: (columns: readonly Float64Array[]) => Float64Array,
  { samples, seed }: { readonly samples: number; readonly seed: number },
): FunctionIndices {
  const sampler = 2 * inputs <= sobolDimensions ? 'sobol' : 'random';
  const rows = Math.max(1, Math.ceil(samples / replicates));
  const all: ReplicateSums[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const draw = (dimension: number): Float64Array => {
      const key = { seed, stream: dimension, purpose: 0x100 + replicate };
      if (sampler === 'sobol') return sobolShares(dimension, rows, key);
      return Float64Array.from({ length: rows }, (_, row) => laneShare(key, row));
    };
    const [a, b] = [0, inputs].map((start) => Array.from({ length: inputs }, (_, input) => draw(start + input)));
    // One below the other: A, B, and for each input A with that column of B.
    const columns = (a ?? []).map((mine, input) => {
      const other = b?.[input] ?? mine;
      const column = new Float64Array((inputs + 2) * rows);
      for (let block = 0; block < inputs + 2; block++) {
        column.set(block === 1 || block === input + 2 ? other : mine, block * rows);
      }
      return column;
    });
    all.push(addReplicate(emptySums(inputs), valueAt(columns), rows));
  }
  return { ...indicesFrom(all), evaluations: replicates * rows * (inputs + 2), sampler };
}
