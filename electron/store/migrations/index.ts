import { applicationId, schemaVersion } from '../format.ts';
import { inTransaction, type WritableDatabase } from '../sqlite.ts';
import { writeMeta } from '../tables/meta.ts';
import { createInitialSchema } from './010-initial.ts';

/**
 * One step from the version before it. Steps have gaps of ten, so that a branch can fit one in. A released step
 * never changes: a golden file of each version is opened by the tests.
 */
export type Migration = {
  readonly version: number;
  /** The oldest schema whose programs can still read a file of this version (without writing it). */
  readonly minReader: number;
  readonly apply: (db: WritableDatabase) => void;
};

export const migrations: readonly Migration[] = [{ version: 10, minReader: 10, apply: createInitialSchema }];

/** Brings a database from its version to the newest of `steps`, each step in a transaction of its own. */
export function migrate(db: WritableDatabase, steps: readonly Migration[] = migrations, upTo = Infinity): void {
  for (const step of steps) {
    const current = Number(db.pragma('user_version', { simple: true }));
    if (step.version <= current || step.version > upTo) continue;
    inTransaction(db, () => {
      step.apply(db);
      const broken = db.pragma('foreign_key_check');
      if (!Array.isArray(broken) || broken.length > 0) throw new Error(`Migration ${step.version} breaks a reference`);
      writeMeta(db, 'min_reader', String(step.minReader));
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${step.version}`);
    });
  }
}

export function needsMigration(version: number, steps: readonly Migration[] = migrations): boolean {
  return version < Math.max(...steps.map((step) => step.version));
}

if (migrations.at(-1)?.version !== schemaVersion) throw new Error('format.ts and the newest migration disagree');
