import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discardWork, listRecoverable, openWorkspace, recoverWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import {
  computer,
  createSample,
  expectFailure,
  expectOpen,
  lineOf,
  savedSample,
  setPrice,
  temporaryFolder,
  tamper,
} from './support.ts';

test('work that was kept but not saved is listed after a close, and comes back as it was', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const workspace = await createSample(env, path);
  unwrap(setPrice(workspace, 44));
  const entry = unwrap(setPrice(workspace, 43));
  expect(await listRecoverable(env)).toEqual([]);
  await workspace.close({ discard: false });

  const [found, ...others] = await listRecoverable(env);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ name: 'plans.casewright', folder, lastEditAt: entry.time, unsavedChanges: 2 });
  const recovered = await expectOpen(recoverWorkspace(env, found?.workId ?? ''));
  expect(recovered.status()).toMatchObject({ mode: 'edit', unsavedChanges: 2, undo: 'List price: 44 → 43' });
  expect(lineOf(recovered.records(), 'price').value).toBe(43);
  expect(await listRecoverable(env)).toEqual([]);
  await expectFailure(recoverWorkspace(env, found?.workId ?? ''), 'busy');
  unwrap(await recovered.publish());
  await recovered.close({ discard: false });
  expect(await listRecoverable(env)).toEqual([]);
  expect(lineOf((await expectOpen(openWorkspace(env, path, 'edit'))).records(), 'price').value).toBe(43);
});

test('discarded work is set aside, for thirty days', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  for (const how of ['at the close', 'from the list']) {
    const workspace =
      how === 'at the close' ? await createSample(env, path) : await expectOpen(openWorkspace(env, path, 'edit'));
    unwrap(setPrice(workspace, 44));
    await workspace.close({ discard: how === 'at the close' });
    const [found] = await listRecoverable(env);
    if (how === 'from the list') unwrap(await discardWork(env, found?.workId ?? ''));
    expect(await listRecoverable(env)).toEqual([]);
  }
  expect(readdirSync(join(env.home, 'discarded'))).toHaveLength(2);
  env.clock.now = new Date('2026-12-23T08:00:00Z');
  await listRecoverable(env);
  expect(readdirSync(join(env.home, 'discarded'))).toHaveLength(2);
  env.clock.now = new Date('2026-12-24T08:00:00Z');
  await listRecoverable(env);
  expect(readdirSync(join(env.home, 'discarded'))).toHaveLength(0);
  expect(lineOf((await expectOpen(openWorkspace(env, path, 'edit'))).records(), 'price').value).toBe(49);
});

test('work that a living process has open is neither listed nor touched; when it dies, it is', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  await savedSample(env, path);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'keep-open.ts'), env.home, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(child.stdout, 'data');
    expect(await listRecoverable(env)).toEqual([]);
    const [work] = readdirSync(join(env.home, 'work'));
    expect((await recoverWorkspace(env, work ?? '')).ok).toBe(false);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  const [found] = await listRecoverable(env);
  expect(found).toMatchObject({ unsavedChanges: 1 });
  expect(lineOf((await expectOpen(recoverWorkspace(env, found?.workId ?? ''))).records(), 'price').value).toBe(44);
});

test('ids from outside name no other folder', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  mkdirSync(join(env.home, 'work'), { recursive: true });
  for (const id of ['..', '../history', '', '/etc', '00000000-0000-4000-8000-000000000000']) {
    await expectFailure(recoverWorkspace(env, id), 'not-found');
    await expectFailure(discardWork(env, id), 'not-found');
  }
});

test('a work folder that somebody is just making is left alone; one that was left behind a day ago is cleared away', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const half = join(env.home, 'work', '00000000-0000-4000-8000-000000000001');
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, 'workspace.casewright'), 'half a copy');
  env.clock.now = new Date();
  await listRecoverable(env);
  expect(existsSync(half)).toBe(true);
  env.clock.now = new Date(Date.now() + 25 * 3_600_000);
  utimesSync(half, new Date(), new Date());
  await listRecoverable(env);
  expect(existsSync(half)).toBe(false);
});

test('a work copy that cannot be read is listed, not thrown away, and says what is wrong', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const workspace = await createSample(env, path);
  unwrap(setPrice(workspace, 44));
  await workspace.close({ discard: false });
  const [id] = readdirSync(join(env.home, 'work'));
  const copy = join(env.home, 'work', id ?? '', 'workspace.casewright');
  writeFileSync(copy, Buffer.concat([readFileSync(copy).subarray(0, 100), Buffer.alloc(9000, 7)]));
  const [found] = await listRecoverable(env);
  expect(found).toMatchObject({ workId: id, name: 'plans.casewright' });
  expect((await expectFailure(recoverWorkspace(env, id ?? ''), 'damaged')).message).toContain('damaged');
  expect(existsSync(copy)).toBe(true);
});

test('a crash right after the new file reached its place is no conflict with oneself', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const workspace = await createSample(env, path);
  unwrap(setPrice(workspace, 44));
  const [id] = readdirSync(join(env.home, 'work'));
  const state = join(env.home, 'work', id ?? '', 'state.json');
  const before = JSON.parse(readFileSync(state, 'utf8')) as Record<string, unknown>;
  unwrap(await workspace.publish());
  const after = JSON.parse(readFileSync(state, 'utf8')) as Record<string, unknown>;
  unwrap(setPrice(workspace, 43));
  await workspace.close({ discard: false });
  // The state as a crash between the rename and the next write would have left it.
  const temporary = join(folder, '.~plans.casewright.1234.tmp');
  writeFileSync(temporary, 'half');
  writeFileSync(
    state,
    JSON.stringify({ ...before, pending: { target: path, temporary, hash: after['baseHash'], sequence: 2 } }),
  );
  const [found] = await listRecoverable(env);
  expect(found).toMatchObject({ unsavedChanges: 1 });
  expect(existsSync(temporary)).toBe(false);
  const recovered = await expectOpen(recoverWorkspace(env, found?.workId ?? ''));
  unwrap(await recovered.publish());
  expect(recovered.status().unsavedChanges).toBe(0);
});

test('recovered work meets a file that changed meanwhile: conflict, and a copy can be saved', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const workspace = await createSample(env, path);
  unwrap(setPrice(workspace, 44));
  await workspace.close({ discard: false });
  tamper(path, "UPDATE workspace SET name = 'Theirs'");
  const theirs = readFileSync(path);
  const [found] = await listRecoverable(env);
  const recovered = await expectOpen(recoverWorkspace(env, found?.workId ?? ''));
  await expectFailure(recovered.publish(), 'conflict');
  unwrap(await recovered.publishAs(join(folder, 'rescued.casewright')));
  expect(readFileSync(path)).toEqual(theirs);
});

test('two who ask at the same time both hear of the work', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const workspace = await createSample(env, join(folder, 'plans.casewright'));
  unwrap(setPrice(workspace, 44));
  await workspace.close({ discard: false });
  const answers = await Promise.all([listRecoverable(env), listRecoverable(env), listRecoverable({ ...env })]);
  expect(answers.map((found) => found.length)).toEqual([1, 1, 1]);
});
