import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost, type Host } from '#electron/host/index.ts';
import { startServer } from '#electron/http/index.ts';
import type { Carrier } from '#shared/api/carrier.ts';
import type { HostEvent } from '#shared/api/events.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Carried } from './suite.ts';

/** A real host over a scratch folder, with a clock that the test owns: every reading is a second later. */
export async function scratchHost(): Promise<{ host: Host; folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'casewright-api-'));
  let seconds = 0;
  const host = createHost({
    env: {
      home: join(folder, 'home'),
      person: 'Ana',
      host: 'laptop',
      now: () => new Date(Date.UTC(2026, 9, 1, 9, 0, seconds++)),
      makeId: randomUUID,
    },
    dialogs: 'listed',
    folder,
    version: '0.0.0-test',
    checkOutput: true,
  });
  const remove = async (): Promise<void> => {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { host, folder, remove };
}

const carry = (carrier: Carrier, host: Host, folder: string, stop: () => Promise<void>): Carried => ({
  carrier,
  handleOf: (name) => Promise.resolve(host.registerFile(join(folder, name)).handle),
  pathOf: (name) => join(folder, name),
  stop,
});

export async function directCarrier(): Promise<Carried> {
  const { host, folder, remove } = await scratchHost();
  return carry(host, host, folder, remove);
}

/** What IPC and HTTP do to every message, without them: a value that is not plain JSON does not survive. */
export async function jsonCarrier(): Promise<Carried> {
  const { host, folder, remove } = await scratchHost();
  const through = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
  const carrier: Carrier = {
    call: async (name, input) => through(await host.call(name, through(input))),
    listen: (listener) => host.listen((event) => listener(through(event))),
  };
  return carry(carrier, host, folder, remove);
}

export async function httpCarrier(): Promise<Carried> {
  const { host, folder, remove } = await scratchHost();
  const server = await startServer({ host, rendererFolder: folder });
  const { origin, hash } = new URL(server.url);
  const post = (path: string, body: unknown, token?: string): Promise<Response> =>
    fetch(origin + path, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  const session = await post('/api/session', { code: hash.slice('#code='.length) });
  const { token } = (await session.json()) as { token: string };
  const stopAll = new AbortController();
  const carrier: Carrier = {
    call: async (name, input) => (await (await post('/api/call', { name, input }, token)).json()) as Result<unknown>,
    listen: (listener) => {
      const stop = new AbortController();
      void follow(origin, token, listener, AbortSignal.any([stop.signal, stopAll.signal]));
      return () => stop.abort();
    },
  };
  return carry(carrier, host, folder, async () => {
    stopAll.abort();
    await server.close();
    await remove();
  });
}

async function follow(
  origin: string,
  token: string,
  listener: (event: HostEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const response = await fetch(`${origin}/api/events`, { headers: { authorization: `Bearer ${token}` }, signal });
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body ?? []) {
      rest += decoder.decode(chunk, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') listener(JSON.parse(line) as HostEvent);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
