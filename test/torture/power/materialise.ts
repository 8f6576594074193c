import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Tree } from './disk.ts';

const minutesOff = 10;

/**
 * Puts the state where the recording was made, since files name each other by their paths. The computer was off for
 * ten minutes: a lock note that was half written is not taken for somebody at work any more.
 */
export function materialise(root: string, tree: Tree): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  const before = Date.now() / 1000 - minutesOff * 60;
  for (const [path, content] of tree) {
    const place = join(root, path);
    if (content === null) mkdirSync(place);
    else {
      writeFileSync(place, content);
      if (basename(path).startsWith('.~lock.')) utimesSync(place, before, before);
    }
  }
}

/** What is really there, to compare with what the log says. */
export function readTree(root: string): Tree {
  const tree = new Map<string, Uint8Array | null>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    tree.set(path.slice(root.length + 1), entry.isDirectory() ? null : readFileSync(path));
  }
  return tree;
}

/** In words, where two trees differ; null when they don't. */
export function difference(one: Tree, other: Tree): string | null {
  for (const path of new Set([...one.keys(), ...other.keys()])) {
    const [a, b] = [one.get(path), other.get(path)];
    if (a === undefined || b === undefined) return `${path} is in one only`;
    if (a === null || b === null ? a !== b : Buffer.compare(a, b) !== 0) return `${path} differs`;
  }
  return null;
}
