import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts a disk of its own at `folder`, so small that it can be filled. Null where this user may not mount. */
export function mountSmallDisk(folder: string, size: string, more = ''): (() => void) | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}${more}`, 'tmpfs', folder], { stdio: 'ignore' });
    return () => void execFileSync('umount', ['-l', folder]);
  } catch {
    return null;
  }
}

/** Fills the disk until so many bytes are free, in whole blocks; the answer makes room again. */
export function fillDisk(folder: string, bytesLeft: number): () => void {
  const filler = join(folder, 'filler');
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free > bytesLeft) writeFileSync(filler, Buffer.alloc(free - bytesLeft));
  return () => rmSync(filler, { force: true });
}
