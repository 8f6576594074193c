import { createHash } from 'node:crypto';
import { random } from '../random.ts';
import { crash } from './crash.ts';
import { createDisk, take, type Tree } from './disk.ts';
import type { Call } from './log.ts';

/** One moment in which the power went, and what is on the disk then. */
export type Loss = {
  /** What the program had said before. */
  readonly said: readonly string[];
  readonly tree: Tree;
  /** What the program was at, by its last `now …`. */
  readonly place: string;
  /** Enough to make it again from the same log. */
  readonly where: string;
};

export type Recording = {
  readonly root: string;
  /** What is in the root at first, and there for certain. */
  readonly folders: readonly string[];
  readonly calls: readonly Call[];
  /** Before this call the power does not go. */
  readonly from: number;
};

const mostRounds = 200;

/**
 * Different states after a power loss, `count` of them or as many as there are: two that are alike, also in what had
 * been said, count once. Each round goes through the log and lets the power go at moments drawn from all of it.
 */
export function* powerLosses({ root, folders, calls, from }: Recording, count: number, seed: number): Generator<Loss> {
  const seen = new Set<string>();
  const shares = sharesOf(calls, from);
  for (let round = 0; round < mostRounds && seen.size < count; round++) {
    const disk = createDisk(root, folders);
    const said: string[] = [];
    const moments = random(seed + round);
    for (const [index, call] of calls.entries()) {
      take(disk, call);
      if (call.does === 'say') said.push(call.line);
      const { place, share } = shares[index] ?? { place: '', share: 0 };
      // A round gives about a third of what is wanted, so that chance has more than one go at each place.
      if (moments() >= (share * count) / 3 || seen.size >= count) continue;
      const tree = crash(disk, random(seed + round * 1_000_003 + index * 7919));
      const sign = signOf(tree, said.length);
      if (seen.has(sign)) continue;
      seen.add(sign);
      const where = `seed ${seed}, round ${round}, after call ${index + 1} of ${calls.length} (${inWords(call)})`;
      yield { said: [...said], tree, place, where };
    }
  }
}

/** How likely each call is among all: one half goes to all alike, one half to what the program was at, to each alike. */
function sharesOf(calls: readonly Call[], from: number): readonly { readonly place: string; readonly share: number }[] {
  let place = '';
  const placed = calls.map((call) => {
    if (call.does === 'say' && call.line.startsWith('now ')) place = call.line.slice('now '.length);
    return place;
  });
  const sizes = new Map<string, number>();
  for (const each of placed.slice(from)) sizes.set(each, (sizes.get(each) ?? 0) + 1);
  return placed.map((each, index) => ({
    place: each,
    share: index < from ? 0 : 0.5 / (calls.length - from) + 0.5 / sizes.size / (sizes.get(each) ?? 1),
  }));
}

function signOf(tree: Tree, said: number): string {
  const hash = createHash('sha1').update(String(said));
  for (const [path, content] of [...tree].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`\n${path} ${content?.length ?? 'folder'}\n`);
    if (content) hash.update(content);
  }
  return hash.digest('base64');
}

function inWords(call: Call): string {
  switch (call.does) {
    case 'open':
    case 'unlink':
    case 'mkdir':
    case 'rmdir':
      return `${call.does} ${call.path}`;
    case 'rename':
    case 'link':
      return `${call.does} to ${call.to}`;
    case 'say':
      return `"${call.line}"`;
    default:
      return call.does;
  }
}
