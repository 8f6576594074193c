import { cell, eigen, matrix, type Matrix } from './matrix.ts';

export type Repair = { readonly matrix: Matrix; readonly repaired: boolean; readonly largestChange: number };

const least = 1e-8;

/**
 * The correlation matrix, or when no inputs could be correlated so, a possible one near it: eigenvalues below zero
 * are clipped, and the diagonal is made 1 again.
 *
 * - Source: Rebonato and Jäckel, The most general methodology to create a valid correlation matrix (1999).
 * - Example: three inputs at 0.9, 0.9 and -0.9 cannot be; the repaired matrix has about 0.5, 0.5 and -0.5.
 */
export function repairCorrelations(asked: Matrix): Repair {
  const { values, vectors } = eigen(asked);
  if (values.every((value) => value > -1e-10)) return { matrix: asked, repaired: false, largestChange: 0 };
  const size = asked.length;
  const clipped = matrix(size, (row, column) =>
    values.reduce(
      (sum, value, each) => sum + Math.max(value, least) * cell(vectors, row, each) * cell(vectors, column, each),
      0,
    ),
  );
  const repaired = matrix(size, (row, column) =>
    row === column
      ? 1
      : cell(clipped, row, column) / Math.sqrt(cell(clipped, row, row) * cell(clipped, column, column)),
  );
  let largestChange = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      largestChange = Math.max(largestChange, Math.abs(cell(repaired, row, column) - cell(asked, row, column)));
    }
  }
  return { matrix: repaired, repaired: true, largestChange };
}
