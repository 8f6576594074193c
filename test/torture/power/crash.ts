/**
 * The disk after a power loss. The rules, as lax as POSIX allows and no laxer than file systems with a journal are:
 *
 * - What a sync of the file covered is there. Of the rest any sectors are there, any are not (`file-on-disk.ts`).
 * - A sync of a file says nothing about its name: a file that was made, renamed or removed is so for certain only
 *   after a sync of the folder. That holds for folders in folders too.
 * - The changes of one folder reach the disk in their order, so that a rename is never seen before the creation of
 *   what it renames. Two folders know nothing of each other, but a rename from one into the other is in both or in
 *   neither.
 * - A name may be there before any byte of its file is.
 */
import { treeOf, type Disk, type Tree } from './disk.ts';
import { prefix, tear, type Chance } from './file-on-disk.ts';
import { namesAt, type FolderOnDisk } from './folder-on-disk.ts';

const likelihoods = [0, 0.05, 0.5, 0.95, 1];

export function crash(disk: Disk, chance: Chance): Tree {
  const likely = (): number => likelihoods[Math.floor(chance() * likelihoods.length)] ?? 0;
  // One for all files and folders, or one for each: only the first makes "nothing that was not synced" likely.
  const common = chance() < 0.5 ? likely() : null;
  const garbage = chance() < 0.25;
  const cuts = new Map<FolderOnDisk, number>();
  for (const node of disk.nodes.values())
    if (node.is === 'folder' && node.folder.pending.length > 0) {
      const { pending } = node.folder;
      const reached = prefix(pending.length, common ?? likely(), chance);
      cuts.set(node.folder, pending[reached]?.at ?? Infinity);
    }
  cutCrossings(disk, cuts);
  return treeOf(
    disk,
    (folder) => namesAt(folder, cuts.get(folder)),
    (file) => tear(file, common ?? likely(), garbage, chance),
  );
}

/** Takes the other half of a rename away too, and what came after it there. Earlier renames are not touched by that. */
function cutCrossings(disk: Disk, cuts: Map<FolderOnDisk, number>): void {
  for (const { at, folders } of disk.crossings) {
    if (folders.every((folder) => (cuts.get(folder) ?? Infinity) > at)) continue;
    for (const folder of folders) cuts.set(folder, Math.min(at, cuts.get(folder) ?? Infinity));
  }
}
