import { applicationId, schemaVersion } from '../format.ts';
import { inTransaction, type WritableDatabase } from '../sqlite.ts';
import { writeMeta } from '../tables/meta.ts';
import { columnNames, tableDigest, tableNames } from '../digest.ts';
import { createInitialSchema } from './010-initial.ts';
import { addNamedVersions } from './020-named-versions.ts';
import { addOptions } from './030-options.ts';
import { addComments } from './040-comments.ts';
import { addActuals } from './050-actuals.ts';
import { addLineMeaning } from './060-line-meaning.ts';

/**
 * One step from the version before it. Steps have gaps of ten, so that a branch can fit one in. A released step
 * never changes: a golden file of each version is opened by the tests.
 */
export type Migration = {
  readonly version: number;
  /** The oldest schema whose programs can still read a file of this version (without writing it). */
  readonly minReader: number;
  /** The tables whose rows it changes; those of all others must be the same afterwards. */
  readonly rewrites?: readonly string[];
  readonly apply: (db: WritableDatabase) => void;
};

export const migrations: readonly Migration[] = [
  { version: 10, minReader: 10, apply: createInitialSchema },
  { version: 20, minReader: 10, apply: addNamedVersions },
  // A program that does not know options would show a decision without them, and trail and versions name their rows.
  { version: 30, minReader: 30, apply: addOptions },
  // Results are the same without comments; but trail and versions name their rows.
  { version: 40, minReader: 40, apply: addComments },
  // Results are the same without the mark; but trail and versions name it in the rows of cases.
  { version: 50, minReader: 50, apply: addActuals },
  // A program that does not know what is tax would show a case before tax after it.
  { version: 60, minReader: 60, apply: addLineMeaning },
];

/** Brings a database from its version to the newest of `steps`, each step in a transaction of its own. */
export function migrate(db: WritableDatabase, steps: readonly Migration[] = migrations, upTo = Infinity): void {
  for (const step of steps) {
    const current = Number(db.pragma('user_version', { simple: true }));
    if (step.version <= current || step.version > upTo) continue;
    inTransaction(db, () => {
      const before = rowsOf(db, step.rewrites ?? []);
      step.apply(db);
      // Rows that are the same give the same results: the engine reads nothing else. A column more changes no row.
      const there = new Set(tableNames(db));
      for (const [table, { columns, digest }] of before)
        if (!there.has(table) || tableDigest(db, table, columns) !== digest)
          throw new Error(`Migration ${step.version} changes rows of ${table}`);
      const broken = db.pragma('foreign_key_check');
      if (!Array.isArray(broken) || broken.length > 0) throw new Error(`Migration ${step.version} breaks a reference`);
      writeMeta(db, 'min_reader', String(step.minReader));
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${step.version}`);
    });
  }
}

type Rows = { readonly columns: readonly string[]; readonly digest: string };

function rowsOf(db: WritableDatabase, except: readonly string[]): ReadonlyMap<string, Rows> {
  const tables = tableNames(db).filter((table) => table !== 'meta' && !except.includes(table));
  return new Map(
    tables.map((table) => {
      const columns = columnNames(db, table);
      return [table, { columns, digest: tableDigest(db, table, columns) }];
    }),
  );
}

export function needsMigration(version: number, steps: readonly Migration[] = migrations): boolean {
  return version < Math.max(...steps.map((step) => step.version));
}

if (migrations.at(-1)?.version !== schemaVersion) throw new Error('format.ts and the newest migration disagree');
