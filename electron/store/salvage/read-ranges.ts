import { tellsOfDamage, type ReadableDatabase, type Row } from '../sqlite.ts';

/** A row with its number in the table, by which ranges are cut. */
type Numbered = Row & { readonly row_number: number };

/** More than any file of ours needs, and little enough that a hostile one ends. */
const mostProbes = 50_000;
const mostRows = 2_000_000;
/** Where nothing after a damaged place can be read, this many row numbers are tried. */
const tail = 256;

/**
 * Reads a table by ranges of row numbers and gives every row that can be read to `take`. Where a range fails it is
 * halved until only what is damaged is left out. Answers whether all was read.
 */
export function readTable(
  db: ReadableDatabase,
  table: string,
  columns: readonly string[],
  take: (row: Row) => void,
): boolean {
  try {
    return readAround(db, table, columns, take);
  } catch (error) {
    // A table whose first page is damaged cannot even be asked.
    if (!tellsOfDamage(error)) throw error;
    return false;
  }
}

function readAround(
  db: ReadableDatabase,
  table: string,
  columns: readonly string[],
  take: (row: Row) => void,
): boolean {
  const list = columns.join(', ');
  const rows = `SELECT rowid AS row_number, ${list} FROM ${table} NOT INDEXED WHERE rowid`;
  const onward = db.prepare<[number], Numbered>(`${rows} >= ? ORDER BY rowid`);
  const first = db.prepare<[number], Numbered>(`${rows} >= ? ORDER BY rowid LIMIT 1`);
  const between = db.prepare<[number, number], Numbered>(`${rows} BETWEEN ? AND ? ORDER BY rowid`);
  let probes = 0;
  let taken = 0;
  const isOver = (): boolean => probes > mostProbes || taken > mostRows;

  /** Takes rows until the end or a damaged place; answers the number before that place, or null. */
  function run(query: () => IterableIterator<Numbered>, before: number): number | null {
    let last = before;
    probes += 1;
    try {
      for (const { row_number: number, ...row } of query()) {
        take(row);
        // A number that a damaged byte made huge would hide all rows after it.
        if (number > last && number - last < 2 ** 31) last = number;
        if (++taken > mostRows) return null;
      }
      return null;
    } catch (error) {
      if (!tellsOfDamage(error)) throw error;
      return last;
    }
  }

  function halve(from: number, to: number): void {
    if (from > to || isOver()) return;
    const last = run(() => between.iterate(from, to), from - 1);
    if (last === null || last + 1 >= to) return;
    const middle = Math.floor((last + 1 + to) / 2);
    halve(last + 1, middle);
    halve(middle + 1, to);
  }

  /** The nearest number of a growing distance from which rows can be read again; null when there is none. */
  function goOnAfter(damaged: number): number | null {
    for (let step = 1; step <= 2 ** 40; step *= 2)
      if (run(() => first.iterate(damaged + step), 0) === null) return damaged + step;
    return null;
  }

  let from = 0;
  for (;;) {
    const start = from;
    const last = run(() => onward.iterate(start), start - 1);
    if (last === null) return start === 0 && !isOver();
    const next = goOnAfter(last);
    halve(last + 1, (next ?? last + tail) - 1);
    if (next === null || isOver()) return false;
    from = next;
  }
}
