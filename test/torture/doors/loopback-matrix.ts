import { rawRequest } from '../../http/raw-request.ts';
import { cells, nameOf, requestOf, type Cell } from '../../http/request-matrix.ts';

export type Door = { readonly port: number; readonly token: string };

/** Where a request may go, and who may be served there: said here once more, apart from the guard under test. */
const places: readonly { readonly path: string; readonly serves: (cell: Cell) => boolean }[] = [
  {
    path: '/api/call',
    serves: ({ method, origin, token }) => method === 'POST' && origin === 'own' && token === 'right',
  },
  {
    path: '/api/events',
    serves: ({ method, origin, token }) => method === 'GET' && ['own', 'none'].includes(origin) && token === 'right',
  },
  // The body of these requests holds no code that was given out.
  { path: '/api/session', serves: () => false },
  {
    path: '/',
    serves: ({ method, origin }) => ['GET', 'HEAD'].includes(method) && ['own', 'none'].includes(origin),
  },
];

/** Asks for every place as everybody who is chosen, by the cell and its number. */
export async function askAsEverybody(
  door: Door,
  chosen: (cell: Cell, number: number) => boolean,
): Promise<{ tried: number; bad: string[]; edits: number }> {
  const bad: string[] = [];
  let [tried, edits] = [0, 0];
  for (const [shift, { path, serves }] of places.entries()) {
    for (const cell of cells.filter((cell, index) => chosen(cell, index + shift))) {
      const body =
        path === '/api/session'
          ? JSON.stringify({ code: 'x'.repeat(43) })
          : JSON.stringify({ name: 'workspace.update', input: { name: `Renamed ${tried}` } });
      const { status, headers } = await rawRequest(door.port, requestOf(cell, { ...door, path, body }));
      const [served, right] = [status < 400, cell.host === 'own' && serves(cell)];
      tried += 1;
      if (served !== right) bad.push(`${nameOf(cell)} at ${path} was answered ${status}`);
      if (served && path === '/api/call') edits += 1;
      const shared = Object.keys(headers).find((name) => name.startsWith('access-control-'));
      if (shared) bad.push(`${nameOf(cell)} at ${path} got the header ${shared}`);
    }
  }
  return { tried, bad, edits };
}
