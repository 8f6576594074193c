import { tellsOfDamage, type ReadableDatabase, type Row } from '../sqlite.ts';

/**
 * What an index says of a table, read without the table itself: which rows there were, also where they can't be read.
 * Read from both ends up to a damaged place. `whole` where there is none.
 */
export function readIndex(
  db: ReadableDatabase,
  table: string,
  index: string,
  columns: readonly string[],
): { readonly rows: readonly Row[]; readonly whole: boolean } {
  const rows = new Map<unknown, Row>();
  const read = (direction: 'ASC' | 'DESC'): boolean => {
    const order = columns.map((column) => `${column} ${direction}`).join(', ');
    const sql = `SELECT rowid AS row_number, ${columns.join(', ')} FROM ${table} INDEXED BY ${index} ORDER BY ${order}`;
    try {
      for (const row of db.prepare<[], Row>(sql).iterate()) rows.set(row['row_number'], row);
      return true;
    } catch (error) {
      if (!tellsOfDamage(error)) throw error;
      return false;
    }
  };
  const whole = read('ASC') || (read('DESC'), false);
  return { rows: [...rows.values()], whole };
}

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
