import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The folders that hold source; everything else in the root is settings and text. */
export const sourceFolders = ['shared', 'electron', 'renderer', 'build', 'test'] as const;

export const isSource = (path: string): boolean => /\.(ts|tsx|js|mjs|cjs)$/.test(path) && !path.endsWith('.d.ts');

/** Every file under the folders, with `/` in its path, relative to the root; a folder that does not exist is empty. */
export async function listFiles(root: string, folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
    }),
  );
  return found.flat().sort();
}
