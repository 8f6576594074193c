import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file of a child script that stands beside the store: `verify.ts` when the program runs from source,
 * `verify.js` when it runs from the bundle. A bundler may have put the asking module into a folder of chunks,
 * one below the entries.
 */
export function childEntry(name: string, askingModule: string): string {
  const own = fileURLToPath(askingModule);
  const folders = [dirname(own), dirname(dirname(own))];
  const candidates = folders.map((folder) => join(folder, `${name}${extname(own)}`));
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error(`The program is not complete: ${candidates[0] ?? name} is missing`);
  return found;
}
