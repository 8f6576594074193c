import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';

/** Which calls are struck, by what they do; the numbers are those of `../shim/calls.c`. */
export const kinds = { look: 1, write: 2, make: 4, sync: 8, remove: 16, change: 32, close: 64 } as const;
export const allKinds = Object.values(kinds).reduce((sum, kind) => sum + kind, 0);

export type Strike = {
  /** The call that is struck, counted from 1 among those of `kinds`. */
  readonly at: number;
  readonly kinds: number;
  /** The error number that the call answers, or the end of the program. */
  readonly does: { readonly error: number; readonly forGood: boolean } | 'kill';
};

/** What was seen since the last `arm`. */
export type Seen = { readonly calls: number; readonly planted: number; readonly place: string };

export type Shim = {
  /** For the environment of the program that is to be struck. */
  readonly env: Readonly<Record<string, string>>;
  readonly arm: (strike: Strike) => void;
  /** From here on every call does again what it should. */
  readonly lift: () => Seen;
  readonly close: () => void;
};

const textBytes = 512;
const numbers = 8;

/** Builds the shim; once for a row. */
export function buildShim(folder: string): string {
  if (process.platform !== 'linux' || endianness() !== 'LE')
    throw new Error('System calls can only be struck on Linux, so nothing was tried.');
  const library = join(folder, 'calls.so');
  const source = join(import.meta.dirname, '../shim/calls.c');
  // gcc's own words stand in the error when it fails.
  execFileSync('gcc', ['-Wall', '-O1', '-shared', '-fPIC', '-o', library, source, '-ldl'], { stdio: 'pipe' });
  return library;
}

/** A shim that strikes calls below `below`. `control` is the file through which it is told what to do. */
export function createShim(library: string, control: string, below: string): Shim {
  const empty = Buffer.alloc(numbers * 4 + 2 * textBytes);
  // A sibling whose name begins the same is not below it.
  const prefix = below.endsWith('/') ? below : `${below}/`;
  if (Buffer.byteLength(prefix) >= textBytes) throw new Error(`${below} is too long a path for the shim`);
  empty.write(prefix, numbers * 4);
  writeFileSync(control, empty);
  const file = openSync(control, 'r+');
  const set = (values: readonly number[], from = 0): void => {
    writeSync(file, Int32Array.from(values), 0, values.length * 4, from * 4);
  };
  return {
    env: { LD_PRELOAD: library, CALLS_CONTROL: control, UV_USE_IO_URING: '0' },
    arm: ({ at, kinds: which, does }) => {
      const [error, forGood, kill] = does === 'kill' ? [0, 0, 1] : [does.error, Number(does.forGood), 0];
      set([0, at, which, error, forGood, kill, 0, 0]);
      set([1]);
    },
    lift: () => {
      set([0]);
      const now = Buffer.alloc(empty.length);
      readSync(file, now, 0, now.length, 0);
      const text = now.subarray(numbers * 4 + textBytes);
      const place = text.toString('utf8', 0, text.indexOf(0));
      return { calls: now.readInt32LE(6 * 4), planted: now.readInt32LE(7 * 4), place };
    },
    close: () => closeSync(file),
  };
}
