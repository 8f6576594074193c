import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Carrier } from '#shared/api/carrier.ts';
import { fail } from '#shared/kernel/result.ts';
import { createAdmission } from './admission.ts';
import { createApp } from './app.ts';
import { refusalOf, type Refusal } from './guard.ts';
import { securityHeaders } from './headers.ts';

export type RunningServer = {
  /** With a code in its fragment that works once. */
  readonly url: string;
  /** Another such address, for another window. */
  readonly newUrl: () => string;
  readonly close: () => Promise<void>;
};

/** How long a connection may take, in milliseconds. Who dribbles his bytes is cut off, and his place is free again. */
export type Patience = {
  readonly headers: number;
  readonly request: number;
  readonly idle: number;
  /** How often the server looks whose time is up: a limit is kept to within one look. */
  readonly look: number;
};

const patient: Patience = { headers: 10_000, request: 60_000, idle: 10_000, look: 5_000 };

/** Serves the interface and the contract to browsers on this computer, and to nobody else. */
export async function startServer(options: {
  host: Carrier;
  rendererFolder: string;
  port?: number;
  patience?: Patience;
}): Promise<RunningServer> {
  const admission = createAdmission();
  const app = createApp({ host: options.host, admission, rendererFolder: options.rendererFolder });
  let port = 0;
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const patience = options.patience ?? patient;
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      requireHostHeader: true,
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.idle,
      connectionsCheckingInterval: patience.look,
    },
    (request, response) => {
      const refusal = refusalOf(request, port);
      if (refusal === null) void listener(request, response);
      else answer(request, response, refusal);
    },
  );
  // Longer than the heartbeat of the event stream: only a connection that is truly idle is closed.
  server.setTimeout(60_000);
  server.maxHeadersCount = 64;
  server.maxConnections = 128;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: options.port ?? 0, exclusive: true }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  port = address.port;
  const newUrl = (): string => `http://127.0.0.1:${port}/#code=${admission.issueCode()}`;
  return {
    url: newUrl(),
    newUrl,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, { status, code, message }: Refusal): void {
  request.resume();
  response.writeHead(status, {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    connection: 'close',
  });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(fail(code, message)));
}
