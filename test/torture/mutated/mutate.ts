import { readFileSync, writeFileSync } from 'node:fs';
import { headerBytes, readHeader } from '#electron/store/header.ts';
import { checkFile } from '#electron/store/verification/check-file.ts';
import { reseal } from '../../store/sample.ts';
import { byteMutations } from './bytes.ts';
import { chance, type Chance } from './chance.ts';
import { companionMutations } from './companions.ts';
import { changeRows } from './rows.ts';

export type Mutated = {
  /** What was done, in words. */
  readonly what: string;
  /** The endings of all files that now lie there; the workspace itself has none. */
  readonly endings: readonly string[];
  /** No digest was made to fit, and nothing lies beside it: if it opens, it opens with the rows that were saved. */
  readonly mustBeUnchanged: boolean;
};

/** Writes the mutated file number `index` to `path`: always the same for a seed. Three in ten have a digest that fits. */
export function mutate(
  path: string,
  bases: readonly string[],
  seed: number,
  index: number,
): Mutated & { base: string } {
  const draw = chance(seed + index * 7919);
  const base = draw.of(bases);
  const kind = index % 10;
  if (kind >= 7) {
    writeFileSync(path, readFileSync(base));
    const what = changeRows(path, draw);
    return { base, what: `${what} (${sealIfReadable(path)})`, endings: [''], mustBeUnchanged: false };
  }
  const bytes = Buffer.from(readFileSync(base));
  const others = bases.map((each) => readFileSync(each));
  if (kind === 6) {
    const [what, mutation] = draw.of(Object.entries(companionMutations));
    const planted = mutation(bytes, draw, others);
    writeFileSync(path, planted.bytes);
    for (const { ending, bytes: beside } of planted.beside) writeFileSync(path + ending, beside);
    return { base, what, endings: ['', ...planted.beside.map(({ ending }) => ending)], mustBeUnchanged: false };
  }
  const mutated = mutateBytes(bytes, draw, others);
  writeFileSync(path, mutated.bytes);
  const sealed = kind === 5 && sealIfReadable(path) === 'sealed';
  return { base, what: mutated.what, endings: [''], mustBeUnchanged: !sealed };
}

function mutateBytes(bytes: Buffer, draw: Chance, others: readonly Buffer[]): { bytes: Buffer; what: string } {
  const [what, mutation] = draw.of(Object.entries(byteMutations));
  const once = mutation(bytes, draw, others);
  // Some faults hide behind another: every fifth file has two.
  if (draw.below(5) > 0 || once.length < 1024) return { bytes: once, what };
  const [more, second] = draw.of(Object.entries(byteMutations));
  return { bytes: second(Buffer.from(once), draw, others), what: `${what}, ${more}` };
}

/** Only what passes all other checks can be given a digest that fits; the rest is refused before the digest is read. */
function sealIfReadable(path: string): 'sealed' | 'not sealed' {
  const bytes = readFileSync(path);
  if (!readHeader(path, bytes.subarray(0, headerBytes), bytes.length).ok) return 'not sealed';
  if (!checkFile({ path, settle: false, sealed: false }).ok) return 'not sealed';
  reseal(path);
  return 'sealed';
}
