import { basename, dirname } from 'node:path';
import type { Tree } from './disk.ts';
import { hashOf, type Expected } from './expected.ts';

/** What the files that others see must be after a power loss: a whole version, not older than the last acknowledged save. */
export function checkFiles(
  tree: Tree,
  expected: Expected,
  saved: ReadonlyMap<string, number>,
): { readonly faults: readonly string[]; readonly newest: number } {
  const faults: string[] = [];
  const keptVersions = new Set<string>();
  for (const [path, content] of tree)
    if (path.startsWith('home/history/') && content && !basename(path).startsWith('incoming-'))
      keptVersions.add(hashOf(content));
  let newest = 0;
  for (const [name, versions] of expected.versions) {
    const content = tree.get(`share/${name}`);
    const least = saved.get(name);
    if (!content) {
      if (least !== undefined) faults.push(`${name} is gone, and save ${least} of it was acknowledged`);
      continue;
    }
    const hash = hashOf(content);
    const index = versions.findIndex((version) => version.hash === hash);
    const found = versions[index];
    if (!found) faults.push(`${name} is torn`);
    else if (found.sequence < (least ?? 0))
      faults.push(`${name} has edit ${found.sequence}, and save ${String(least)} was acknowledged`);
    // What a save replaced is to be found in the history from that moment on.
    const lost = versions.slice(0, Math.max(0, index)).filter((version) => !keptVersions.has(version.hash));
    if (lost.length > 0) faults.push(`${lost.length} versions that ${name} replaced are not in the history`);
    newest = Math.max(newest, found?.sequence ?? 0);
  }
  return { faults, newest };
}

/** Nothing stays beside a workspace but its lock note. */
export function strayFiles(tree: Tree, expected: Expected): readonly string[] {
  return [...tree.keys()]
    .filter((path) => dirname(path) === 'share')
    .map((path) => basename(path))
    .filter((name) => !expected.versions.has(name) && !name.startsWith('.~lock.'));
}
