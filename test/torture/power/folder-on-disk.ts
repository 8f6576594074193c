/** One change of a folder: from then on the name leads to that node, or nowhere. */
type Entry = { readonly at: number; readonly name: string; readonly node: number | null };

/** A folder as a disk with a cache has it: the names that are there for certain, and what was asked since. */
export type FolderOnDisk = { readonly settled: Map<string, number>; pending: Entry[] };

export function settleNames(folder: FolderOnDisk, until = Infinity): void {
  put(
    folder.settled,
    folder.pending.filter(({ at }) => at <= until),
  );
  folder.pending = folder.pending.filter(({ at }) => at > until);
}

/** The names when everything before step `until` has reached the disk and nothing after it. */
export function namesAt(folder: FolderOnDisk, until = Infinity): ReadonlyMap<string, number> {
  if (folder.pending.length === 0) return folder.settled;
  return put(
    new Map(folder.settled),
    folder.pending.filter(({ at }) => at < until),
  );
}

function put(names: Map<string, number>, entries: readonly Entry[]): Map<string, number> {
  for (const { name, node } of entries) {
    if (node === null) names.delete(name);
    else names.set(name, node);
  }
  return names;
}
