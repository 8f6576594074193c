import type { WritableDatabase } from '../sqlite.ts';

/** What a line means beside its number: whether more of it is better, and which convention leaves it out. NULL: not said. */
export function addLineMeaning(db: WritableDatabase): void {
  db.exec("ALTER TABLE line ADD COLUMN better TEXT CHECK (better IN ('more', 'less'))");
  db.exec("ALTER TABLE line ADD COLUMN role TEXT CHECK (role IN ('tax'))");
}
