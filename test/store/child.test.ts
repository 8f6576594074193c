import { join } from 'node:path';
import { expect, test } from 'vitest';
import { childEntry, openWorkspace } from '#electron/store/index.ts';
import { checkRuntime } from '#electron/store/sqlite.ts';
import { verify } from '#electron/store/verification/ask.ts';
import { askChild, forkChild, type StartChild } from '#electron/store/verification/run-child.ts';
import { computer, expectFailure, expectOpen, savedSample, temporaryFolder } from './support.ts';

test('a Node that is too old for the database is told so in a sentence, before anything is loaded', () => {
  const answer = checkRuntime({ node: '20.20.2', napi: '9' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'runtime-too-old', details: { node: '20.20.2' } } });
  expect(answer.ok ? '' : answer.error.message).toBe(
    'Casewright needs Node 22.14 or later to open workspaces, and this is Node 20.20.2. No file was touched. Start it with "npm start" in the project folder, which uses the Node that was installed with it, or install a newer Node.',
  );
  expect(checkRuntime({ node: '8.0.0' }).ok).toBe(false);
  expect(checkRuntime({ node: '22.14.0', napi: '10' })).toEqual({ ok: true, value: null });
  expect(checkRuntime(process.versions).ok).toBe(true);
});

/** The child of the store, with a note of whether it is still there. */
function watched(): { start: StartChild; ended: () => Promise<void> } {
  let gone: Promise<void> = Promise.reject(new Error('no child was started'));
  gone.catch(() => undefined);
  return {
    start: (entry, options) => {
      const child = forkChild(entry, options);
      gone = new Promise((resolve) => child.onExit(resolve));
      return child;
    },
    ended: () => gone,
  };
}

test('an endless query is killed when its time is over', async () => {
  const { start, ended } = watched();
  const started = performance.now();
  const answer = askChild(
    start,
    join(import.meta.dirname, 'endless-child.ts'),
    {},
    { milliseconds: 1500, memoryMegabytes: 512 },
  );
  const problem = await expectFailure(answer, 'hostile-file');
  expect(problem.message).toContain('took longer than 2 seconds');
  expect(problem.details).toEqual({ reason: 'time' });
  expect(performance.now() - started).toBeLessThan(5000);
  await ended();
});

test('a check that needs more memory than it may have ends itself, while it is busy', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plans.casewright');
  await savedSample(computer(folder), path);
  const { start, ended } = watched();
  const hungry = askChild(
    start,
    join(import.meta.dirname, 'hungry-child.ts'),
    { path },
    { milliseconds: 20_000, memoryMegabytes: 200 },
  );
  const problem = await expectFailure(hungry, 'hostile-file');
  expect(problem.message).toContain('more than 200 MB');
  expect(problem.details).toEqual({ reason: 'stopped' });
  await ended();
});

test('a child that answers nonsense is not believed', async () => {
  const nonsense: StartChild = () => ({
    send: () => undefined,
    onMessage: (listener) => void setTimeout(() => listener({ ok: true, value: 'fine' }), 1),
    onExit: () => undefined,
    kill: () => undefined,
  });
  await expectFailure(
    verify({ path: '/nowhere', settle: false, sealed: true }, { startChild: nonsense }),
    'hostile-file',
  );
});

test('the host may bring its own way to start the child, and every check uses it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plans.casewright');
  let started = 0;
  const startChild: StartChild = (entry, options) => {
    started += 1;
    expect(entry).toBe(childEntry('verify', new URL('../../electron/store/index.ts', import.meta.url).href));
    return forkChild(entry, options);
  };
  const env = { ...computer(folder), startChild };
  await savedSample(env, path);
  expect(started).toBe(1);
  await expectOpen(openWorkspace(env, path, 'read-only'));
  expect(started).toBe(2);
});
