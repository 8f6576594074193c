import { copyFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roundTime, ways } from './replace.ts';

/**
 * The control: a program that guards its save by size and time, as many do. Answers the ways of replacing a file in
 * which it overwrote the colleague's version without noticing.
 */
export function overwrittenByNaiveGuard(folder: string, ours: string, theirs: string): string[] {
  return ways
    .filter(({ replace }, index) => {
      const path = join(folder, `naive ${index}.casewright`);
      const incoming = join(folder, `naive ${index} incoming`);
      copyFileSync(ours, path);
      roundTime(path);
      copyFileSync(theirs, incoming);
      const opened = statSync(path);
      replace(path, incoming);
      const now = statSync(path);
      if (now.size !== opened.size || now.mtimeMs !== opened.mtimeMs) return false;
      writeFileSync(`${path}.new`, 'ours, saved');
      renameSync(`${path}.new`, path);
      return !readFileSync(path).equals(readFileSync(theirs));
    })
    .map(({ name }) => name);
}
