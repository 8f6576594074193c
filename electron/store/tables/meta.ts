import { statement, type ReadableDatabase, type WritableDatabase } from '../sqlite.ts';

/**
 * What the file says about itself. `content_digest` covers every row of every other table; `seal` covers the
 * rows of this one and the version numbers in the header.
 */
export type MetaKey = 'min_reader' | 'content_digest' | 'seal' | 'saved_at' | 'saved_by' | 'saved_sequence';

export function readMeta(db: ReadableDatabase, key: MetaKey): string | null {
  const row = statement(db, 'SELECT value FROM meta WHERE key = ?').get(key);
  return typeof row?.['value'] === 'string' ? row['value'] : null;
}

export function writeMeta(db: WritableDatabase, key: MetaKey, value: string): void {
  statement(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value);
}
