import { copyFile, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { limits } from '#shared/kernel/limits.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { prepareForWork, prepareGuarded } from './connection.ts';
import type { StoreEnvironment } from './environment.ts';
import { copyHashed, type Copied } from './files/copy.ts';
import { isMarkedReadOnly } from './files/may-be-written.ts';
import { schemaVersion } from './format.ts';
import { readHeader } from './header.ts';
import { takeJournals } from './journals.ts';
import { loadRecords } from './load.ts';
import { dropNote, findNote, removeStaleNote, takeNote } from './lock-note.ts';
import { migrate, needsMigration } from './migrations/index.ts';
import { attempt, hasCode } from './problems.ts';
import { rememberRecent } from './recent.ts';
import { lockedBy, unknownHolder } from './saving.ts';
import { createSession, type OpenParts, type OpenWorkspace } from './session.ts';
import { connectForWriting, connectReadOnly, disconnect, type ReadableDatabase } from './sqlite.ts';
import { listSteps } from './tables/history.ts';
import { verify } from './verification/ask.ts';
import { createWorkFolder, removeWorkFolder, writeState, type WorkFolder, type WorkState } from './work-folder.ts';

export type OpenMode = 'edit' | 'read-only' | 'take-over';

/** Opens a file that nobody vouches for: a copy of it is checked, and the work is done on that copy. */
export function openWorkspace(
  env: StoreEnvironment,
  path: string,
  mode: OpenMode,
  /** A look into a file is not worth a place in the list of recent ones. */
  { remember = true }: { readonly remember?: boolean } = {},
): Promise<Result<OpenWorkspace>> {
  return attempt(`"${basename(path)}" could not be opened`, path, async () => {
    const found = await findFile(path);
    if (!found.ok) return found;
    env.onStep?.('look for a lock note');
    const locking = await lockForOpening(env, found.value, mode);
    if (!locking.ok) return locking;
    const work = await createWorkFolder(env);
    let opened: Result<OpenWorkspace> | null = null;
    try {
      opened = await openCopy(env, found.value, work, locking.value);
      // The list is a convenience; the file is open, whatever becomes of it.
      if (opened.ok && remember) await rememberRecent(env, found.value).catch(() => undefined);
      return opened;
    } finally {
      if (!opened?.ok) {
        if (locking.value.lock) await dropNote(locking.value.lock);
        await removeWorkFolder(work);
      }
    }
  });
}

/** The real path of what a person chose, or why it can't be a workspace. */
export async function findFile(path: string): Promise<Result<string>> {
  const name = basename(path);
  // No file system has such a name; Node calls it a defect of the program that asks.
  if (path.includes('\0'))
    return fail('not-found', 'There is no file of this name: it holds a character that no file name can have.');
  try {
    const real = await realpath(path);
    const stats = await stat(real);
    if (stats.isDirectory())
      return fail(
        'not-a-workspace',
        `"${name}" is a folder, not a workspace file. Choose a file that ends in .casewright.`,
        { path, looksLike: 'a folder' },
      );
    if (!stats.isFile())
      return fail(
        'not-a-workspace',
        `"${name}" is a device or a pipe, not a workspace file. Choose a file that ends in .casewright.`,
        { path, looksLike: 'a device' },
      );
    if (stats.size > limits.workspaceBytes)
      return fail(
        'too-large',
        `"${name}" has ${Math.round(stats.size / 1024 / 1024)} MB, more than the 512 MB that a workspace may have. It was not opened and not changed. Look whether it is the file that you meant.`,
        { path, size: stats.size },
      );
    return ok(real);
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG')) throw error;
    return fail(
      'not-found',
      `"${name}" is not in ${dirname(path)}. It may have been moved, renamed or deleted, or a drive may not be connected.`,
      { path },
    );
  }
}

type Locking = Pick<OpenParts, 'lock' | 'lockedBy' | 'mode' | 'readOnlyReason'>;

async function lockForOpening(env: StoreEnvironment, path: string, mode: OpenMode): Promise<Result<Locking>> {
  const found = await findNote(env, path);
  if (mode === 'read-only') {
    const readOnlyReason =
      found && !found.holder.stale
        ? `${found.holder.person} has it open on ${found.holder.host}.`
        : 'You opened it to read only.';
    return ok({ lock: null, lockedBy: found?.holder ?? null, mode: 'read-only', readOnlyReason });
  }
  if (isMarkedReadOnly((await stat(path)).mode))
    return ok({
      lock: null,
      lockedBy: found?.holder ?? null,
      mode: 'read-only',
      readOnlyReason: 'It is marked as read-only. To change it, take the mark off and open it again, or save a copy.',
    });
  if (found) {
    const mayTake = found.holder.stale && (mode === 'take-over' || found.isOwnLeftover);
    if (!mayTake) return lockedBy(path, found.holder);
  }
  try {
    if (found) await removeStaleNote(path, found.token);
    const lock = await takeNote(env, path);
    if (lock) return ok({ lock, lockedBy: null, mode: 'edit', readOnlyReason: null });
    const quicker = await findNote(env, path);
    return lockedBy(path, quicker?.holder ?? unknownHolder(env));
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error;
    return ok({
      lock: null,
      lockedBy: null,
      mode: 'read-only',
      readOnlyReason: 'Its folder cannot be written. To change it, save a copy in another folder.',
    });
  }
}

async function openCopy(
  env: StoreEnvironment,
  source: string,
  work: WorkFolder,
  locking: Locking,
): Promise<Result<OpenWorkspace>> {
  env.onStep?.('copy and hash');
  const copied = await takeCopy(source, work.database);
  if (!copied.ok) return copied;
  const header = readHeader(source, copied.value.head, copied.value.size);
  if (!header.ok) return header;
  const journal = await takeJournals(source, work.database);
  if (!journal.ok) return journal;
  env.onStep?.('verify');
  const checked = await verify(
    { path: work.database, name: basename(source), settle: journal.value || header.value.writeAhead, sealed: true },
    { startChild: env.startChild },
  );
  if (!checked.ok) return checked;
  const newer = checked.value.schemaVersion > schemaVersion;
  const mode = newer ? 'read-only' : locking.mode;
  const state: WorkState = {
    version: 1,
    ready: true,
    readOnly: mode === 'read-only',
    source,
    baseHash: copied.value.hash,
    savedSequence: 0,
    pending: null,
  };
  return openWork(
    env,
    work,
    state,
    {
      ...locking,
      mode,
      readOnlyReason: newer
        ? 'It was made by a newer Casewright. Update Casewright to change it.'
        : locking.readOnlyReason,
    },
    { identity: copied.value.identity, newer, from: checked.value.schemaVersion, fresh: true },
  );
}

/** Copies the file as it is at one moment. */
export async function takeCopy(source: string, target: string): Promise<Result<Copied>> {
  for (let round = 0; round < 3; round++) {
    await rm(target, { force: true });
    const copied = await copyHashed(source, target);
    if (!copied.changing) return ok(copied);
  }
  return fail(
    'busy',
    `"${basename(source)}" is being written by another program at this moment, perhaps by a sync tool. Wait until it has finished and try again.`,
    { path: source },
  );
}

export type Source = {
  readonly newer: boolean;
  readonly from: number;
  readonly fresh: boolean;
  readonly identity: string | null;
};

/** Opens a checked work copy. From here on it is touched through its connection only. */
export async function openWork(
  env: StoreEnvironment,
  work: WorkFolder,
  state: WorkState,
  locking: Locking,
  source: Source,
): Promise<Result<OpenWorkspace>> {
  env.onStep?.('read the rows');
  const migrating = !source.newer && needsMigration(source.from);
  if (migrating) await copyFile(work.database, join(work.folder, `before-migration-${source.from}.casewright`));
  const writable = source.newer ? null : connectForWriting(work.database, { mustExist: true });
  const db: ReadableDatabase = writable ?? connectReadOnly(work.database);
  try {
    if (writable) prepareForWork(writable);
    else prepareGuarded(db);
    if (writable && migrating) migrate(writable);
    const records = loadRecords(db, `"${basename(state.source)}"`);
    if (!records.ok) {
      disconnect(db);
      return records;
    }
    const savedSequence = source.fresh ? (listSteps(db).at(-1)?.sequence ?? 0) : state.savedSequence;
    const kept = { ...state, savedSequence };
    await writeState(work, kept);
    return ok(
      createSession(
        {
          ...locking,
          env,
          work,
          writable,
          db,
          path: state.source,
          state: kept,
          keepForever: migrating,
          identity: source.identity,
        },
        records.value,
      ),
    );
  } catch (error) {
    disconnect(db);
    throw error;
  }
}
