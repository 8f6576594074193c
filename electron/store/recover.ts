import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Recoverable } from '#shared/api/shell.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { prepareForWork } from './connection.ts';
import type { StoreEnvironment } from './environment.ts';
import { schemaVersion } from './format.ts';
import { findNote, removeStaleNote, takeNote } from './lock-note.ts';
import { openWork } from './open.ts';
import { attempt, hasCode } from './problems.ts';
import type { OpenWorkspace } from './session.ts';
import { connectForWriting, disconnect } from './sqlite.ts';
import { listSteps } from './tables/history.ts';
import { verify } from './verification/ask.ts';
import {
  claimWorkFolder,
  exists,
  isWorkId,
  readState,
  releaseWorkFolder,
  removeWorkFolder,
  setWorkAside,
  settlePending,
  workRoot,
  type WorkFolder,
  type WorkState,
} from './work-folder.ts';

const looking = new Map<string, Promise<readonly Recoverable[]>>();

/**
 * Work that a crash or a close left unsaved, newest first. Who asks while a look is under way gets the same answer:
 * a look takes each folder for a moment, so that a second one would find it taken and leave it out.
 */
export function listRecoverable(env: StoreEnvironment): Promise<readonly Recoverable[]> {
  const underWay = looking.get(env.home);
  if (underWay) return underWay;
  const look = lookForWork(env).finally(() => looking.delete(env.home));
  looking.set(env.home, look);
  return look;
}

/**
 * What a crash left behind with nothing unsaved in it is cleared away here; work that a living process has open is
 * left alone.
 */
async function lookForWork(env: StoreEnvironment): Promise<readonly Recoverable[]> {
  const found: Recoverable[] = [];
  for (const id of await folderNames(workRoot(env))) {
    if (!isWorkId(id)) continue;
    const state = await readState(env, id).catch(() => null);
    // Another process may be making this folder right now; it writes the state once the folder is its own.
    if (state === null && !(await isForgotten(env, id))) continue;
    const work = claimWorkFolder(env, id);
    if (!work) continue;
    const entry = state?.ready ? await describe(work, state) : 'nothing';
    if (entry === 'nothing') await removeWorkFolder(work);
    else {
      releaseWorkFolder(work);
      found.push(entry);
    }
  }
  await forgetOldDiscards(env);
  return found.sort((a, b) => (a.lastEditAt < b.lastEditAt ? 1 : -1));
}

async function describe(work: WorkFolder, state: WorkState): Promise<Recoverable | 'nothing'> {
  if (!(await exists(work.database))) return 'nothing';
  const place = { workId: work.id, name: basename(state.source), folder: dirname(state.source) };
  try {
    const settled = await settlePending(work, state);
    const db = connectForWriting(work.database, { mustExist: true });
    try {
      prepareForWork(db);
      const last = listSteps(db).at(-1);
      const unsavedChanges = (last?.sequence ?? 0) - settled.savedSequence;
      return last && unsavedChanges > 0 ? { ...place, lastEditAt: last.time, unsavedChanges } : 'nothing';
    } finally {
      disconnect(db);
    }
  } catch {
    // It cannot be read, so nobody can say that nothing is in it. Recovering will tell what is wrong.
    return { ...place, lastEditAt: (await stat(work.database)).mtime.toISOString(), unsavedChanges: 0 };
  }
}

/** A folder without a state that nobody has finished making for a day. */
async function isForgotten(env: StoreEnvironment, id: string): Promise<boolean> {
  const made = await stat(join(workRoot(env), id)).catch(() => null);
  return made !== null && env.now().getTime() - made.mtimeMs > 24 * 3_600_000;
}

const gone = (): Result<never> =>
  fail('not-found', 'This unsaved work is not there any more. It was opened, saved or discarded in the meantime.');

/** Opens the work copy as it was left: every edit that was shown as kept is in it. */
export function recoverWorkspace(env: StoreEnvironment, workId: string): Promise<Result<OpenWorkspace>> {
  return attempt('The unsaved work could not be opened', null, async () => {
    const claimed = await claim(env, workId);
    if (!claimed.ok) return claimed;
    const work = claimed.value;
    let opened: Result<OpenWorkspace> | null = null;
    try {
      const state = await readState(env, workId);
      if (!state?.ready) return gone();
      const settled = await settlePending(work, state);
      // A crash in the middle of an edit left a journal: the check brings the copy to rest first.
      const checked = await verify(
        { path: work.database, name: basename(settled.source), settle: true, sealed: false },
        { startChild: env.startChild },
      );
      if (!checked.ok) return checked;
      const note = await findNote(env, settled.source).catch(() => null);
      if (note?.holder.stale) await removeStaleNote(settled.source, note.token).catch(() => undefined);
      const lock = note && !note.holder.stale ? null : await takeNote(env, settled.source).catch(() => null);
      opened = await openWork(
        env,
        work,
        settled,
        { lock, lockedBy: lock ? null : (note?.holder ?? null), mode: 'edit', readOnlyReason: null },
        {
          identity: null,
          newer: checked.value.schemaVersion > schemaVersion,
          from: checked.value.schemaVersion,
          fresh: false,
        },
      );
      return opened;
    } finally {
      if (!opened?.ok) releaseWorkFolder(work);
    }
  });
}

export function discardWork(env: StoreEnvironment, workId: string): Promise<Result<null>> {
  return attempt('The unsaved work could not be discarded', null, async () => {
    const claimed = await claim(env, workId);
    if (!claimed.ok) return claimed;
    const state = await readState(env, workId);
    if (state) await settlePending(claimed.value, state).catch(() => undefined);
    await setWorkAside(env, claimed.value);
    return ok(null);
  });
}

async function claim(env: StoreEnvironment, workId: string): Promise<Result<WorkFolder>> {
  if (!isWorkId(workId) || !(await exists(join(workRoot(env), workId)))) return gone();
  const work = claimWorkFolder(env, workId);
  return work
    ? ok(work)
    : fail('busy', 'This work is open in another window of Casewright. Go on there, or close it first.');
}

async function forgetOldDiscards(env: StoreEnvironment): Promise<void> {
  const root = join(env.home, 'discarded');
  const oldest = new Date(env.now().getTime() - 30 * 24 * 3_600_000).toISOString().slice(0, 10);
  for (const name of await folderNames(root)) {
    if (/^\d{4}-\d{2}-\d{2}-/.test(name) && name.slice(0, 10) < oldest)
      await rm(join(root, name), { recursive: true, force: true });
  }
}

async function folderNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}
