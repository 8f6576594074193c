import { join } from 'node:path';

/** Where the built files lie: everything is found from this bundle, so that a packaged app needs no setting. */
const dist = join(import.meta.dirname, '..');

/** A plain Node and a child process cannot read inside the archive; what they run lies unpacked beside it. */
export function unpacked(path: string): string {
  return path.replace(/([\\/])app\.asar([\\/])/, '$1app.asar.unpacked$2');
}

export const places = {
  renderer: join(dist, 'renderer'),
  preload: join(dist, 'preload', 'index.cjs'),
  host: unpacked(join(dist, 'main', 'host.js')),
  cli: unpacked(join(dist, 'main', 'cli.js')),
  verify: unpacked(join(dist, 'main', 'verify.js')),
  salvage: unpacked(join(dist, 'main', 'salvage.js')),
} as const;
