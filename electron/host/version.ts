import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in the nearest package.json: the project's own, from source and from the bundle. */
export function productVersion(): string {
  let folder = import.meta.dirname;
  for (let level = 0; level < 6; level++, folder = dirname(folder)) {
    try {
      const found: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version);
    } catch {
      continue;
    }
  }
  return 'unknown';
}
