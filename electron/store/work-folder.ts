import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from '#shared/kernel/schema.ts';
import type { StoreEnvironment } from './environment.ts';
import { hashFile } from './files/copy.ts';
import { makeFolder, readJson, syncFolder, writeJson } from './files/durable.ts';
import { hasCode } from './problems.ts';
import { connectForWriting, disconnect, sqliteCode, type WritableDatabase } from './sqlite.ts';

/** What a crash leaves to know: where the work belongs and what of it is saved. */
const stateSchema = z.strictObject({
  version: z.literal(1),
  /** False until the copy was checked: before that it is a stranger's file. */
  ready: z.boolean(),
  readOnly: z.boolean(),
  source: z.string(),
  /** SHA-256 of the file that the work copy was made from. */
  baseHash: z.string(),
  savedSequence: z.int(),
  /** A save that had begun: where to, its temporary file, and the hash of the finished one. */
  pending: z
    .strictObject({ target: z.string(), temporary: z.string(), hash: z.string().nullable(), sequence: z.int() })
    .nullable(),
});
export type WorkState = z.infer<typeof stateSchema>;
export type Pending = NonNullable<WorkState['pending']>;

export type WorkFolder = {
  readonly id: string;
  readonly folder: string;
  /** The work copy. Never touched through `fs` while a connection is open: that would drop SQLite's locks. */
  readonly database: string;
  readonly lock: WritableDatabase;
};

export const workRoot = (env: StoreEnvironment): string => join(env.home, 'work');
const folderOf = (env: StoreEnvironment, id: string): string => join(workRoot(env), id);

/** Ids come back from outside, and name a folder. */
export function isWorkId(id: string): boolean {
  return /^[0-9A-Za-z-]{8,64}$/.test(id);
}

export async function createWorkFolder(env: StoreEnvironment): Promise<WorkFolder> {
  await makeFolder(workRoot(env));
  const id = env.makeId();
  await mkdir(folderOf(env, id), { mode: 0o700 });
  // Before anything is kept in it.
  await syncFolder(workRoot(env));
  const claimed = claimWorkFolder(env, id);
  if (!claimed) throw new Error(`Work folder ${id} is in use though it was just made`);
  return claimed;
}

/**
 * Takes the folder for this process; null when a living process has it. The proof is a lock that the operating
 * system drops with its process, so that no crash, restart or reused process id can tell a lie.
 */
export function claimWorkFolder(env: StoreEnvironment, id: string): WorkFolder | null {
  const folder = folderOf(env, id);
  // Another process may be clearing it away at this moment.
  if (!existsSync(folder)) return null;
  const lock = connectForWriting(join(folder, 'in-use'), { mustExist: false });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return { id, folder, database: join(folder, 'workspace.casewright'), lock };
  } catch (error) {
    disconnect(lock);
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}

export function releaseWorkFolder(work: WorkFolder): void {
  disconnect(work.lock);
}

export async function removeWorkFolder(work: WorkFolder): Promise<void> {
  releaseWorkFolder(work);
  await rm(work.folder, { recursive: true, force: true });
}

/** Discarded work is kept for 30 days, in case it was a slip. */
export async function setWorkAside(env: StoreEnvironment, work: WorkFolder): Promise<void> {
  releaseWorkFolder(work);
  const root = join(env.home, 'discarded');
  await makeFolder(root);
  await rename(work.folder, join(root, `${env.now().toISOString().slice(0, 10)}-${work.id}`));
}

export async function readState(env: StoreEnvironment, id: string): Promise<WorkState | null> {
  const parsed = stateSchema.safeParse(await readJson(join(folderOf(env, id), 'state.json')));
  return parsed.success ? parsed.data : null;
}

export async function writeState(work: WorkFolder, state: WorkState): Promise<void> {
  await writeJson(join(work.folder, 'state.json'), state);
}

/**
 * A save that was interrupted: when the finished file has reached its place, it is the new base, and nobody
 * else's change; in any case its temporary file goes.
 */
export async function settlePending(work: WorkFolder, state: WorkState): Promise<WorkState> {
  if (state.pending === null) return state;
  const { target, temporary, hash, sequence } = state.pending;
  const arrived = hash !== null && (await exists(target)) && (await hashFile(target)) === hash;
  await rm(temporary, { force: true });
  const synced = syncFolder(dirname(target));
  // It may be there and not yet on the disk; what counts as saved is no longer kept anywhere else.
  if (arrived) await synced;
  // Without it a power loss may bring the temporary file back; a share that is away keeps nobody from their work.
  else await synced.catch(() => undefined);
  const settled: WorkState = arrived
    ? { ...state, source: target, baseHash: hash, savedSequence: sequence, pending: null }
    : { ...state, pending: null };
  await writeState(work, settled);
  return settled;
}

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}
