/** What a coin or a die says; the same for a seed. */
export type Chance = () => number;

export type Change =
  | { readonly does: 'write'; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly does: 'resize'; readonly size: number };

/** A file as a disk with a cache has it: what is on the disk for certain, and what was asked of it since. */
export type FileOnDisk = { settled: Uint8Array; pending: Change[] };

const sectorBytes = 512;

/** As programs see it while the power is on. */
export function contentOf(file: FileOnDisk): Uint8Array {
  const { settled, pending } = file;
  if (pending.length === 0) return settled;
  const sizes = sizesOf(file);
  const content = new Uint8Array(Math.max(...sizes));
  content.set(settled);
  for (const each of pending) {
    if (each.does === 'resize') content.fill(0, each.size);
    else content.set(each.bytes, each.offset);
  }
  return content.subarray(0, sizes.at(-1));
}

export function settle(file: FileOnDisk): void {
  file.settled = contentOf(file);
  file.pending = [];
}

/** The size before the first change, and after each. */
function sizesOf({ settled, pending }: FileOnDisk): readonly number[] {
  let size = settled.length;
  const after = (each: Change): number =>
    each.does === 'resize' ? each.size : Math.max(size, each.offset + each.bytes.length);
  return [size, ...pending.map((each) => (size = after(each)))];
}

/**
 * What may be on the disk when the power goes. Each sector of 512 bytes that was written since the last sync is there
 * or not, whatever became of the others, and as it was after any of its writes; the disk tears no sector. The size
 * went through the first so many of its changes. What is written after a cut is not in a file that was not yet cut.
 * A sector inside the size that was never written has zeros, or, where `garbage` says so, what an earlier file left.
 */
export function tear(file: FileOnDisk, likely: number, garbage: boolean, chance: Chance): Uint8Array {
  const { settled, pending } = file;
  if (pending.length === 0) return settled;
  const sizes = sizesOf(file);
  const sized = prefix(pending.length, likely, chance);
  const cut = pending.findIndex(
    (each, index) => index >= sized && each.does === 'resize' && each.size < (sizes[index] ?? 0),
  );
  const cache = new Uint8Array(Math.max(...sizes) + sectorBytes);
  const disk = cache.slice();
  cache.set(settled);
  disk.set(settled);
  let solid = settled.length;
  const arrived = new Set<number>();
  for (const each of cut < 0 ? pending : pending.slice(0, cut)) {
    if (each.does === 'resize') {
      for (const content of [cache, disk]) content.fill(0, each.size);
      for (const at of arrived) if (at >= each.size) arrived.delete(at);
      solid = Math.min(solid, each.size);
      continue;
    }
    cache.set(each.bytes, each.offset);
    const end = each.offset + each.bytes.length;
    for (let at = each.offset - (each.offset % sectorBytes); at < end; at += sectorBytes) {
      if (chance() < likely) {
        disk.set(cache.subarray(at, at + sectorBytes), at);
        arrived.add(at);
      } else if (garbage && at >= solid && !arrived.has(at)) disk.fill(0xa5, at, at + sectorBytes);
    }
  }
  return disk.subarray(0, sizes[sized]);
}

/** How many of the first changes are on the disk: all, none, or any number in between. */
export function prefix(length: number, likely: number, chance: Chance): number {
  const all = chance() < likely;
  const between = likely > 0 && likely < 1 && chance() < 0.5;
  return between ? Math.floor(chance() * (length + 1)) : all ? length : 0;
}
