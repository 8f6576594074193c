import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('../../electron/host/process.ts', import.meta.url));
type Message = { id?: number; result?: unknown; handle?: { handle: string }; event?: { type: string } };

let folder: string;
let child: ChildProcess;
const events: unknown[] = [];
const waiting = new Map<number, (message: Message) => void>();
let last = 0;

/** As the desktop's main process talks to it. */
function ask(message: object): Promise<Message> {
  const id = ++last;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    child.send({ ...message, id });
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casewright-host-'));
  child = fork(entry, [], {
    execArgv: [],
    serialization: 'advanced',
    env: {
      ...process.env,
      CASEWRIGHT_HOME: join(folder, 'home'),
      CASEWRIGHT_DIALOGS: 'native',
      CASEWRIGHT_VERSION: '1.2.3',
      NODE_OPTIONS: '',
    },
  });
  child.on('message', (message: Message) => {
    if (message.event !== undefined) events.push(message.event.type);
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
});
afterAll(async () => {
  if (child.exitCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

it('answers calls and registrations by their numbers, sends events, and leaves in order when main goes', async () => {
  expect(await ask({ name: 'shell.start', input: {} })).toMatchObject({
    result: { ok: true, value: { version: '1.2.3', dialogs: 'native' } },
  });
  const { handle } = await ask({ register: join(folder, 'A.casewright') });
  expect(handle).toMatchObject({ name: 'A.casewright', folder });
  const created = await ask({ name: 'workspace.create', input: { handle: handle?.handle, template: null } });
  expect(created).toMatchObject({ result: { ok: true, value: { name: 'A' } } });
  expect(events).toEqual(['opened']);
  // In the desktop app, main shows the dialogs.
  expect(await ask({ name: 'shell.chooseFile', input: { purpose: 'open' } })).toMatchObject({ result: { ok: false } });
  // Nonsense is not answered and harms nothing.
  child.send({ id: 'x', name: 5 });
  child.send('hello');
  expect(await ask({ name: 'workspace.status', input: {} })).toMatchObject({ result: { ok: true } });
  expect(existsSync(join(folder, '.~lock.A.casewright#'))).toBe(true);
  const exit = once(child, 'exit');
  child.disconnect();
  expect(await exit).toEqual([0, null]);
  expect(existsSync(join(folder, '.~lock.A.casewright#'))).toBe(false);
});
