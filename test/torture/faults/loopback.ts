import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHost } from '#electron/host/index.ts';
import { startServer, type Patience } from '#electron/http/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { computer, writeSample } from '../../store/sample.ts';
import { codeOf, exchange, guessCodes, portOf, tokenIn } from '../doors/codes.ts';
import { askAsEverybody, type Door } from '../doors/loopback-matrix.ts';
import type { Cell } from '../../http/request-matrix.ts';
import { oddRequests, statusOf } from '../doors/odd-requests.ts';
import { openServer } from '../doors/open-servers.ts';
import { bornFor, slowClients } from '../doors/slow-clients.ts';
import type { Fault } from '../fault.ts';
import { random } from '../random.ts';

/** The short form can't wait as long as the app does; what is tried is that the limits are kept, whatever they are. */
const hasty: Patience = { headers: 800, request: 1500, idle: 500, look: 200 };
/** The app's own, as the full form meets them: the longest limit and one look at it. */
const longest = 60_000 + 5_000;

export const loopback: Fault = {
  name: 'loopback',
  title: 'requests of strangers to the loopback server',
  least: { full: 3_500, short: 900 },
  run: async ({ short, seed, folder, progress }) => {
    const rendererFolder = join(folder, 'site');
    await mkdir(rendererFolder);
    await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><title>Casewright</title>');
    const env = computer(folder);
    const path = join(folder, 'plans.casewright');
    await writeSample(env, path);
    const host = createHost({ env, dialogs: 'listed', folder, version: '0.0.0', checkOutput: true });
    const server = await startServer({ host, rendererFolder, ...(short ? { patience: hasty } : {}) });
    const controls = await Promise.all(
      (['guard', 'token', 'patience'] as const).map((each) => openServer(each, rendererFolder)),
    );
    try {
      unwrap(await host.openPath(path, 'edit'));
      const port = portOf(server.url);
      const door: Door = { port, token: tokenIn(await exchange(port, codeOf(server.url))) };
      const count = async (): Promise<number> =>
        (unwrap(await host.call('history.list', { limit: 500 })) as unknown[]).length;

      const [steps, matrix] = [await count(), await askAsEverybody(door, (_, number) => !short || number % 4 === 0)];
      progress(`${matrix.tried} combinations`);
      const bad = [...matrix.bad];
      const kept = (await count()) - steps;
      if (kept !== matrix.edits) bad.push(`${matrix.edits} edits were answered, but ${kept} were made`);

      const odd = Object.entries(oddRequests(door));
      for (const [what, bytes] of odd) {
        const status = await statusOf(port, bytes);
        if (status !== 0 && status < 400) bad.push(`${what} was answered ${status}`);
      }
      const codes = await guessCodes(server, short ? 50 : 500, random(seed));
      bad.push(...codes.bad);
      if ((await count()) - steps !== matrix.edits) bad.push('a request that is wrong on the wire made an edit');

      const most = short ? hasty.request + 10 * hasty.look + 2_000 : longest + 10_000;
      progress(`slow clients, for up to ${most / 1000} s`);
      const slow = Object.entries(slowClients(door));
      const born = await Promise.all(slow.map(([, client]) => bornFor(port, client, most)));
      for (const [index, time] of born.entries())
        if (time === null) bad.push(`a client that ${slow[index]?.[0] ?? ''} was borne for over ${most} ms`);
      // More of them than the server takes at once: it is there again for the person when they are cut off.
      const headers = slow.find(([name]) => name === 'dribbles its headers')?.[1];
      const crowd = headers ? Array.from({ length: 150 }, () => bornFor(port, headers, most)) : [];
      await Promise.all(crowd);
      const after = await statusOf(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      if (after !== 200) bad.push(`after ${crowd.length} slow clients the page was answered ${after}`);

      return {
        tried: matrix.tried + odd.length + codes.tried + slow.length + crowd.length,
        bad,
        controlCaught: await areCaught(controls),
        words:
          `${matrix.tried} combinations, ${odd.length} wrong on the wire, ${codes.tried - 1} wrong codes; ` +
          `slow clients were cut off after ${(Math.max(...born.map(Number)) / 1000).toFixed(1)} s at most`,
      };
    } finally {
      for (const control of controls) control.close();
      await server.close();
      await host.close();
    }
  },
};

async function areCaught(controls: readonly Awaited<ReturnType<typeof openServer>>[]): Promise<boolean> {
  const [guard, token, patience] = controls;
  if (!guard || !token || !patience) return false;
  const someCalls = ({ host, method }: Cell): boolean => method === 'POST' && ['own', 'foreign'].includes(host);
  const [unguarded, unasked] = [await askAsEverybody(guard, someCalls), await askAsEverybody(token, someCalls)];
  const slow = slowClients(patience)['dribbles its headers'];
  const borne = slow ? await bornFor(patience.port, slow, 1_500) : 0;
  return (
    unguarded.bad.some((each) => each.includes('foreign')) &&
    unasked.bad.some((each) => each.includes('wrong at /api/call')) &&
    borne === null
  );
}
