import { extname, join, resolve, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.md': 'text/plain; charset=utf-8',
};

export const appOrigin = { scheme: 'app', host: 'casewright' } as const;
export const startAddress = `${appOrigin.scheme}://${appOrigin.host}/`;

export type RendererFile = { readonly path: string; readonly mediaType: string };

/**
 * The file an `app://` address means, or null. The path is resolved first and compared afterwards, so that no
 * spelling of "one folder up" gets past; a kind of file that we do not ship is not served either.
 */
export function rendererFile(folder: string, address: string): RendererFile | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== `${appOrigin.scheme}:` || url.host !== appOrigin.host) return null;
  const name = decode(url.pathname === '/' || url.pathname === '' ? '/index.html' : url.pathname);
  if (name === null || name.includes('\0') || name.includes('\\')) return null;
  const root = resolve(folder);
  const path = resolve(join(root, name));
  const mediaType = mediaTypes[extname(path)];
  if (!path.startsWith(root + sep) || mediaType === undefined) return null;
  return { path, mediaType };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
