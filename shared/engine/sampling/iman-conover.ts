import { normalQuantile } from '../statistics/normal.ts';
import { cell, cholesky, matrix, type Matrix } from './matrix.ts';
import { ranksApart } from './ranks-apart.ts';

/**
 * Puts columns of ranks into an order that has the correlations asked for. What is in a column stays; only which lane
 * it meets changes.
 *
 * - For: correlated inputs of a Latin hypercube, whose slices stay whole.
 * - How: normal scores of the ranks, the correlation they have by chance removed, the one asked for put in, and each
 *   column ranked again.
 * - Shapes: ranks from 0, one column an input; `correlations` of the normal scores, a possible matrix.
 * - Source: Iman and Conover, Communications in Statistics B11 (1982).
 * - Example: two random columns and a score correlation of 0.7 give a rank correlation of 0.68.
 */
export function imanConover(columns: readonly Uint32Array[], correlations: Matrix): readonly Uint32Array[] {
  const lanes = columns[0]?.length ?? 0;
  const size = columns.length;
  if (lanes <= size) return columns;
  const scoreOf = new Float64Array(lanes);
  for (let rank = 0; rank < lanes; rank++) scoreOf[rank] = normalQuantile((rank + 1) / (lanes + 1));
  const scores = columns.map((column) => {
    const mine = new Float64Array(lanes);
    for (let lane = 0; lane < lanes; lane++) mine[lane] = scoreOf[column[lane] ?? 0] ?? 0;
    return mine;
  });
  const present = cholesky(matrix(size, (row, column) => correlationOf(scores[row], scores[column])));
  const wanted = cholesky(correlations);
  const mix = mixOf(wanted, present);
  return columns.map((column, row) => {
    if (row === 0) return column;
    const mixed = new Float64Array(lanes);
    for (let each = 0; each <= row; each++) {
      const weight = cell(mix, row, each);
      const score = scores[each];
      for (let lane = 0; lane < lanes; lane++) mixed[lane] = (mixed[lane] ?? 0) + weight * (score?.[lane] ?? 0);
    }
    return ranksApart(mixed);
  });
}

/** Wanted times the inverse of present, both lower triangles. */
function mixOf(wanted: Matrix, present: Matrix): Matrix {
  const size = wanted.length;
  const mix = matrix(size, () => 0);
  for (let row = 0; row < size; row++) {
    for (let column = row; column >= 0; column--) {
      let rest = cell(wanted, row, column);
      for (let each = column + 1; each <= row; each++) rest -= cell(mix, row, each) * cell(present, each, column);
      const pivot = cell(present, column, column);
      const target = mix[row];
      if (target !== undefined) target[column] = pivot === 0 ? 0 : rest / pivot;
    }
  }
  return mix;
}

/** Scores have mean 0 and all columns the same spread, so their products say it all. */
function correlationOf(a: Float64Array | undefined, b: Float64Array | undefined): number {
  let [products, squares] = [0, 0];
  const lanes = a?.length ?? 0;
  for (let lane = 0; lane < lanes; lane++) {
    const score = a?.[lane] ?? 0;
    products += score * (b?.[lane] ?? 0);
    squares += score * score;
  }
  return squares === 0 ? 0 : products / squares;
}
