import type { Carrier } from '#shared/api/carrier.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Connection } from './connection.ts';
import { connectHttp } from './http-carrier.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- Only an interface adds to the browser's own Window.
  interface Window {
    /** Put there by the desktop app's preload script; absent in a browser. */
    readonly casewright?: Carrier;
  }
}

export type Surface = 'desktop' | 'browser';

/** IPC where the desktop app's bridge exists, else HTTP to the address that served the page. */
export async function connect(
  onConnection: (connection: Connection) => void,
): Promise<Result<{ carrier: Carrier; surface: Surface }>> {
  const bridge = window.casewright;
  if (bridge) return ok({ carrier: bridge, surface: 'desktop' });
  const http = await connectHttp(onConnection);
  return http.ok ? ok({ carrier: http.value, surface: 'browser' }) : http;
}
