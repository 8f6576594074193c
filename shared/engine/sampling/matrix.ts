/** A square matrix, row by row. */
export type Matrix = readonly Float64Array[];

export function matrix(size: number, at: (row: number, column: number) => number): Float64Array[] {
  return Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (_each, column) => at(row, column)),
  );
}

export function cell(of: Matrix, row: number, column: number): number {
  return of[row]?.[column] ?? 0;
}

/**
 * The lower triangle L with L times its transpose the given matrix. A matrix that is only just possible (a
 * correlation of exactly 1) gets a column of zeros where nothing is left.
 *
 * - Errors: for a matrix with a negative eigenvalue the answer is not a root of it; repair it first.
 * - Source: Golub and Van Loan, Matrix Computations, 4.2.
 * - Example: [[1, 0.6], [0.6, 1]] gives [[1, 0], [0.6, 0.8]].
 */
export function cholesky(of: Matrix): Matrix {
  const size = of.length;
  const lower = matrix(size, () => 0);
  for (let row = 0; row < size; row++) {
    const target = lower[row];
    if (target === undefined) continue;
    for (let column = 0; column <= row; column++) {
      let rest = cell(of, row, column);
      for (let each = 0; each < column; each++) rest -= cell(lower, row, each) * cell(lower, column, each);
      const pivot = cell(lower, column, column);
      if (column === row) target[column] = rest > 1e-12 ? Math.sqrt(rest) : 0;
      else target[column] = pivot === 0 ? 0 : rest / pivot;
    }
  }
  return lower;
}

/** The eigenvalues of a symmetric matrix and its eigenvectors as columns, by Jacobi's rotations. */
export function eigen(of: Matrix): { readonly values: readonly number[]; readonly vectors: Matrix } {
  const size = of.length;
  const work = matrix(size, (row, column) => cell(of, row, column));
  const vectors = matrix(size, (row, column) => (row === column ? 1 : 0));
  for (let sweep = 0; sweep < 60; sweep++) {
    let apart = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) apart += cell(work, p, q) ** 2;
    if (apart < 1e-24) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(work, vectors, p, q);
  }
  return { values: work.map((row, index) => row[index] ?? 0), vectors };
}

function rotate(work: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const between = cell(work, p, q);
  if (between === 0) return;
  const angle = (cell(work, q, q) - cell(work, p, p)) / (2 * between);
  const tangent = (angle < 0 ? -1 : 1) / (Math.abs(angle) + Math.sqrt(angle * angle + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of work) turn(row, p, q, cosine, sine);
  const [first, second] = [work[p], work[q]];
  for (let column = 0; column < work.length; column++) {
    const [x, y] = [first?.[column] ?? 0, second?.[column] ?? 0];
    if (first !== undefined) first[column] = cosine * x - sine * y;
    if (second !== undefined) second[column] = sine * x + cosine * y;
  }
  for (const row of vectors) turn(row, p, q, cosine, sine);
}

function turn(row: Float64Array, p: number, q: number, cosine: number, sine: number): void {
  const [x, y] = [row[p] ?? 0, row[q] ?? 0];
  row[p] = cosine * x - sine * y;
  row[q] = sine * x + cosine * y;
}
