import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from '#shared/kernel/schema.ts';
import type { LockHolder } from '#shared/api/workspace.ts';
import type { StoreEnvironment } from './environment.ts';
import { hasCode } from './problems.ts';

/**
 * The note beside a file that says who has it open. It is advice for people; what keeps a colleague's work from
 * being overwritten is the hash that is compared at each save.
 */
const noteSchema = z.object({
  token: z.string(),
  person: z.string().max(200),
  host: z.string().max(300),
  pid: z.int(),
  since: z.string().max(40),
  heartbeat: z.string().max(40),
});
type Note = z.infer<typeof noteSchema>;

export type FoundNote = { readonly holder: LockHolder; readonly token: string | null; readonly isOwnLeftover: boolean };
export type LockNote = { readonly path: string; readonly token: string; readonly stop: () => void };

const heartbeatMilliseconds = 60_000;
export const staleMilliseconds = 5 * 60_000;
/** A note is written in one go: one that still is not whole after this time was cut off by a power loss. */
const cutOffMilliseconds = 20_000;

export function notePath(path: string): string {
  return join(dirname(path), `.~lock.${basename(path)}#`);
}

/** Who holds the file, or null. */
export async function findNote(env: StoreEnvironment, path: string): Promise<FoundNote | null> {
  const file = notePath(path);
  let text: string;
  let written: number;
  try {
    written = (await stat(file)).mtimeMs;
    text = (await readFile(file, 'utf8')).slice(0, 4096);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
  const note = parseNote(text);
  const dead = note !== null && note.host === env.host && !isAlive(note.pid);
  const patience = note === null && isCutOff(text) ? cutOffMilliseconds : staleMilliseconds;
  const stale = dead || (await shareClock(file, written)) - written >= patience;
  return {
    holder: {
      person: note?.person ?? 'Somebody',
      host: note?.host ?? 'another computer',
      since: note?.since ?? new Date(written).toISOString(),
      stale,
    },
    token: note?.token ?? null,
    isOwnLeftover: dead && note.person === env.person,
  };
}

function parseNote(text: string): Note | null {
  try {
    const parsed = noteSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Nothing, zeros, or the beginning of a note; the text of another program is none of these. */
function isCutOff(text: string): boolean {
  return /^\0*$/.test(text) || text.startsWith('{"token"');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

/**
 * "Now" by the clock that stamped the note: the time of a file that is made beside it. The clocks of two
 * computers on one share may be minutes apart. Where nothing can be written, nothing is stale.
 */
async function shareClock(file: string, fallback: number): Promise<number> {
  const probe = `${file}.${randomUUID().slice(0, 8)}`;
  try {
    await writeFile(probe, '', { flag: 'wx' });
    return (await stat(probe)).mtimeMs;
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT')) return fallback;
    throw error;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Makes the note and keeps it fresh; null when somebody was quicker. */
export async function takeNote(env: StoreEnvironment, path: string): Promise<LockNote | null> {
  const file = notePath(path);
  const time = env.now().toISOString();
  const note: Note = {
    token: randomUUID(),
    person: env.person,
    host: env.host,
    pid: process.pid,
    since: time,
    heartbeat: time,
  };
  try {
    await writeFile(file, JSON.stringify(note), { flag: 'wx' });
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return null;
    // A full disk makes the file and then refuses its content; an empty note would lock everybody out.
    await rm(file, { force: true }).catch(() => undefined);
    throw error;
  }
  const timer = setInterval(() => void beat(env, file, note, () => clearInterval(timer)), heartbeatMilliseconds);
  timer.unref();
  return { path: file, token: note.token, stop: () => clearInterval(timer) };
}

/** Writing (not setting the time) lets the share's own clock stamp the note. */
async function beat(env: StoreEnvironment, file: string, note: Note, onLost: () => void): Promise<void> {
  try {
    if (parseNote(await readFile(file, 'utf8'))?.token !== note.token) {
      onLost();
      return;
    }
    const handle = await open(file, 'r+');
    try {
      await handle.write(JSON.stringify({ ...note, heartbeat: env.now().toISOString() }), 0);
    } finally {
      await handle.close();
    }
  } catch {
    // A share that is away for a moment: the next beat tries again, and each save looks for itself.
  }
}

/** A note that cannot be read is not somebody else's: that failure is the caller's to tell. */
export async function holdsNote(lock: LockNote): Promise<boolean> {
  try {
    return parseNote(await readFile(lock.path, 'utf8'))?.token === lock.token;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

/** Removes a stale note, and only that one: it is moved away first, looked at, and put back when it is another. */
export async function removeStaleNote(path: string, token: string | null): Promise<void> {
  const file = notePath(path);
  const aside = `${file}.${randomUUID().slice(0, 8)}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((parseNote(await readFile(aside, 'utf8'))?.token ?? null) === token) await rm(aside, { force: true });
  else await rename(aside, file);
}

export async function dropNote(lock: LockNote): Promise<void> {
  lock.stop();
  if (await holdsNote(lock).catch(() => false)) await rm(lock.path, { force: true }).catch(() => undefined);
}
