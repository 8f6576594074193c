import type { WritableDatabase } from '../sqlite.ts';

/** States of the workspace that somebody gave a name, each with its rows as they were. */
export function addNamedVersions(db: WritableDatabase): void {
  db.exec(`CREATE TABLE named_version (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 800),
  note TEXT CHECK (length(CAST(note AS BLOB)) <= 65536),
  time TEXT NOT NULL CHECK (length(time) BETWEEN 20 AND 40),
  author TEXT NOT NULL CHECK (length(CAST(author AS BLOB)) <= 800),
  history_id TEXT NOT NULL REFERENCES history (id) DEFERRABLE INITIALLY DEFERRED,
  is_baseline INTEGER NOT NULL CHECK (is_baseline IN (0, 1)),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  content TEXT NOT NULL CHECK (json_valid(content) AND json_type(content) = 'array')
) STRICT`);
  db.exec('CREATE INDEX named_version_by_history ON named_version (history_id)');
}
