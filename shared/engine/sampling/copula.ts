import { normalQuantile, normalShare } from '../statistics/normal.ts';
import { cell, cholesky, type Matrix } from './matrix.ts';

/**
 * Independent shares made dependent as correlated normal scores are: a Gaussian copula. The first input stays as it
 * was; each later one is mixed from its own score and those before it.
 *
 * - For: plain and Sobol samples. A Latin hypercube would lose its slices; there `imanConover` is used.
 * - Shapes: one column of shares an input in, the same out; `correlations` of the normal scores, a possible matrix.
 * - Source: Nelsen, An Introduction to Copulas, 2.3.
 * - Example: with a correlation of 1 both columns are the first.
 */
export function gaussianCopula(columns: readonly Float64Array[], correlations: Matrix): readonly Float64Array[] {
  const lower = cholesky(correlations);
  const scores = columns.map((column) => column.map(normalQuantile));
  return columns.map((column, row) => {
    if (row === 0) return column;
    return column.map((_, lane) => {
      let score = 0;
      for (let each = 0; each <= row; each++) score += cell(lower, row, each) * (scores[each]?.[lane] ?? 0);
      return inside(normalShare(score));
    });
  });
}

/** A share of exactly 0 or 1 has no finite value under a normal. */
function inside(share: number): number {
  return Math.min(Math.max(share, 2 ** -54), 1 - 2 ** -53);
}
