import { copyFile, lstat, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits } from '#shared/kernel/limits.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { hasCode } from './problems.ts';

/** The last eight bytes of a journal that names another one. */
const namesAnother = Buffer.from('d9d505f920a163d7', 'hex');

/**
 * What another program left when it was interrupted belongs to the file: without it the content is half of two
 * versions. Answers whether there was any. SQLite follows no link to a journal, and neither does this.
 */
export async function takeJournals(source: string, target: string): Promise<Result<boolean>> {
  let found = false;
  for (const ending of ['-journal', '-wal']) {
    const size = await sizeOf(source + ending);
    if (size === 0 || size > limits.workspaceBytes) continue;
    await copyFile(source + ending, target + ending);
    if (ending === '-journal' && (await isPartOfMore(target + ending)))
      return fail(
        'damaged',
        `"${basename(source)}" was being changed together with other databases by a program that was interrupted, and only that program can finish it. The file was not changed. Open it there once, or look for an earlier version.`,
        { path: source },
      );
    found = true;
  }
  return ok(found);
}

async function sizeOf(path: string): Promise<number> {
  try {
    const stats = await lstat(path);
    return stats.isFile() ? stats.size : 0;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return 0;
    throw error;
  }
}

/**
 * A journal of a change over several databases ends with the path of the journal of them all. SQLite looks that
 * path up, and some versions delete what is there: it is for whoever wrote the file to choose, on any disk or share.
 */
async function isPartOfMore(journal: string): Promise<boolean> {
  const file = await open(journal, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, Math.max(0, size - 8));
    return buffer.subarray(0, bytesRead).equals(namesAnother);
  } finally {
    await file.close();
  }
}
