import { statSync } from 'node:fs';
import { limits } from '#shared/kernel/limits.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { prepareGuarded, readVersion } from '../connection.ts';
import { contentDigest, sealOf } from '../digest.ts';
import { applicationId, schemaVersion } from '../format.ts';
import { readRow } from '../read-row.ts';
import { problemOf } from '../problems.ts';
import {
  connectForWriting,
  connectReadOnly,
  disconnect,
  sqliteCode,
  tellsOfDamage,
  type ReadableDatabase,
} from '../sqlite.ts';
import { readMeta } from '../tables/meta.ts';
import { tablesOf } from '../tables/index.ts';
import { faultOfHistory, faultOfVersions, isMoment } from './history.ts';
import { checkSchema } from './schema.ts';

export type CheckRequest = {
  readonly path: string;
  /** What the person calls it: a copy under another name is what is checked. */
  readonly name?: string;
  /** Another program left its journal: let SQLite bring the copy to rest before it is read. */
  readonly settle: boolean;
  /** A saved file carries a digest that must fit; a work copy that is being edited has none. */
  readonly sealed: boolean;
};

export type Checked = { readonly schemaVersion: number; readonly minReader: number; readonly digest: string };

/** All checks of a file that nobody vouches for. Runs in a child that is killed when it takes too long. */
export function checkFile(request: CheckRequest): Result<Checked> {
  const who = request.name === undefined ? 'The file' : `"${request.name}"`;
  try {
    if (request.settle) settle(request.path);
    const { size } = statSync(request.path);
    const db = connectReadOnly(request.path);
    try {
      prepareGuarded(db);
      // SQLite reads what is missing of the last page as zeros, and says nothing.
      const stated = bytesOf(db);
      if (size !== stated)
        return damaged(who, size < stated ? 'its end is missing' : 'something was added behind its end', { size });
      return check(db, who, request.sealed);
    } finally {
      disconnect(db);
    }
  } catch (error) {
    // Nothing here asks for anything wrong: when SQLite says that a query is, it stumbled over what the file says.
    if (tellsOfDamage(error)) return damaged(who, 'it cannot be read', { code: sqliteCode(error) });
    return problemOf(error, `${who} could not be checked`, request.name ?? request.path);
  }
}

function bytesOf(db: ReadableDatabase): number {
  return Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
}

/** Opening for writing rolls a journal back, and a file in write-ahead mode is brought to the mode that we use. */
function settle(path: string): void {
  const db = connectForWriting(path, { mustExist: true });
  try {
    prepareGuarded(db);
    db.pragma('journal_mode = TRUNCATE');
  } finally {
    disconnect(db);
  }
}

function damaged(who: string, reason: string, details: Readonly<Record<string, unknown>>): Result<never> {
  return fail(
    'damaged',
    `${who} is damaged: ${reason}. It was not changed. Look for an earlier version, or ask whoever sent it to send it again.`,
    details,
  );
}

function check(db: ReadableDatabase, who: string, sealed: boolean): Result<Checked> {
  const version = readVersion(db);
  if (version.applicationId !== applicationId) {
    return fail(
      'not-a-workspace',
      `${who} is another program's database, not a Casewright workspace. It was not changed.`,
      version,
    );
  }
  if (version.schemaVersion < 1) return damaged(who, 'it does not say which version it has', version);
  // The schema comes first: nothing may be read from a table that could be somebody's endless query.
  const schema = checkSchema(db, version.schemaVersion, who);
  if (!schema.ok) return schema;
  const minReader = Number(readMeta(db, 'min_reader') ?? Number.NaN);
  if (!Number.isInteger(minReader)) return damaged(who, 'it does not say who can read it', {});
  if (version.schemaVersion > schemaVersion && minReader > schemaVersion) {
    return fail(
      'newer-file',
      `${who} was made by a newer Casewright, and this version cannot read it. Nothing was changed. Update Casewright to open it.`,
      {
        ...version,
        minReader,
      },
    );
  }
  let rows = 0;
  for (const table of tablesOf(version.schemaVersion)) rows += table.count(db);
  if (rows > limits.rows) {
    return fail(
      'too-large',
      `${who} holds ${rows} rows, more than the ${limits.rows} that a workspace may have. It was not changed.`,
      { rows },
    );
  }
  const integrity = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check(5)').all();
  if (integrity.length !== 1 || integrity[0]?.integrity_check !== 'ok') {
    return damaged(who, 'its inner structure does not fit together', {
      integrity: integrity.map((row) => row.integrity_check),
    });
  }
  if (db.prepare('PRAGMA foreign_key_check').all().length > 0)
    return damaged(who, 'some rows belong to rows that are not there', {});
  const fault =
    faultOfLarge(db, version.schemaVersion) ??
    faultOfHistory(db) ??
    (version.schemaVersion < 20 ? null : faultOfVersions(db)) ??
    faultOfSaving(db);
  if (fault !== null) return damaged(who, fault, {});
  const digest = contentDigest(db);
  if (sealed && (readMeta(db, 'content_digest') !== digest || readMeta(db, 'seal') !== sealOf(db))) {
    return damaged(who, 'its content is not what was saved', { digest, expected: readMeta(db, 'content_digest') });
  }
  return ok({ schemaVersion: version.schemaVersion, minReader, digest });
}

/**
 * Rows that a person would hardly make are read in here first, where it may take too much memory or time: a JSON
 * text of empty lists takes twenty times its size.
 */
function faultOfLarge(db: ReadableDatabase, version: number): string | null {
  for (const table of tablesOf(version)) {
    for (const row of table.large(db, 1024 * 1024)) {
      const read = readRow(table, row);
      if (!read.ok) return read.error.message.replace(/\.$/, '');
    }
  }
  return null;
}

function faultOfSaving(db: ReadableDatabase): string | null {
  const savedAt = readMeta(db, 'saved_at');
  return savedAt === null || isMoment(savedAt) ? null : 'it was saved at a time that does not exist';
}
