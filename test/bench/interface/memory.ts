import { readFileSync, readdirSync } from 'node:fs';

/**
 * The memory of a program with all of its processes, in MB. Pages that several of them share are counted once: each
 * process answers for its part of them.
 */
export function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // The name of a program may hold spaces and brackets: the fields are counted from behind it.
    const fields = read(`/proc/${name}/stat`)
      .replace(/^.*\) /, '')
      .split(' ');
    parents.set(Number(name), Number(fields[1]));
  }
  const family = new Set([root]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  const kilobytes = [...family].map((id) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
