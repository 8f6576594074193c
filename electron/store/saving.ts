import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { LockHolder } from '#shared/api/workspace.ts';
import type { StoreEnvironment } from './environment.ts';
import { dropNote, findNote, holdsNote, notePath, removeStaleNote, takeNote, type LockNote } from './lock-note.ts';
import { attempt } from './problems.ts';
import { conflict, publishFile, type PublishJob, type Published } from './publish.ts';
import { rememberRecent } from './recent.ts';
import type { Open } from './session.ts';
import { readMeta } from './tables/meta.ts';
import { exists, releaseWorkFolder, removeWorkFolder, setWorkAside, writeState, settlePending } from './work-folder.ts';

const notSaved = 'The file was not saved, and your changes are kept on this computer';
const notCreated = 'The workspace was not created';

export type PublishAsOptions = {
  /** The person agreed to replace a file of this name. */
  readonly replace?: boolean;
  /** The save that makes a new workspace: there are no changes yet that could be lost. */
  readonly first?: boolean;
};

/** Saving, saving under another name, and leaving. One at a time; edits may go on meanwhile. */
export function createSaving(open: Open): {
  publish: () => Promise<Result<null>>;
  publishAs: (path: string, options?: PublishAsOptions) => Promise<Result<null>>;
  idle: () => Promise<void>;
  /** `overtaken`: somebody else's version is in the file now. */
  leave: (discard: boolean, overtaken: boolean) => Promise<void>;
} {
  let queue: Promise<unknown> = Promise.resolve();
  function inTurn(what: string, path: string, steps: () => Promise<Result<null>>): Promise<Result<null>> {
    const next = queue.then(() =>
      open.closed
        ? fail('closed', 'The workspace is closed.')
        : attempt(what, path, async () => {
            // What the last save left when the disk failed it: before it is known, our own file looks like a stranger's.
            if (open.state.pending !== null) await settle();
            open.findOut?.();
            return steps();
          }),
    );
    queue = next.catch(() => undefined);
    return next;
  }

  /** Finds out whether a save that failed had put the file in its place: it is ours then, not a conflict. */
  async function settle(): Promise<void> {
    open.state = await settlePending(open.work, open.state);
    open.path = open.state.source;
    open.watch.expect({ path: open.path, hash: open.state.baseHash, identity: null });
  }

  /** A disk that still fails leaves it to the next save. */
  async function settleQuietly(): Promise<void> {
    await settle().catch(() => open.watch.expect({ path: open.path, hash: open.state.baseHash, identity: null }));
    await open.watch.look();
  }

  async function run(target: string, expect: PublishJob['expect']): Promise<Result<null>> {
    const db = open.writable;
    if (db === null)
      return fail('read-only', 'This file can only be read by this version of Casewright, so it cannot be saved.');
    const note: PublishJob['note'] = async (pending) => {
      open.state = { ...open.state, pending };
      await writeState(open.work, open.state);
    };
    const { baseHash } = open.state;
    let published: Result<Published>;
    open.watch.hold();
    try {
      published = await publishFile({
        env: open.env,
        db,
        target,
        workshop: join(open.work.folder, 'finished.casewright'),
        expect,
        lastSequence: () => open.lastSequence,
        keepForever: open.keepForever,
        note,
      });
    } catch (error) {
      await settleQuietly();
      // A step that failed after the file had reached its place: it is saved, and neither a failure nor a conflict.
      if (open.state.pending !== null || open.state.baseHash === baseHash) throw error;
      const { baseHash: hash, savedSequence: sequence } = open.state;
      published = ok({ hash, identity: null, sequence, savedAt: readMeta(db, 'saved_at') ?? '' });
    }
    if (!published.ok) {
      await settleQuietly();
      return published;
    }
    open.path = target;
    open.lastSavedAt = published.value.savedAt;
    open.saveProblem = null;
    open.keepForever = false;
    open.state = {
      ...open.state,
      source: target,
      baseHash: published.value.hash,
      savedSequence: published.value.sequence,
      readOnly: false,
      pending: null,
    };
    open.watch.expect({ path: target, hash: published.value.hash, identity: published.value.identity });
    // The file is saved. Where this cannot be written, what stands there tells of a save that began, and the next start settles it.
    await writeState(open.work, open.state).catch(() => undefined);
    return ok(null);
  }

  async function publish(): Promise<Result<null>> {
    if (open.mode === 'read-only')
      return fail(
        'read-only',
        `The workspace is open to read only, so it was not saved. ${open.readOnlyReason ?? ''} Save a copy under another name instead.`,
      );
    if (open.lastSequence === open.state.savedSequence) return ok(null);
    const taken = await noteFor(open, open.path);
    open.lockedBy = 'holder' in taken ? taken.holder : null;
    if ('note' in taken && taken.note !== open.lock) {
      open.lock?.stop();
      open.lock = taken.note;
    }
    const done = 'holder' in taken ? lockedBy(open.path, taken.holder) : await publishOver();
    open.changed();
    return done;
  }

  async function publishOver(): Promise<Result<null>> {
    // The answer that the guard would give after all the work can often be had before it.
    const { fileState } = await open.watch.look();
    if (fileState !== 'same') return conflict(open.path, fileState);
    // A workspace whose first save never happened has no file yet.
    return run(open.path, open.state.baseHash === '' ? 'nothing' : { hash: open.state.baseHash });
  }

  async function publishAs(path: string, replace: boolean): Promise<Result<null>> {
    const target = await realTarget(path);
    if (target === open.path && !replace && open.mode === 'edit' && (await exists(target))) return publish();
    const before = open.lock;
    const taken = await noteFor(open, target);
    if ('holder' in taken) return lockedBy(target, taken.holder);
    let done: Result<null> | null = null;
    try {
      done = await run(target, replace ? 'anything' : 'nothing');
    } finally {
      const spare = done?.ok ? before : taken.note;
      if (spare && before !== taken.note) await dropNote(spare);
    }
    if (done.ok) {
      open.lock = taken.note;
      open.lockedBy = null;
      open.mode = 'edit';
      open.readOnlyReason = null;
      // The list is a convenience; the file is saved, whatever becomes of it.
      await rememberRecent(open.env, target).catch(() => undefined);
    }
    open.changed();
    return done;
  }

  return {
    publish: async () => {
      const done = await inTurn(notSaved, open.path, publish);
      if (!done.ok) {
        open.saveProblem = done.error.message;
        open.changed();
      }
      return done;
    },
    publishAs: (path, options) =>
      inTurn(options?.first ? notCreated : notSaved, path, () => publishAs(path, options?.replace ?? false)),
    idle: async () => {
      await queue;
    },
    leave: async (discard, overtaken) => {
      const unsaved = open.lastSequence > open.state.savedSequence && open.writable !== null;
      if (open.lock) await dropNote(open.lock);
      open.lock = null;
      const lost = overtaken && open.state.savedSequence > open.openedSequence && open.writable !== null;
      if (lost && !discard) {
        // What was saved here is not in the file any more, so that it counts as unsaved again: it can be recovered.
        await writeState(open.work, { ...open.state, savedSequence: open.openedSequence });
        releaseWorkFolder(open.work);
      } else if (!unsaved) await removeWorkFolder(open.work);
      else if (discard) await setWorkAside(open.env, open.work);
      else releaseWorkFolder(open.work);
    },
  };
}

/** The note beside the target, ours already or taken now; or the living other whose it is. */
async function noteFor(open: Open, target: string): Promise<{ note: LockNote } | { holder: LockHolder }> {
  if (open.lock?.path === notePath(target) && (await holdsNote(open.lock))) return { note: open.lock };
  const found = await findNote(open.env, target);
  if (found && !found.holder.stale) return { holder: found.holder };
  if (found) await removeStaleNote(target, found.token);
  const note = await takeNote(open.env, target);
  return note ? { note } : { holder: (await findNote(open.env, target))?.holder ?? unknownHolder(open.env) };
}

export function unknownHolder(env: StoreEnvironment): LockHolder {
  return { person: 'Somebody', host: 'another computer', since: env.now().toISOString(), stale: false };
}

export function lockedBy(
  path: string,
  holder: { person: string; host: string; since: string; stale: boolean },
): Result<never> {
  return fail(
    'locked',
    holder.stale
      ? `${holder.person} had "${basename(path)}" open on ${holder.host}, but seems to be gone. You can take it over, or open it to read only.`
      : `${holder.person} has "${basename(path)}" open on ${holder.host}. Open it to read only, or try again when they have closed it.`,
    { path, holder },
  );
}

/** The folder's real path: the note and the history of a file must not depend on the way that led to it. */
export async function realTarget(path: string): Promise<string> {
  const absolute = resolve(path);
  if (await exists(absolute)) return realpath(absolute);
  const folder = dirname(absolute);
  return (await exists(folder)) ? join(await realpath(folder), basename(absolute)) : absolute;
}
