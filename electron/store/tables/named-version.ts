import { createHash } from 'node:crypto';
import type { NamedVersion } from '#shared/changes/named-version.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { checkRecord } from '../normalise.ts';
import { statement, type ReadableDatabase, type Row, type WritableDatabase } from '../sqlite.ts';
import { fromLongJson } from './json.ts';

/** With the rows as they are kept: taken over unread from one copy of a file into another. */
export type StoredVersion = NamedVersion & { readonly digest: string; readonly content: string };

const columns = 'id, name, note, time, author, history_id, is_baseline';
export const storedColumns = [...columns.split(', '), 'digest', 'content'];

/** Rows as text: the same for the same rows, in whatever order they came. */
export function contentOf(records: Records): { content: string; digest: string } {
  const rows = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const content = JSON.stringify(rows);
  return { content, digest: digestOf(content) };
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Newest first. */
export function listVersions(db: ReadableDatabase): NamedVersion[] {
  return statement(db, `SELECT ${columns} FROM named_version ORDER BY time DESC, id`).all().map(toVersion);
}

export function insertVersion(db: WritableDatabase, version: StoredVersion): void {
  statement(db, `INSERT INTO named_version (${columns}, digest, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    version.id,
    version.name,
    version.note,
    version.time,
    version.author,
    version.historyId,
    version.isBaseline ? 1 : 0,
    version.digest,
    version.content,
  );
}

/** What a version is called and holds never changes; which of them is the baseline may. */
export function markBaseline(db: WritableDatabase, id: string | null): void {
  statement(db, 'UPDATE named_version SET is_baseline = (id = ?) WHERE is_baseline <> (id = ?)').run(
    id ?? '',
    id ?? '',
  );
}

export function readStored(db: ReadableDatabase): StoredVersion[] {
  return statement(db, `SELECT ${storedColumns.join(', ')} FROM named_version ORDER BY id`)
    .all()
    .map(toStored);
}

export function toStored(row: Row): StoredVersion {
  return { ...toVersion(row), digest: String(row['digest']), content: String(row['content']) };
}

/** Whether the rows of the version are those that were there when it got its name. */
export const isAsKept = ({ digest, content }: Pick<StoredVersion, 'digest' | 'content'>): boolean =>
  digestOf(content) === digest;

/** The rows of a version: exactly those that were there when it got its name, or a failure that says they are not. */
export function readVersionRows(db: ReadableDatabase, id: string): Result<Records> {
  const row = statement(db, `SELECT ${storedColumns.join(', ')} FROM named_version WHERE id = ?`).get(id);
  if (row === undefined) return fail('not-found', 'This version is not in the workspace. Nothing was changed.', { id });
  const version = toStored(row);
  const parsed = isAsKept(version) ? fromLongJson(version.content) : undefined;
  const records = new Map<string, WorkspaceRecord>();
  for (const each of Array.isArray(parsed) ? parsed : []) {
    const record = checkRecord(each);
    if (record.ok) records.set(record.value.id, record.value);
  }
  return Array.isArray(parsed) && records.size === parsed.length
    ? ok(records)
    : fail('damaged', `The version “${version.name}” is not as it was kept, so it is not used. Nothing was changed.`, {
        id,
      });
}

const toVersion = (row: Row): NamedVersion => ({
  id: String(row['id']),
  name: String(row['name']),
  note: typeof row['note'] === 'string' ? row['note'] : null,
  time: String(row['time']),
  author: String(row['author']),
  historyId: String(row['history_id']),
  isBaseline: row['is_baseline'] === 1,
});
