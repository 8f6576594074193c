import { DatabaseSync } from 'node:sqlite';
import type { OpenWorkspace } from '#electron/store/index.ts';
import { tableOf } from '#electron/store/tables/index.ts';
import { recordOrder, recordsOfType } from '#shared/model/record.ts';

type Rows = ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<string, unknown>>>>;

/** Every row of every table by its key, as another SQLite reads the file. */
export function readCleanly(path: string): Rows {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  try {
    const read = (table: string, columns: string, key: string): [string, Map<string, Record<string, unknown>>] => [
      table,
      new Map(
        db
          .prepare(`SELECT ${columns} FROM ${table}`)
          .all()
          .map((row) => [String(row[key]), row]),
      ),
    ];
    return new Map([
      ...recordOrder.map((type) => read(tableOf(type).table, tableOf(type).columns.join(', '), 'id')),
      read('history', 'sequence, id, time, author, command, label, note, kind, target_id, change', 'sequence'),
    ]);
  } finally {
    db.close();
  }
}

/** The first difference between what the program holds and what the other reading gave; null when there is none. */
export function differenceFrom(workspace: OpenWorkspace, clean: Rows): string | null {
  for (const type of recordOrder) {
    const table = tableOf(type);
    const rows = clean.get(table.table);
    const records = recordsOfType(workspace.records(), type);
    if (rows?.size !== records.length) return `${records.length} rows of ${type} for ${rows?.size ?? 0} in the file`;
    for (const record of records) {
      const place = unlike(table.toRow(record), rows.get(record.id));
      if (place !== null) return `another ${place} of ${type} ${record.id}`;
    }
  }
  // An entry whose change cannot be read is left out; those that are shown must be those of the file.
  for (const { targetId, sequence, change, ...entry } of workspace.history({ limit: 100_000 })) {
    const row = { ...entry, sequence, target_id: targetId, change: JSON.stringify(change) };
    const place = unlike(row, clean.get('history')?.get(String(sequence)));
    if (place !== null) return `another ${place} of entry ${sequence}`;
  }
  return null;
}

/** The rows that are not the same in both. */
export function rowsApart(one: Rows, other: Rows): string | null {
  for (const [table, rows] of one) {
    const others = other.get(table);
    if (others?.size !== rows.size) return table;
    for (const [key, row] of rows) if (unlike(row, others.get(key)) !== null) return `${table} ${key}`;
  }
  return null;
}

function unlike(
  row: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>> | undefined,
): string | null {
  if (other === undefined) return 'row';
  return Object.keys(row).find((column) => !same(row[column], other[column])) ?? null;
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one instanceof Uint8Array && other instanceof Uint8Array) return numbersOf(one) === numbersOf(other);
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const [first, second] = [jsonOf(one), jsonOf(other)];
  return first !== null && first === second;
}

/** Minus zero is zero, in both. */
const numbersOf = (bytes: Uint8Array): string =>
  Array.from(
    { length: bytes.length / 8 },
    (_, at) => new DataView(bytes.buffer, bytes.byteOffset).getFloat64(8 * at, true) + 0,
  ).join();

/** JSON without what says nothing: blanks, and how a number is spelled. */
function jsonOf(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    // It is no JSON: then only the same letters are the same.
    return null;
  }
}
