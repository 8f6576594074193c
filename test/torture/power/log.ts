import { constants } from 'node:fs';

/** What a program did to the disk, one call after the other, and what it said in between. */
export type Call =
  | { readonly does: 'open'; readonly fd: number; readonly path: string; readonly flags: number }
  | { readonly does: 'write'; readonly fd: number; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly does: 'resize'; readonly fd: number; readonly size: number }
  | { readonly does: 'sync'; readonly fd: number }
  | { readonly does: 'rename' | 'link'; readonly from: string; readonly to: string }
  | { readonly does: 'unlink' | 'mkdir' | 'rmdir'; readonly path: string }
  | { readonly does: 'say'; readonly line: string };

export const mayCreate = (flags: number): boolean => (flags & constants.O_CREAT) !== 0;
export const empties = (flags: number): boolean => (flags & constants.O_TRUNC) !== 0;

const headBytes = 24;

/** Reads what `../shim/log-calls.c` wrote. */
export function parseLog(log: Buffer): readonly Call[] {
  const calls: Call[] = [];
  for (let at = 0; at < log.length;) {
    const [letter, fd] = [log.readUInt32LE(at), log.readInt32LE(at + 4)];
    const number = Number(log.readBigInt64LE(at + 8));
    const middle = at + headBytes + log.readUInt32LE(at + 16);
    const end = middle + log.readUInt32LE(at + 20);
    if (end > log.length) throw new Error('the log of system calls breaks off in a record');
    const bytes = log.subarray(at + headBytes, middle);
    const said = bytes.toString('utf8').split('\n').slice(0, -1);
    if (String.fromCharCode(letter) === 'k') calls.push(...said.map((line): Call => ({ does: 'say', line })));
    else calls.push(callOf(String.fromCharCode(letter), fd, number, bytes, log.toString('utf8', middle, end)));
    at = end;
  }
  return calls;
}

function callOf(letter: string, fd: number, number: number, bytes: Uint8Array, second: string): Call {
  const path = letter === 'w' ? '' : Buffer.from(bytes).toString('utf8');
  switch (letter) {
    case 'o':
      return { does: 'open', fd, path, flags: number };
    case 'w':
      return { does: 'write', fd, offset: number, bytes };
    case 't':
      return { does: 'resize', fd, size: number };
    case 's':
      return { does: 'sync', fd };
    case 'r':
    case 'l':
      return { does: letter === 'r' ? 'rename' : 'link', from: path, to: second };
    case 'u':
      return { does: 'unlink', path };
    case 'm':
      return { does: 'mkdir', path };
    case 'd':
      return { does: 'rmdir', path };
    default:
      throw new Error(`the log of system calls has a record "${letter}" that nobody knows`);
  }
}
