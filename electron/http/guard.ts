import type { IncomingMessage } from 'node:http';

export type Refusal = { readonly status: 400 | 403 | 405; readonly code: string; readonly message: string };

/**
 * What a request must be before anything looks at it. The exact host stops a foreign name that was made to point
 * at this computer (DNS rebinding); the exact origin stops another page from calling.
 */
export function refusalOf(request: IncomingMessage, port: number): Refusal | null {
  const authority = `127.0.0.1:${port}`;
  const own = `http://${authority}`;
  const hosts = request.headersDistinct['host'] ?? [];
  if (hosts.length !== 1 || hosts[0] !== authority) {
    return { status: 403, code: 'wrong-host', message: `Casewright answers at ${own} only. Open that address.` };
  }
  if (!request.url?.startsWith('/') || request.url.startsWith('//')) {
    return { status: 400, code: 'invalid-input', message: 'The address of the request is not a plain path.' };
  }
  // A HEAD for the event stream would open a stream that nobody reads.
  const allowed = request.url.startsWith('/api/') ? ['GET', 'POST'] : ['GET', 'HEAD'];
  if (!allowed.includes(request.method ?? '')) {
    return { status: 405, code: 'wrong-method', message: `Only ${allowed.join(' and ')} are answered here.` };
  }
  const origins = request.headersDistinct['origin'] ?? [];
  const needed = request.method === 'POST';
  if (needed ? origins.length !== 1 || origins[0] !== own : origins.some((origin) => origin !== own)) {
    return {
      status: 403,
      code: 'wrong-origin',
      message: 'Another page or program made this request, so it was refused.',
    };
  }
  const site = request.headers['sec-fetch-site'];
  if (request.url.startsWith('/api/') && site !== undefined && site !== 'same-origin') {
    return { status: 403, code: 'wrong-origin', message: 'Another page made this request, so it was refused.' };
  }
  return null;
}
