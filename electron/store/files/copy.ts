import { createHash } from 'node:crypto';
import { constants, type BigIntStats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { headerBytes } from '../header.ts';

export type Copied = {
  readonly hash: string;
  readonly size: number;
  /** The first bytes, for a look at what the file is. */
  readonly head: Uint8Array;
  /** Permission bits. */
  readonly mode: number;
  readonly identity: string;
  /** When it was last written, by its own word. */
  readonly modifiedAt: string;
  /** The file was being written while it was read: the copy may be a mix of two versions. */
  readonly changing: boolean;
};

const chunkBytes = 1024 * 1024;

/**
 * Says whether a path still leads to the same unchanged file, as far as the file system tells. A tool that copies
 * sets the time back to the original's; the time of the last change to the inode (ctime) is the one it can't set.
 */
export function identityOf(stats: BigIntStats): string {
  return `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`;
}

/** Reads the file once, hashing, and writes what it read to `target` when there is one. Both are synced and closed. */
export async function copyHashed(source: string, target: string | null, mode = 0o600): Promise<Copied> {
  // O_NONBLOCK: opening a named pipe must not wait for somebody to write into it.
  const from = await open(source, constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK));
  let to: FileHandle | null = null;
  try {
    const before = await from.stat({ bigint: true });
    if (target !== null) to = await open(target, 'wx', mode);
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(chunkBytes);
    let head = new Uint8Array(0);
    let size = 0;
    for (;;) {
      const { bytesRead } = await from.read(buffer, 0, chunkBytes, null);
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      if (size === 0) head = Uint8Array.from(chunk.subarray(0, headerBytes));
      hash.update(chunk);
      if (to) await to.writeFile(chunk);
      size += bytesRead;
      // It grows while it is read, perhaps faster than that: the copy is worth nothing, and must have an end.
      if (BigInt(size) > before.size) break;
    }
    await to?.sync();
    const after = await from.stat({ bigint: true });
    return {
      hash: hash.digest('hex'),
      size,
      head,
      mode: Number(before.mode & 0o777n),
      identity: identityOf(after),
      modifiedAt: after.mtime.toISOString(),
      changing: identityOf(before) !== identityOf(after) || BigInt(size) !== after.size,
    };
  } finally {
    // Also where closing the copy reports that the disk is full.
    await (to?.close() ?? Promise.resolve()).finally(() => from.close());
  }
}

export async function hashFile(path: string): Promise<string> {
  return (await copyHashed(path, null)).hash;
}
