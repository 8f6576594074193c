import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export type StaticFile = { readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** A file of the built interface, or null. The path is resolved first and then compared: links out of the folder count as outside. */
export async function staticFile(folder: string, path: string): Promise<StaticFile | null> {
  const relative = decoded(path);
  if (relative === null) return null;
  const name = relative === '/' ? '/index.html' : relative;
  const mediaType = mediaTypes[extname(name).toLowerCase()];
  if (mediaType === undefined) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, name));
    return file.startsWith(root + sep) ? { mediaType, bytes: new Uint8Array(await readFile(file)) } : null;
  } catch {
    return null;
  }
}

/** One decoding only, and nothing in it that a file system could read in more than one way. */
function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    const strange =
      /[\\\0:%]/.test(text) || text.split('/').some((part) => part === '..' || part === '.' || part.startsWith('.'));
    return strange ? null : text;
  } catch {
    return null;
  }
}
