import { schemaVersion } from '#electron/store/format.ts';
import { migrate, migrations, type Migration } from '#electron/store/migrations/index.ts';
import { connectForWriting, disconnect } from '#electron/store/sqlite.ts';
import { reseal } from './sample.ts';

/** A step that a later program could have: a column and a table more. */
export const next: Migration = {
  version: schemaVersion + 10,
  minReader: 10,
  rewrites: ['product'],
  apply: (db) =>
    db.exec(
      'ALTER TABLE product ADD COLUMN mood TEXT; CREATE TABLE risk (id TEXT NOT NULL PRIMARY KEY, name TEXT) STRICT',
    ),
};

/** A file as a later program would write it. */
export function makeNewer(path: string, minReader: number): void {
  const db = connectForWriting(path, { mustExist: true });
  migrate(db, [...migrations, { ...next, minReader }]);
  db.exec("UPDATE product SET mood = 'good'; INSERT INTO risk VALUES ('r', 'Late launch')");
  disconnect(db);
  reseal(path);
}
