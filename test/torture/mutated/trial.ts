import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenWorkspace, StartChild } from '#electron/store/index.ts';
import { openStranger, type Verdict } from '../stranger.ts';
import { differenceFrom, readCleanly, rowsApart } from './clean-reading.ts';
import { mutate } from './mutate.ts';

/** Mutates, opens as the app does, and compares. The answer is the same whoever runs it. */
export async function tryOne(options: {
  readonly folder: string;
  readonly bases: readonly string[];
  readonly seed: number;
  readonly index: number;
  readonly startChild?: StartChild;
}): Promise<Verdict & { readonly what: string }> {
  const { bases, seed, index, startChild } = options;
  const folder = join(options.folder, `trial-${index}`);
  const share = join(folder, 'share');
  mkdirSync(share, { recursive: true });
  try {
    const path = join(share, 'plans.casewright');
    const mutated = mutate(path, bases, seed, index);
    const whenOpened = (workspace: OpenWorkspace): string | null => {
      const clean = join(folder, 'clean.casewright');
      for (const ending of mutated.endings) copyFileSync(path + ending, clean + ending);
      const rows = readCleanly(clean);
      const apart = mutated.mustBeUnchanged ? rowsApart(rows, readCleanly(mutated.base)) : null;
      if (apart !== null) return `it opened with other rows than were saved: ${apart}`;
      return differenceFrom(workspace, rows);
    };
    return { what: mutated.what, ...(await openStranger({ home: folder, path, whenOpened, startChild })) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
