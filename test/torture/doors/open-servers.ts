import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createAdmission } from '#electron/http/admission.ts';
import { createApp } from '#electron/http/app.ts';
import { refusalOf } from '#electron/http/guard.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Door } from './loopback-matrix.ts';

export type OpenServer = Door & { readonly close: () => void };

/** The controls: a server of the same pieces, with one of them left out. */
export async function openServer(without: 'guard' | 'token' | 'patience', rendererFolder: string): Promise<OpenServer> {
  const admission = createAdmission();
  const host = { call: () => Promise.resolve(ok(null)), listen: () => () => undefined };
  const app = createApp({
    host,
    admission: without === 'token' ? { ...admission, admits: () => true } : admission,
    rendererFolder,
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  let port = 0;
  const server: Server = createServer((request, response) => {
    if (without === 'guard' || refusalOf(request, port) === null) void listener(request, response);
    else response.writeHead(403).end();
  });
  if (without === 'patience') Object.assign(server, { headersTimeout: 0, requestTimeout: 0, keepAliveTimeout: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port, token: admission.exchange(admission.issueCode()) ?? '', close };
}
