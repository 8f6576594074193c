/**
 * The one door to the SQLite library. better-sqlite3 13 is built for Node-API 10; an older Node does not throw
 * when it loads it, it crashes. The library loads its native part when the first connection is made, so the
 * check in `connect` comes before it.
 */
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection, as a function that only reads may see it. */
export type ReadableDatabase = Pick<Database.Database, 'prepare' | 'pragma' | 'name'> & { readonly [readable]: true };
/** A connection that may also write; it can be given wherever one that reads is asked for. */
export type WritableDatabase = ReadableDatabase &
  Pick<Database.Database, 'exec' | 'inTransaction'> & { readonly [writable]: true };

export type SqlValue = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, SqlValue>>;

export const neededNodeApi = 10;

/** Why this program cannot open workspaces, or nothing. */
export function checkRuntime(versions: { readonly node: string; readonly napi?: string | undefined }): Result<null> {
  if (Number(versions.napi ?? 0) >= neededNodeApi) return ok(null);
  return fail(
    'runtime-too-old',
    `Casewright needs Node 22.14 or later to open workspaces, and this is Node ${versions.node}. No file was touched. ` +
      'Start it with "npm start" in the project folder, which uses the Node that was installed with it, or install a newer Node.',
    { node: versions.node, nodeApi: versions.napi ?? null, needed: neededNodeApi },
  );
}

function connect(path: string, options: Database.Options): Database.Database {
  const runtime = checkRuntime(process.versions);
  if (!runtime.ok) throw new Error(runtime.error.message);
  return new Database(path, { timeout: 0, ...options });
}

export function connectReadOnly(path: string): ReadableDatabase {
  return connect(path, { readonly: true, fileMustExist: true }) as unknown as ReadableDatabase;
}

export function connectForWriting(path: string, options: { mustExist: boolean }): WritableDatabase {
  return connect(path, { fileMustExist: options.mustExist }) as unknown as WritableDatabase;
}

/** A database that is never written anywhere: to learn what a schema looks like. */
export function connectInMemory(): WritableDatabase {
  return connect(':memory:', {}) as unknown as WritableDatabase;
}

export function disconnect(db: ReadableDatabase): void {
  (db as unknown as Database.Database).close();
}

export function inTransaction<Value>(db: WritableDatabase, work: () => Value): Value {
  return (db as unknown as Database.Database).transaction(work).immediate();
}

const prepared = new WeakMap<ReadableDatabase, Map<string, Database.Statement<SqlValue[], Row>>>();

/** A statement is prepared once for each connection. */
export function statement(db: ReadableDatabase, sql: string): Database.Statement<SqlValue[], Row> {
  let known: Map<string, Database.Statement<SqlValue[], Row>> | undefined = prepared.get(db);
  if (!known) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(sql);
  if (!found) {
    found = db.prepare<SqlValue[], Row>(sql);
    known.set(sql, found);
  }
  return found;
}

/** The codes that tell of the computer, not of the file. */
const computerFailed = /^SQLITE_(IOERR|NOMEM|CANTOPEN|BUSY|FULL|READONLY|PERM|AUTH)/;

/** Where only our own queries are asked, SQLite stumbles over nothing but what the file says, or over the computer. */
export function tellsOfDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && !computerFailed.test(code);
}

/** The result code of an SQLite failure, such as `SQLITE_FULL`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}
