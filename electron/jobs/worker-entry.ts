import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file of the worker: `engine-worker.ts` beside this one when the program runs from source, `engine-worker.js` among
 * the entries of the bundle, where this module may lie in a folder of chunks one below.
 */
export function workerEntry(askingModule = import.meta.url): string {
  const own = fileURLToPath(askingModule);
  const folders = [dirname(own), dirname(dirname(own))];
  const candidates = folders.map((folder) => join(folder, `engine-worker${extname(own)}`));
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found === undefined)
    throw new Error(`The program is not complete: ${candidates[0] ?? 'engine-worker'} is missing`);
  return found;
}
