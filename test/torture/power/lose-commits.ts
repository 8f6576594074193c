import { join } from 'node:path';
import { checkCommits } from './check-commits.ts';
import { powerLosses } from './losses.ts';
import { materialise } from './materialise.ts';
import { record } from './record.ts';

const statesOfEach = 300;

/** How often commits that were acknowledged are lost in a journal mode. */
export function loseCommits(
  library: string,
  folder: string,
  mode: 'DELETE' | 'TRUNCATE',
  seed: number,
): { readonly states: number; readonly lost: number } {
  const root = join(folder, mode);
  const path = join(root, 'home', 'edits.db');
  let [states, lost] = [0, 0];
  for (const loss of powerLosses(record(library, root, 'commits.ts', [path, mode]), statesOfEach, seed)) {
    materialise(root, loss.tree);
    states += 1;
    if (checkCommits(path, loss) !== null) lost += 1;
  }
  return { states, lost };
}
