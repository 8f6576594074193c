import { createHash, type Hash } from 'node:crypto';
import { statement, type ReadableDatabase, type SqlValue } from './sqlite.ts';

/**
 * Our own digest over every row. SQLite's `quick_check` sees 16 % of single flipped bits and `integrity_check`
 * 36 %; this sees each one that changes a value. It depends on content only, not on pages, so VACUUM leaves it
 * as it is. `docs/file-format.md` tells other programs how to compute it; it must not change within a version.
 */
export function contentDigest(db: ReadableDatabase): string {
  const hash = createHash('sha256');
  hash.update('casewright content 1\n');
  for (const table of tableNames(db)) if (table !== 'meta') digestTable(db, hash, table);
  return hash.digest('hex');
}

/** Covers what the content digest leaves out: the rows of `meta` and the numbers in the header. */
export function sealOf(db: ReadableDatabase): string {
  const hash = createHash('sha256');
  hash.update('casewright seal 1\n');
  for (const name of ['application_id', 'user_version'])
    hash.update(`${name} ${String(db.pragma(name, { simple: true }))}\n`);
  const rows = statement(db, "SELECT key, value FROM meta WHERE key <> 'seal' ORDER BY key").raw().iterate();
  for (const row of rows as IterableIterator<unknown>) hash.update(encodeRow(row as SqlValue[]));
  return hash.digest('hex');
}

export function tableNames(db: ReadableDatabase): string[] {
  const rows = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all();
  return rows.map((row) => row.name).filter((name) => !name.startsWith('sqlite_'));
}

/** Over these columns of one table alone. One that is gone is an error. */
export function tableDigest(db: ReadableDatabase, table: string, columns: readonly string[]): string {
  const hash = createHash('sha256');
  digestTable(db, hash, table, columns);
  return hash.digest('hex');
}

export const columnNames = (db: ReadableDatabase, table: string): string[] =>
  columnsOf(db, table).map(({ name }) => name);

function columnsOf(db: ReadableDatabase, table: string): { name: string; pk: number }[] {
  return db.prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)').all(table);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function digestTable(
  db: ReadableDatabase,
  hash: Hash,
  table: string,
  columns: readonly string[] = columnNames(db, table),
): void {
  const key = columnsOf(db, table)
    .filter((column) => column.pk > 0)
    .sort((a, b) => a.pk - b.pk);
  hash.update(`table ${table} ${columns.join(',')}\n`);
  const list = columns.map(quoted).join(', ');
  const order = key.map((column) => quoted(column.name)).join(', ');
  const rows = db.prepare<[], SqlValue[]>(`SELECT ${list} FROM ${quoted(table)} ORDER BY ${order || 'rowid'}`);
  // Whole numbers come as BigInt, so that 1 (INTEGER) and 1.0 (REAL) differ and none loses digits.
  for (const row of rows.safeIntegers().raw().iterate()) hash.update(encodeRow(row));
}

/** Each value as a letter for its type, its length where it has one, and its bytes: no two rows look alike. */
function encodeRow(row: readonly SqlValue[]): Buffer {
  const parts: Buffer[] = [];
  for (const value of row) {
    if (value === null) parts.push(Buffer.from('n'));
    else if (typeof value === 'bigint') parts.push(Buffer.from(`i${value};`));
    else if (typeof value === 'number') {
      const bytes = Buffer.alloc(9, 'f');
      bytes.writeDoubleLE(value, 1);
      parts.push(bytes);
    } else {
      const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value);
      parts.push(Buffer.from(`${typeof value === 'string' ? 't' : 'b'}${bytes.length};`), bytes);
    }
  }
  parts.push(Buffer.from('\n'));
  return Buffer.concat(parts);
}
