import { basename, dirname } from 'node:path';
import { contentOf, settle, type Change, type FileOnDisk } from './file-on-disk.ts';
import { namesAt, settleNames, type FolderOnDisk } from './folder-on-disk.ts';
import { empties, mayCreate, type Call } from './log.ts';

type Node =
  { readonly is: 'file'; readonly file: FileOnDisk } | { readonly is: 'folder'; readonly folder: FolderOnDisk };

export type Disk = {
  readonly nodes: Map<number, Node>;
  /** Renames from one folder into another: the journal of the file system holds both halves or neither. */
  crossings: { readonly at: number; readonly folders: readonly [FolderOnDisk, FolderOnDisk] }[];
  readonly root: string;
  readonly opened: Map<number, number>;
  step: number;
};

const rootNode = 0;
const emptyFolder = (): Node => ({ is: 'folder', folder: { settled: new Map(), pending: [] } });

/** A disk with these folders in its root, which are there for certain. */
export function createDisk(root: string, folders: readonly string[]): Disk {
  const settled = new Map(folders.map((name, index) => [name, rootNode + 1 + index]));
  const nodes = new Map<number, Node>([[rootNode, { is: 'folder', folder: { settled, pending: [] } }]]);
  for (const id of settled.values()) nodes.set(id, emptyFolder());
  return { nodes, crossings: [], root, opened: new Map(), step: 0 };
}

/** Takes one call of a program. Nothing of it is on the disk for certain before the file, or the folder, is synced. */
export function take(disk: Disk, call: Call): void {
  disk.step += 1;
  switch (call.does) {
    case 'open':
      return open(disk, call.fd, call.path, call.flags);
    case 'write':
      return alter(disk, call.fd, { does: 'write', offset: call.offset, bytes: call.bytes });
    case 'resize':
      return alter(disk, call.fd, { does: 'resize', size: call.size });
    case 'sync':
      return sync(disk, find(disk, call.fd));
    case 'link':
      return enter(disk, call.to, lookUp(disk, call.from));
    case 'rename':
      return rename(disk, call.from, call.to);
    case 'mkdir':
      return enter(disk, call.path, add(disk, emptyFolder()));
    case 'unlink':
    case 'rmdir':
      return enter(disk, call.path, null);
    case 'say':
      return;
  }
}

export function isFolder(disk: Disk, fd: number): boolean {
  return disk.nodes.get(find(disk, fd))?.is === 'folder';
}

/** Every file below the root as programs see it, and the folders. */
export function liveTree(disk: Disk): Tree {
  return treeOf(
    disk,
    (folder) => namesAt(folder),
    (file) => contentOf(file),
  );
}

/** Paths from the root on. A path with no content is a folder. */
export type Tree = ReadonlyMap<string, Uint8Array | null>;

export function treeOf(
  disk: Disk,
  names: (folder: FolderOnDisk) => ReadonlyMap<string, number>,
  content: (file: FileOnDisk, node: number) => Uint8Array,
): Tree {
  const tree = new Map<string, Uint8Array | null>();
  const walk = (folder: FolderOnDisk, path: string): void => {
    for (const [name, id] of names(folder)) {
      const node = disk.nodes.get(id);
      if (node?.is === 'file') tree.set(path + name, content(node.file, id));
      else if (node) {
        tree.set(path + name, null);
        walk(node.folder, `${path}${name}/`);
      }
    }
  };
  const root = disk.nodes.get(rootNode);
  if (root?.is === 'folder') walk(root.folder, '');
  return tree;
}

function open(disk: Disk, fd: number, path: string, flags: number): void {
  let node = path === disk.root ? rootNode : lookUp(disk, path);
  if (node === null && mayCreate(flags)) {
    node = add(disk, { is: 'file', file: { settled: new Uint8Array(0), pending: [] } });
    enter(disk, path, node);
  } else if (node !== null && empties(flags)) resize(disk, node, 0);
  if (node === null) throw new Error(`${path} was opened, but the log does not say how it came to be`);
  disk.opened.set(fd, node);
}

function alter(disk: Disk, fd: number, change: Change): void {
  const node = disk.nodes.get(find(disk, fd));
  if (node?.is === 'file') node.file.pending.push(change);
}

function resize(disk: Disk, id: number, size: number): void {
  const node = disk.nodes.get(id);
  if (node?.is === 'file') node.file.pending.push({ does: 'resize', size });
}

function sync(disk: Disk, id: number): void {
  const node = disk.nodes.get(id);
  if (node?.is === 'file') settle(node.file);
  else if (node) settleFolder(disk, node.folder, disk.step);
}

/** What crossed over to another folder is there too, and so is everything that this one was asked before. */
function settleFolder(disk: Disk, folder: FolderOnDisk, until: number): void {
  settleNames(folder, until);
  const reached = disk.crossings.filter(({ at, folders }) => at <= until && folders.includes(folder));
  disk.crossings = disk.crossings.filter((crossing) => !reached.includes(crossing));
  for (const { at, folders } of reached) for (const each of folders) settleFolder(disk, each, at);
}

function rename(disk: Disk, from: string, to: string): void {
  const node = lookUp(disk, from);
  if (node === null) throw new Error(`${from} was renamed, but the log does not say how it came to be`);
  enter(disk, from, null);
  enter(disk, to, node);
  const folders = [folderOf(disk, from), folderOf(disk, to)] as const;
  if (folders[0] !== folders[1]) disk.crossings.push({ at: disk.step, folders });
}

function add(disk: Disk, node: Node): number {
  const id = disk.nodes.size;
  disk.nodes.set(id, node);
  return id;
}

function enter(disk: Disk, path: string, node: number | null): void {
  folderOf(disk, path).pending.push({ at: disk.step, name: basename(path), node });
}

function find(disk: Disk, fd: number): number {
  const node = disk.opened.get(fd);
  if (node === undefined) throw new Error(`descriptor ${fd} is used, but the log does not say what it stands for`);
  return node;
}

function lookUp(disk: Disk, path: string): number | null {
  return namesAt(folderOf(disk, path)).get(basename(path)) ?? null;
}

function folderOf(disk: Disk, path: string): FolderOnDisk {
  const folder = dirname(path);
  const id = folder === disk.root ? rootNode : lookUp(disk, folder);
  const node = id === null ? undefined : disk.nodes.get(id);
  if (node?.is !== 'folder') throw new Error(`the log does not say how the folder ${folder} came to be`);
  return node.folder;
}
