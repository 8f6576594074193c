/**
 * The coefficients that come closest to the values in the sum of squares, by Householder reflections.
 *
 * - For: regressions with few terms.
 * - Shapes: one row of terms a value, at least as many rows as terms; one coefficient a term.
 * - Errors: null when there are too few rows, a number is missing, or a term says nothing that others do not.
 * - Source: Golub and Van Loan, Matrix Computations, 5.3.
 * - Example: rows [1, 0], [1, 1], [1, 2] and values 1, 3, 5: [1, 2].
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
): readonly number[] | null {
  const count = rows[0]?.length ?? 0;
  if (count === 0 || rows.length < count || values.length !== rows.length) return null;
  const columns = Array.from({ length: count }, (_, term) => Float64Array.from(rows, (row) => row[term] ?? NaN));
  const target = Float64Array.from(values);
  const sizes = columns.map((column) => Math.sqrt(dot(column, column, 0)));
  const diagonal: number[] = [];
  for (const [term, column] of columns.entries()) {
    const length = Math.sqrt(dot(column, column, term));
    if (!(length > 1e-12 * (sizes[term] ?? 0))) return null;
    const first = column[term] ?? 0;
    const pivot = first > 0 ? -length : length;
    const mirror = column.slice();
    mirror[term] = first - pivot;
    const size = dot(mirror, mirror, term);
    for (const each of [...columns.slice(term + 1), target]) reflect(each, mirror, term, size);
    diagonal.push(pivot);
  }
  const answer = new Array<number>(count).fill(0);
  for (let term = count - 1; term >= 0; term--) {
    let rest = target[term] ?? NaN;
    for (let later = term + 1; later < count; later++) rest -= (columns[later]?.[term] ?? NaN) * (answer[later] ?? NaN);
    answer[term] = rest / (diagonal[term] ?? NaN);
  }
  return answer.every(Number.isFinite) ? answer : null;
}

function dot(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0;
  for (let index = from; index < a.length; index++) sum += (a[index] ?? NaN) * (b[index] ?? NaN);
  return sum;
}

function reflect(target: Float64Array, mirror: Float64Array, from: number, size: number): void {
  const factor = (2 * dot(target, mirror, from)) / size;
  for (let index = from; index < target.length; index++) {
    target[index] = (target[index] ?? NaN) - factor * (mirror[index] ?? NaN);
  }
}
