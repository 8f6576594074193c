import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createDisk, liveTree, take, type Tree } from './disk.ts';
import { parseLog, type Call } from './log.ts';
import type { Recording } from './losses.ts';
import { difference, materialise, readTree } from './materialise.ts';

/** Builds the shim; once for a row. */
export function buildLogShim(folder: string): string {
  if (process.platform !== 'linux')
    throw new Error('System calls can only be logged on Linux, so no power loss was simulated.');
  const library = join(folder, 'log-calls.so');
  const source = join(import.meta.dirname, '../shim/log-calls.c');
  // gcc's own words stand in the error when it fails.
  execFileSync('gcc', ['-Wall', '-O1', '-shared', '-fPIC', '-o', library, source, '-ldl'], { stdio: 'pipe' });
  return library;
}

const folders = ['home', 'share'];

/**
 * Runs a program to its end in a place with two empty folders, and hands over every call that changed something in
 * there. With `killed` it is the next program in the place of one that was killed after these calls.
 */
export function record(
  library: string,
  root: string,
  program: string,
  args: readonly string[],
  killed: readonly Call[] = [],
): Recording {
  const before = replay(root, killed);
  materialise(root, before);
  const log = `${root}.log`;
  execFileSync(process.execPath, [join(import.meta.dirname, program), ...args], {
    stdio: 'pipe',
    env: {
      ...process.env,
      LD_PRELOAD: library,
      LOG_CALLS_BELOW: root,
      LOG_CALLS_TO: log,
      // The shim sees calls of the C library; what goes to the kernel through a ring it would miss.
      UV_USE_IO_URING: '0',
    },
  });
  const calls = [...killed, ...parseLog(readFileSync(log))];
  rmSync(log);
  // A log that missed a call would prove what is not so.
  const gap = difference(replay(root, calls), readTree(root));
  if (gap !== null) throw new Error(`the log of system calls has a gap: ${gap}`);
  return { root, folders, calls, from: killed.length };
}

/** What is there after these calls as long as the power is on. */
function replay(root: string, calls: readonly Call[]): Tree {
  const disk = createDisk(root, folders);
  for (const call of calls) take(disk, call);
  return liveTree(disk);
}
