import { renameSync, statSync } from 'node:fs';
import { chmod, link, lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { limits } from '#shared/kernel/limits.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { contentDigest, sealOf } from './digest.ts';
import type { StoreEnvironment } from './environment.ts';
import { copyHashed, hashFile, identityOf } from './files/copy.ts';
import { syncFile, syncFolder } from './files/durable.ts';
import { mayBeWritten } from './files/may-be-written.ts';
import { keepVersion, pruneVersions, type Keeping } from './kept-versions.ts';
import { hasCode } from './problems.ts';
import { inTransaction, sqliteCode, statement, type WritableDatabase } from './sqlite.ts';
import { writeMeta } from './tables/meta.ts';
import { verify } from './verification/ask.ts';
import { exists, type Pending } from './work-folder.ts';

export type PublishJob = {
  readonly env: StoreEnvironment;
  readonly db: WritableDatabase;
  readonly target: string;
  /** A place of our own where the new file is made: SQLite lays a journal beside it, which no shared folder may see. */
  readonly workshop: string;
  /** What must be at the target: the file with this hash, nothing at all, or anything (the person agreed to replace it). */
  readonly expect: { readonly hash: string } | 'nothing' | 'anything';
  /** The last entry of the trail, asked at the instant that is saved: edits go on while a save runs. */
  readonly lastSequence: () => number;
  readonly keepForever: boolean;
  /** Written down before the files change, so that a crash in between is understood at the next start. */
  readonly note: (pending: Pending | null) => Promise<void>;
};
export type Published = {
  readonly hash: string;
  /** What the file system says of it; null where it could not be asked. */
  readonly identity: string | null;
  readonly savedAt: string;
  readonly sequence: number;
};

/**
 * Puts the work copy's content at the target in one step: whoever looks at any moment sees the old file or the
 * new one. The parts that can fail come before the rename; the last look at the target comes right before it.
 */
export async function publishFile(job: PublishJob): Promise<Result<Published>> {
  const { env, target, workshop } = job;
  const ready = await checkTarget(job);
  if (!ready.ok) return ready;
  const temporary = join(dirname(target), `.~${basename(target)}.${env.makeId().slice(0, 8)}.tmp`);
  let keeping: Keeping | null = null;
  try {
    await job.note({ target, temporary, hash: null, sequence: job.lastSequence() });
    await clear(workshop);
    env.onStep?.('seal');
    const made = makeNew(job);
    if (!made.ok) return made;
    const { savedAt, sequence } = made.value;
    await copyHashed(workshop, temporary, ready.value.mode);
    // Before the old version is copied: a small disk need not hold both.
    await clear(workshop);
    env.onStep?.('verify');
    const checked = await verify(
      { path: temporary, name: basename(target), settle: false, sealed: true },
      { startChild: env.startChild },
    );
    if (!checked.ok)
      return notSaved(`the check of what was written found a fault (${checked.error.message})`, checked.error.code);
    env.onStep?.('sync and hash');
    if (ready.value.there) await chmod(temporary, ready.value.mode);
    await syncFile(temporary);
    const hash = await hashFile(temporary);
    await job.note({ target, temporary, hash, sequence });
    if (ready.value.there) {
      env.onStep?.('keep the replaced file');
      keeping = await keepVersion(env, target, job.keepForever).catch(async (error: unknown) => {
        if (await exists(target)) throw error;
        return null;
      });
      if (keeping === null) return conflict(target, 'missing');
      if (typeof job.expect === 'object' && keeping.copied.hash !== job.expect.hash) return conflict(target, 'changed');
      await keeping.accept();
      if (keeping.copied.changing) return conflict(target, 'changed');
      env.onStep?.('rename');
      const placed = replaceUnchanged(temporary, target, keeping.copied.identity);
      if (placed !== 'replaced') return conflict(target, placed);
    } else if (!(await placeNew(temporary, target))) {
      return alreadyThere(target);
    }
    env.onStep?.('read back');
    await syncFolder(dirname(target));
    const placed = await copyHashed(target, null);
    if (placed.hash !== hash) return conflict(target, 'changed');
    env.onStep?.('tidy up');
    if (ready.value.there) await pruneVersions(env, target).catch(() => undefined);
    return ok({ hash, identity: placed.identity, savedAt, sequence });
  } finally {
    // Also after an error: nothing of ours stays in a folder that others look at. A disk that is away is no reason to fail twice.
    await rm(temporary, { force: true }).catch(() => undefined);
    await clear(workshop).catch(() => undefined);
    await keeping?.abandon().catch(() => undefined);
  }
}

/**
 * The last look at the target and the rename over it, synchronously: nothing of ours runs between the two calls, so
 * that what another program does to the file must fall into some millionths of a second to go unnoticed. To close
 * that gap as well, the operating system would have to exchange the two names in one step, which Node cannot ask for;
 * moving the old file away first and looking at it then would leave a moment, and after a power cut perhaps a folder,
 * without any file. A second name for the old file (a hard link) finds no more than this look does: a file that is
 * renamed over the target after it was linked is not the one that was linked.
 */
function replaceUnchanged(temporary: string, target: string, identity: string): 'replaced' | 'changed' | 'missing' {
  const last = statSync(target, { bigint: true, throwIfNoEntry: false });
  if (last === undefined) return 'missing';
  if (identityOf(last) !== identity) return 'changed';
  renameSync(temporary, target);
  return 'replaced';
}

/**
 * Seals the work copy and writes it out, both without a pause: an edit in between would be in the file and not
 * under its seal. A disk that reads badly looks like a damaged file to SQLite; the one to be replaced is not meant.
 */
function makeNew(job: PublishJob): Result<Pick<Published, 'savedAt' | 'sequence'>> {
  const { db, workshop } = job;
  try {
    const sequence = job.lastSequence();
    const savedAt = sealWork(job, sequence);
    job.env.onStep?.('write');
    statement(db, 'VACUUM INTO ?').run(workshop);
    return ok({ savedAt, sequence });
  } catch (error) {
    const code = sqliteCode(error);
    if (code === null || !/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw error;
    return notSaved(`the new file could not be made (${code})`, code);
  }
}

function notSaved(why: string, reason: string): Result<never> {
  return fail(
    'not-saved',
    `The file was not saved: ${why}. Your changes are kept on this computer, and the file is as it was. Try again, or save a copy on another disk.`,
    { reason },
  );
}

/** Also what a crash left there: SQLite makes a file only where there is none. */
async function clear(workshop: string): Promise<void> {
  for (const ending of ['', '-journal']) await rm(workshop + ending, { force: true });
}

/** The digest is written into the work copy, because a journal beside the temporary file would be seen by others. */
function sealWork({ db, env }: PublishJob, sequence: number): string {
  const savedAt = env.now().toISOString();
  inTransaction(db, () => {
    writeMeta(db, 'saved_at', savedAt);
    writeMeta(db, 'saved_by', env.person.slice(0, 200));
    writeMeta(db, 'saved_sequence', String(sequence));
    writeMeta(db, 'content_digest', contentDigest(db));
    writeMeta(db, 'seal', sealOf(db));
  });
  return savedAt;
}

/** What can be known before anything is written. Keeps the permissions of a file that is replaced. */
async function checkTarget({ target, expect, db }: PublishJob): Promise<Result<{ there: boolean; mode: number }>> {
  const bytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  if (bytes > limits.workspaceBytes) {
    return fail(
      'too-large',
      'The workspace has grown over 512 MB, more than Casewright can open again, so it was not saved. Your changes are kept on this computer. Move some cases into a workspace of their own.',
      { bytes },
    );
  }
  const folder = dirname(target);
  if (!(await exists(folder))) {
    return fail(
      'not-found',
      `The folder "${folder}" is not there any more, so the file was not saved. Your changes are kept on this computer. Connect the drive or bring the folder back, or save a copy elsewhere.`,
      { path: target },
    );
  }
  if (!(await exists(target)))
    return typeof expect === 'object' ? conflict(target, 'missing') : ok({ there: false, mode: 0o666 });
  if (expect === 'nothing') return alreadyThere(target);
  const stats = await lstat(target);
  if (!stats.isFile()) return conflict(target, 'changed');
  if (!(await mayBeWritten(target, stats.mode))) {
    return fail(
      'no-permission',
      `"${basename(target)}" is marked as read-only, so it was not saved. Your changes are kept on this computer. Take the mark off, or save a copy under another name.`,
      { path: target },
    );
  }
  return ok({ there: true, mode: stats.mode & 0o777 });
}

/** Gives the finished file its name unless the name is taken: a hard link fails then, a rename would replace. */
async function placeNew(temporary: string, target: string): Promise<boolean> {
  try {
    await link(temporary, target);
    // Before the folder is synced: a power loss after that must not bring the second name back, which nobody knows then.
    await rm(temporary, { force: true });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK', 'EACCES', 'EINVAL')) throw error;
  }
  // A disk without hard links, such as a USB stick.
  try {
    await (await open(target, 'wx')).close();
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  await rename(temporary, target);
  return true;
}

/** The answer to a save that would overwrite what somebody else did. */
export function conflict(target: string, reason: 'changed' | 'missing'): Result<never> {
  const name = basename(target);
  return fail(
    'conflict',
    reason === 'changed'
      ? `"${name}" was changed by somebody else since you opened it, so it was not overwritten. Your changes are kept on this computer. Compare and merge the two, or save yours as a copy under another name.`
      : `"${name}" is not where it was: it was moved, renamed or deleted since you opened it. Your changes are kept on this computer. Save them as a copy, or bring the file back.`,
    { path: target, reason },
  );
}

function alreadyThere(target: string): Result<never> {
  return fail(
    'already-exists',
    `There is already a file "${basename(target)}" in this folder, and it was not overwritten. Choose another name.`,
    { path: target },
  );
}
