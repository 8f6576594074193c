import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { FileHandle, Start } from '#shared/api/shell.ts';
import { fail, unwrap, type Result } from '#shared/kernel/result.ts';

/** A host as a person uses it: a program that may die, and a home that outlives it. */
export type Player = {
  readonly name: string;
  readonly home: string;
  /** A program that died answers `killed`. */
  readonly call: (operation: string, input: unknown) => Promise<Result<unknown>>;
  readonly handleOf: (path: string) => Promise<string>;
  readonly kill: () => Promise<void>;
};

export type Seat = { readonly name: string; readonly home: string; readonly share: string; readonly cache: string };

export const killed = fail('killed', 'The program was killed.');

export function environmentOf({ name, home, cache }: Seat): NodeJS.ProcessEnv {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ person: name }));
  return { ...process.env, CASEWRIGHT_HOME: home, NODE_COMPILE_CACHE: cache, NODE_OPTIONS: '' };
}

/** What every host process has: it dies once, and whoever waits for an answer then hears of it. */
function mortal(child: ChildProcess): { died: Promise<Result<never>>; kill: () => Promise<void> } {
  const exit = once(child, 'exit');
  return {
    died: exit.then(() => killed),
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

type Answer = { readonly id: number; readonly result?: Result<unknown>; readonly handle?: FileHandle };

/** The host program that the desktop window starts, talked to as its main process does. */
export function startDesktop(seat: Seat): Promise<Player> {
  const entry = fileURLToPath(new URL('../../../electron/host/process.ts', import.meta.url));
  const child = fork(entry, [], {
    execArgv: [],
    serialization: 'advanced',
    env: { ...environmentOf(seat), CASEWRIGHT_DIALOGS: 'native' },
  });
  const { died, kill } = mortal(child);
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  let last = 0;
  const ask = (message: object): Promise<Answer> =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      if (child.connected) child.send({ ...message, id }, () => undefined);
    });
  return Promise.resolve({
    name: seat.name,
    home: seat.home,
    kill,
    call: (name, input) => Promise.race([ask({ name, input }).then(({ result }) => result ?? killed), died]),
    handleOf: async (path) =>
      await Promise.race([ask({ register: path }).then(({ handle }) => handle?.handle ?? ''), died.then(() => '')]),
  });
}

/** The same host behind a browser tab: over loopback HTTP, and with files by their place in the served folder. */
export async function startBrowser(seat: Seat): Promise<Player> {
  const entry = fileURLToPath(new URL('browser.ts', import.meta.url));
  const child = spawn(process.execPath, [entry, seat.share], {
    env: environmentOf(seat),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { died, kill } = mortal(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { origin, hash } = new URL(line);
  const post = async (path: string, body: unknown, headers: Record<string, string>): Promise<unknown> => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const { token } = (await post('/api/session', { code: hash.slice('#code='.length) }, {})) as { token: string };
  const call: Player['call'] = (name, input) => {
    const answer = post('/api/call', { name, input }, { authorization: `Bearer ${token}` });
    // A connection that breaks is the same news as the death of the program.
    return Promise.race([answer.catch(() => killed) as Promise<Result<unknown>>, died]);
  };
  return {
    name: seat.name,
    home: seat.home,
    kill,
    call,
    async handleOf(path) {
      const start = await call('shell.start', {});
      if (!start.ok) return '';
      const listed = (start.value as Start).files.find(({ name }) => name === basename(path));
      if (listed) return listed.handle;
      const made = await call('shell.chooseFile', { purpose: 'save', suggestedName: basename(path) });
      return made.ok ? (unwrap(made) as FileHandle).handle : '';
    },
  };
}
