import { changeSetSchema, isNothing, nothing, type ChangeSet } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { statement, type ReadableDatabase, type Row, type SqlValue, type WritableDatabase } from '../sqlite.ts';
import { fromLongJson } from './json.ts';

/** What undo needs to know of an entry. */
export type HistoryStep = Pick<HistoryEntry, 'id' | 'sequence' | 'time' | 'command' | 'label' | 'kind' | 'targetId'> & {
  /** It tells that something happened, such as a version that was given a name; there is nothing to take back. */
  readonly changesNothing: boolean;
};

export const historyColumns = [
  'sequence',
  'id',
  'time',
  'author',
  'command',
  'label',
  'note',
  'kind',
  'target_id',
  'change',
] as const;
const columns = historyColumns.join(', ');
// A change of nothing is the shortest there is; the length is read without the change, which may be megabytes long.
const stepColumns = `sequence, id, time, command, label, kind, target_id, octet_length(change) = ${JSON.stringify(nothing).length} AS changes_nothing`;

export function insertEntry(db: WritableDatabase, entry: HistoryEntry): void {
  statement(db, `INSERT INTO history (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    entry.sequence,
    entry.id,
    entry.time,
    entry.author,
    entry.command,
    entry.label,
    entry.note,
    entry.kind,
    entry.targetId,
    JSON.stringify(entry.change),
  );
}

export function listSteps(db: ReadableDatabase): HistoryStep[] {
  const rows = statement(db, `SELECT ${stepColumns} FROM history ORDER BY sequence`).all();
  return rows.map(toStep);
}

/** What every entry must have in order, as it stands there. A trail may be long, and this reads it where memory is short. */
export function* listMoments(
  db: ReadableDatabase,
): Iterable<Pick<HistoryStep, 'sequence' | 'id' | 'time' | 'targetId'> & { readonly kind: string }> {
  for (const row of statement(db, 'SELECT sequence, id, time, target_id, kind FROM history').iterate())
    yield { ...toStep(row), kind: String(row['kind']) };
}

/** The change of an entry; null when there is no such entry or what stands there is no change set. */
export function readChange(db: ReadableDatabase, id: string): ChangeSet | null {
  const row = statement(db, 'SELECT change FROM history WHERE id = ?').get(id);
  return toChange(row?.['change']);
}

/** Writes an entry once more as it is; false when it is not there. The commit puts on the disk what was there before. */
export function rewriteEntry(db: WritableDatabase, id: string): boolean {
  return statement(db, 'UPDATE history SET label = label WHERE id = ?').run(id).changes > 0;
}

/** Newest first. */
export function listEntries(
  db: ReadableDatabase,
  query: { readonly objectId?: string; readonly before?: number; readonly limit: number },
): HistoryEntry[] {
  const sql = `SELECT ${columns} FROM history WHERE sequence < ? AND (? IS NULL OR instr(change, ?) > 0) ORDER BY sequence DESC`;
  const objectId = query.objectId ?? null;
  const found: HistoryEntry[] = [];
  // `all` would fetch every change; the loop stops at the limit.
  for (const row of db
    .prepare<unknown[], Row>(sql)
    .iterate(query.before ?? Number.MAX_SAFE_INTEGER, objectId, objectId)) {
    const entry = toEntry(row);
    if (entry && (objectId === null || touches(entry.change, objectId))) found.push(entry);
    if (found.length >= query.limit) break;
  }
  return found;
}

/** The text search above also finds entries that only name the row. */
function touches(change: ChangeSet, id: string): boolean {
  return (
    change.added.some((record) => record.id === id) ||
    change.updated.some(({ to }) => to.id === id) ||
    change.removed.some((record) => record.id === id)
  );
}

/** Null when it is no change set. */
function toChange(text: SqlValue | undefined): ChangeSet | null {
  const parsed = changeSetSchema.safeParse(fromLongJson(text));
  return parsed.success ? parsed.data : null;
}

function toStep(row: Row): HistoryStep {
  return {
    sequence: Number(row['sequence']),
    id: String(row['id']),
    time: String(row['time']),
    command: String(row['command']),
    label: String(row['label']),
    kind: row['kind'] === 'undo' ? 'undo' : row['kind'] === 'redo' ? 'redo' : 'edit',
    targetId: typeof row['target_id'] === 'string' ? row['target_id'] : null,
    changesNothing: row['changes_nothing'] === 1,
  };
}

export const stepOf = (entry: HistoryEntry): HistoryStep => ({ ...entry, changesNothing: isNothing(entry.change) });

/** The ids of all entries, oldest first. */
export function listIds(db: ReadableDatabase): string[] {
  return statement(db, 'SELECT id FROM history ORDER BY sequence')
    .all()
    .map((row) => String(row['id']));
}

/** The id of the newest entry; null where there is none. */
export function lastId(db: ReadableDatabase): string | null {
  const row = statement(db, 'SELECT id FROM history ORDER BY sequence DESC LIMIT 1').get();
  return row === undefined ? null : String(row['id']);
}

/** The entries after the first `count`, oldest first; null when one of them can't be read. */
export function listAfter(db: ReadableDatabase, count: number): HistoryEntry[] | null {
  const found: HistoryEntry[] = [];
  for (const row of statement(db, `SELECT ${columns} FROM history ORDER BY sequence LIMIT -1 OFFSET ?`).iterate(
    count,
  )) {
    const entry = toEntry(row);
    if (entry === null) return null;
    found.push(entry);
  }
  return found;
}

/** Null where what stands in the row is no change set. */
export function toEntry(row: Row): HistoryEntry | null {
  const change = toChange(row['change']);
  if (!change) return null;
  const { changesNothing: _, ...step } = toStep(row);
  return {
    ...step,
    author: String(row['author']),
    note: typeof row['note'] === 'string' ? row['note'] : null,
    change,
  };
}
