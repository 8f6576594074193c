import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { checkInput, checkSubject, resultOver, type Subject } from './subject.ts';

export type TableAxis = { readonly line: string; readonly values: readonly number[] };

export type DataTable = {
  readonly result: string;
  readonly x: TableAxis;
  /** Null for a one-way table. */
  readonly y: TableAxis | null;
  /** `cells[row][column]`: a row for each value of y (one row without), a column for each value of x. */
  readonly cells: readonly (readonly number[])[];
  readonly conventions: readonly string[];
};

/** So that a slip of the keyboard does not ask for a week of work. */
export const mostTableCells = 100_000;

/**
 * A result over values of one input, or of two: every cell is a lane of one evaluation.
 *
 * - For: price by volume, discount rate by launch date. Shapes: up to 100,000 cells.
 * - Errors: `line-not-found`, `not-an-input`, `not-one-number`, `same-line`, `too-many-cells`, `no-values`.
 * - Example: `profit = price * units`, price 1, 2 and units 10, 20: rows [10, 20] and [20, 40].
 */
export function dataTable(
  compilation: Compilation,
  options: Subject & { readonly x: TableAxis; readonly y?: TableAxis | null },
): Result<DataTable> {
  const { result, x, y = null, lane = {} } = options;
  const subject = checkSubject(compilation, options);
  if (!subject.ok) return subject;
  for (const axis of y === null ? [x] : [x, y]) {
    const line = checkInput(compilation, axis.line);
    if (!line.ok) return line;
    if (axis.values.length === 0 || !axis.values.every((value) => Number.isFinite(value))) {
      return fail('no-values', `The table needs numbers to set “${axis.line}” to.`, { name: axis.line });
    }
  }
  if (y?.line === x.line) return fail('same-line', 'The two inputs of a table have to differ. Choose another.');
  const [columns, rows] = [x.values.length, y?.values.length ?? 1];
  const count = columns * rows;
  if (count > mostTableCells) {
    const message = `A table of ${columns} by ${rows} has ${count} cells; ${mostTableCells} is the most. Take fewer values.`;
    return fail('too-many-cells', message);
  }
  const xs = Float64Array.from({ length: count }, (_, cell) => x.values[cell % columns] ?? NaN);
  const ys = Float64Array.from({ length: count }, (_, cell) => y?.values[Math.floor(cell / columns)] ?? NaN);
  const all = resultOver(compilation, result, {
    count,
    columns: new Map(
      y === null
        ? [[x.line, xs]]
        : [
            [x.line, xs],
            [y.line, ys],
          ],
    ),
    shared: lane,
  });
  return ok({
    result,
    x,
    y,
    cells: Array.from({ length: rows }, (_, row) => [...all.subarray(row * columns, (row + 1) * columns)]),
    conventions: [
      'All other inputs stay where they are.',
      ...(subject.value.shape === 'series' ? ['The result is a series: its last period counts.'] : []),
    ],
  });
}
