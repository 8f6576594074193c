import type { Raw } from './raw-request.ts';

const hosts = ['own', 'localhost', 'longer', 'noPort', 'foreign', 'none', 'two'] as const;
const origins = ['own', 'foreign', 'null', 'https', 'none'] as const;
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'] as const;
const tokens = ['right', 'wrong', 'none', 'basic'] as const;

export type Cell = {
  readonly host: (typeof hosts)[number];
  readonly origin: (typeof origins)[number];
  readonly method: (typeof methods)[number];
  readonly token: (typeof tokens)[number];
};

/** Every combination of who asks, from which page, how, and with what in the hand. */
export const cells: readonly Cell[] = hosts.flatMap((host) =>
  origins.flatMap((origin) => methods.flatMap((method) => tokens.map((token) => ({ host, origin, method, token })))),
);

export const nameOf = ({ method, host, origin, token }: Cell): string => `${method} ${host} ${origin} ${token}`;

/** The request of a cell at the server of that port; a POST carries the body. */
export function requestOf(cell: Cell, to: { port: number; token: string; path: string; body: string }): Raw {
  const own = `127.0.0.1:${to.port}`;
  const host = {
    own,
    localhost: `localhost:${to.port}`,
    longer: `${own}.evil.example`,
    noPort: '127.0.0.1',
    foreign: 'evil.example',
    none: undefined,
    two: [own, 'evil.example'],
  }[cell.host];
  const origin = {
    own: `http://${own}`,
    foreign: 'http://evil.example',
    null: 'null',
    https: `https://${own}`,
    none: undefined,
  }[cell.origin];
  const authorization = {
    right: `Bearer ${to.token}`,
    wrong: `Bearer ${'x'.repeat(43)}`,
    none: undefined,
    basic: `Basic ${to.token}`,
  }[cell.token];
  const posts = cell.method === 'POST';
  const headers = Object.fromEntries(
    Object.entries({ host, origin, authorization, 'content-type': posts ? 'application/json' : undefined }).filter(
      (entry): entry is [string, string | string[]] => entry[1] !== undefined,
    ),
  );
  return { method: cell.method, path: to.path, headers, ...(posts ? { body: to.body } : {}) };
}
