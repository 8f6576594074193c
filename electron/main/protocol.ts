import { readFile, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { responseHeaders } from './content-policy.ts';
import { places } from './places.ts';
import { appOrigin, rendererFile } from './renderer-file.ts';

/** Must run before the app is ready. Standard and secure: the page gets a real origin, not that of a file. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appOrigin.scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built renderer, and nothing else on the disk, at `app://casewright/`. */
export function serveRenderer(session: Session): void {
  session.protocol.handle(appOrigin.scheme, async (request) => {
    const file = request.method === 'GET' ? rendererFile(places.renderer, request.url) : null;
    if (file === null) return new Response('Not found', { status: 404, headers: responseHeaders });
    try {
      // A link inside the folder that points out of it resolves to where it points, and is refused.
      if (!(await staysInside(file.path))) throw new Error('outside');
      const body = await readFile(file.path);
      return new Response(new Uint8Array(body), { headers: { ...responseHeaders, 'content-type': file.mediaType } });
    } catch {
      return new Response('Not found', { status: 404, headers: responseHeaders });
    }
  });
}

async function staysInside(path: string): Promise<boolean> {
  const [real, root] = await Promise.all([realpath(path), realpath(places.renderer)]);
  return real.startsWith(root + sep);
}
