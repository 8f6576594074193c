import { cell, cholesky, matrix, type Matrix } from '../../sampling/matrix.ts';
import type { FoldSums } from './fold-sums.ts';

/** A regression that is solved for any number of its first terms. */
export type Solved = {
  /** The coefficients of the first `size` terms for one payoff. */
  readonly coefficients: (payoff: number, size: number) => Float64Array;
};

/**
 * Least squares from sums of products. A term that says nothing beyond the terms before it gets a coefficient of 0.
 *
 * - Source: Golub and Van Loan, Matrix Computations, 5.3.1 (normal equations; the terms are close to orthogonal).
 * - Example: sums of the terms 1 and z = -1, 1 and payoffs 3, 5: coefficients 4 and 1.
 */
export function solveTerms({ products, targets }: Omit<FoldSums, 'from' | 'to'>): Solved {
  const size = targets[0]?.length ?? 0;
  const at = (row: number, column: number): number =>
    products[(Math.max(row, column) * (Math.max(row, column) + 1)) / 2 + Math.min(row, column)] ?? 0;
  // Scaled to a diagonal of 1, so that what counts as nothing is the same for every term.
  const scales = Float64Array.from({ length: size }, (_, row) => (at(row, row) > 0 ? 1 / Math.sqrt(at(row, row)) : 0));
  const scaled = matrix(size, (row, column) => at(row, column) * (scales[row] ?? 0) * (scales[column] ?? 0));
  const lower = cholesky(scaled);
  const forwards = targets.map((target) =>
    forward(
      lower,
      target.map((each, row) => each * (scales[row] ?? 0)),
    ),
  );
  return {
    coefficients(payoff, terms) {
      const answer = new Float64Array(terms);
      for (let row = terms - 1; row >= 0; row--) {
        const pivot = cell(lower, row, row);
        let rest = forwards[payoff]?.[row] ?? 0;
        for (let later = row + 1; later < terms; later++) rest -= cell(lower, later, row) * (answer[later] ?? 0);
        answer[row] = pivot === 0 ? 0 : rest / pivot;
      }
      return answer.map((each, row) => each * (scales[row] ?? 0));
    },
  };
}

/** The solution of lower times x is target. */
function forward(lower: Matrix, target: Float64Array): Float64Array {
  const answer = new Float64Array(target.length);
  for (let row = 0; row < target.length; row++) {
    const pivot = cell(lower, row, row);
    let rest = target[row] ?? 0;
    for (let column = 0; column < row; column++) rest -= cell(lower, row, column) * (answer[column] ?? 0);
    answer[row] = pivot === 0 ? 0 : rest / pivot;
  }
  return answer;
}
