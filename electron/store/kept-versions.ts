import { createHash } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { StoreEnvironment } from './environment.ts';
import { copyHashed, type Copied } from './files/copy.ts';
import { makeFolder, syncFolder } from './files/durable.ts';
import { hasCode } from './problems.ts';

/** Versions that a save replaced: `<time>-<hash>[-keep].casewright`, the time first so that names sort by age. */
const namePattern = /^(\d{4}-\d{2}-\d{2})T[\d-]+Z-[0-9a-f]{16}(-keep)?\.casewright$/;

export function versionsFolder(env: StoreEnvironment, path: string): string {
  const key = createHash('sha256').update(path).digest('hex').slice(0, 16);
  const readable = basename(path, '.casewright')
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '_')
    .slice(0, 40);
  return join(env.home, 'history', `${readable}-${key}`);
}

export type Keeping = {
  readonly copied: Copied;
  readonly accept: () => Promise<void>;
  readonly abandon: () => Promise<void>;
};

/**
 * Copies the file that is about to be replaced, and hashes it on the way: what is kept is exactly what was
 * compared. The caller accepts the copy when the hash is the expected one.
 */
export async function keepVersion(env: StoreEnvironment, path: string, forever: boolean): Promise<Keeping> {
  const folder = versionsFolder(env, path);
  await makeFolder(folder);
  const incoming = join(folder, `incoming-${env.makeId()}`);
  const abandon = (): Promise<void> => rm(incoming, { force: true });
  try {
    const copied = await copyHashed(path, incoming);
    const accept = async (): Promise<void> => {
      const time = env.now().toISOString().replaceAll(/[:.]/g, '-');
      await rename(incoming, join(folder, `${time}-${copied.hash.slice(0, 16)}${forever ? '-keep' : ''}.casewright`));
      // The caller replaces the file next, in another folder: a power loss must not have that and not this.
      await syncFolder(folder);
    };
    return { copied, accept, abandon };
  } catch (error) {
    await abandon();
    throw error;
  }
}

export type KeptVersion = {
  readonly path: string;
  readonly replacedAt: string;
  readonly bytes: number;
  readonly keptForever: boolean;
};

/** The versions of a file that are kept on this computer, newest first. */
export async function listKeptVersions(env: StoreEnvironment, path: string): Promise<readonly KeptVersion[]> {
  const folder = versionsFolder(env, path);
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  const versions = names.filter((name) => namePattern.test(name)).sort();
  return Promise.all(
    versions.reverse().map(async (name) => ({
      path: join(folder, name),
      replacedAt: name.replace(/^(.{10})T(\d\d)-(\d\d)-(\d\d)-(\d+)Z.*$/, '$1T$2:$3:$4.$5Z'),
      bytes: (await stat(join(folder, name))).size,
      keptForever: namePattern.exec(name)?.[2] !== undefined,
    })),
  );
}

/**
 * Which versions to keep, of names sorted oldest first: the last 10, the last of each of the 30 newest days that
 * have one, the last of each of the 12 newest such months, and all that are marked to stay. Days are counted
 * among the versions themselves, so that a computer with a wrong clock cannot lose them.
 */
export function versionsToKeep(names: readonly string[]): Set<string> {
  const versions = names.filter((name) => namePattern.test(name)).sort();
  const keep = new Set(versions.slice(-10));
  for (const name of versions) if (namePattern.exec(name)?.[2]) keep.add(name);
  for (const [length, count] of [
    [10, 30],
    [7, 12],
  ] as const) {
    const lastOf = new Map(versions.map((name) => [name.slice(0, length), name]));
    for (const name of [...lastOf.values()].slice(-count)) keep.add(name);
  }
  return keep;
}

export async function pruneVersions(env: StoreEnvironment, path: string): Promise<void> {
  const folder = versionsFolder(env, path);
  const names = await readdir(folder);
  const keep = versionsToKeep(names);
  for (const name of names) {
    if (namePattern.test(name) && !keep.has(name)) await rm(join(folder, name), { force: true });
  }
}
