import { readFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';

/** Folders of programs that carry files to other computers, by how they are called on any system. */
const syncFolder =
  /^(dropbox|onedrive|google ?drive|my drive|googledrive|icloud|icloud ?drive|nextcloud|owncloud|box|box sync|pcloud|pclouddrive|mega|megasync|tresorit|seafile|synologydrive|syncthing|sync|cloudstorage|mobile documents)([ (_-].*)?$/i;

/** File systems whose files other computers have too. */
const sharedSystem = /^(nfs\d?|cifs|smb\d?|smbfs|afs|ceph|glusterfs|9p|davfs|ncpfs|coda|lustre|fuse(\.|$))/;

/**
 * Whether only this computer writes in the file's folder, as far as can be told. Where others may, nothing is saved
 * without being asked: each save there is news for somebody. When in doubt it is not local.
 */
export async function isLocal(path: string, mounts: () => Promise<string | null> = linuxMounts): Promise<boolean> {
  const parts = dirname(path).split(/[\\/]/);
  if (parts.some((part) => syncFolder.test(part))) return false;
  // The real path of a mapped drive is the share's own name.
  if (path.startsWith('\\\\') || path.startsWith('//')) return false;
  if (process.platform === 'darwin' && /^\/(Volumes|Network)\//.test(path)) return false;
  const table = await mounts();
  return table === null || !sharedSystem.test(systemOf(table, path));
}

async function linuxMounts(): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  return readFile('/proc/self/mountinfo', 'utf8').catch(() => null);
}

/** The type of the file system that holds the path: the longest mount point that it begins with. */
function systemOf(table: string, path: string): string {
  let longest = { length: -1, type: '' };
  for (const line of table.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    // A space in a mount point is written as \040.
    const place = (before.split(' ')[4] ?? '').replaceAll('\\040', ' ');
    const isAbove = path === place || path.startsWith(place.endsWith(sep) ? place : `${place}${sep}`);
    if (place !== '' && isAbove && place.length > longest.length)
      longest = { length: place.length, type: after.split(' ')[0] ?? '' };
  }
  return longest.type;
}
