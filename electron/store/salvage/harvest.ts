import type { HistoryEntry } from '#shared/changes/history.ts';
import type { RecordType, WorkspaceRecord } from '#shared/model/record.ts';
import { readRow } from '../read-row.ts';
import type { ReadableDatabase } from '../sqlite.ts';
import type { StoredVersion } from '../tables/named-version.ts';
import { tableOf, tablesOf } from '../tables/index.ts';
import { isId, readIndex } from './read-index.ts';
import { readTable } from './read-ranges.ts';
import { readHistory, readVersions } from './read-trail.ts';

/** Everything that can be read of a damaged file, before anything is made of it. */
export type Harvest = {
  readonly records: ReadonlyMap<string, WorkspaceRecord>;
  /** Rows that were there, by their id: what the indexes say, for tables that could not be read as a whole. */
  readonly known: ReadonlyMap<string, KnownRow>;
  /** Tables of which every row could be read and used. */
  readonly whole: ReadonlySet<RecordType>;
  readonly entries: ReadonlyMap<number, HistoryEntry>;
  /** The number of the last entry that there was, as far as anything tells. */
  readonly lastSequence: number;
  readonly versions: readonly StoredVersion[];
  /** How many named versions there were that can't be used, and the names that are known of them. */
  readonly lostVersions: { readonly count: number; readonly names: readonly string[] };
  readonly meta: ReadonlyMap<string, string>;
};
export type KnownRow = { readonly type: RecordType; readonly name: string | null; readonly caseId: string | null };

export function harvest(db: ReadableDatabase, version: number): Harvest {
  const records = new Map<string, WorkspaceRecord>();
  const known = new Map<string, KnownRow>();
  const whole = new Set<RecordType>();
  for (const table of tablesOf(version)) {
    const { type } = table;
    let refused = 0;
    const isRead = readTable(db, table.table, table.columns, (row) => {
      const record = readRow(table, row);
      if (record.ok && !records.has(record.value.id)) records.set(record.value.id, record.value);
      else refused += 1;
    });
    const named = namesIn(db, type);
    for (const [id, row] of named) known.set(id, row);
    const missing = [...named.keys()].filter((id) => !records.has(id)).length;
    if (isRead && refused + missing === 0) whole.add(type);
  }
  const meta = new Map<string, string>();
  readTable(db, 'meta', ['key', 'value'], ({ key, value }) => {
    if (typeof key === 'string' && typeof value === 'string') meta.set(key, value);
  });
  return { records, known, whole, meta, ...readHistory(db, meta), ...readVersions(db) };
}

function namesIn(db: ReadableDatabase, type: RecordType): ReadonlyMap<string, KnownRow> {
  const { table } = tableOf(type);
  const named = new Map<unknown, Pick<KnownRow, 'name' | 'caseId'>>();
  if (type === 'line') {
    for (const row of readIndex(db, table, 'sqlite_autoindex_line_2', ['case_id', 'name']).rows)
      named.set(row['row_number'], { name: textOf(row['name']), caseId: textOf(row['case_id']) });
  }
  const rows = new Map<string, KnownRow>();
  for (const row of readIndex(db, table, `sqlite_autoindex_${table}_1`, ['id']).rows)
    if (isId(row['id']))
      rows.set(row['id'], { type, ...(named.get(row['row_number']) ?? { name: null, caseId: null }) });
  return rows;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
