import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findNote, notePath, takeNote } from '#electron/store/lock-note.ts';
import { openWorkspace, type OpenWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import {
  computer,
  createSample,
  expectFailure,
  expectOpen,
  savedSample,
  setPrice,
  temporaryFolder,
  type TestEnvironment,
} from './support.ts';

async function shared(): Promise<{
  folder: string;
  path: string;
  ann: TestEnvironment;
  bob: TestEnvironment;
  open: OpenWorkspace;
}> {
  const folder = temporaryFolder();
  const [ann, bob] = [computer(folder, 'ann'), computer(folder, 'bob')];
  const path = join(folder, 'plans.casewright');
  return { folder, path, ann, bob, open: await createSample(ann, path) };
}

/** The note as another computer would have left it. */
function leaveNote(path: string, fields: { person: string; host: string; pid: number }, minutesAgo: number): void {
  const time = '2026-11-23T07:00:00.000Z';
  writeFileSync(notePath(path), JSON.stringify({ token: 'theirs', since: time, heartbeat: time, ...fields }));
  const then = new Date(Date.now() - minutesAgo * 60_000);
  utimesSync(notePath(path), then, then);
}

test('who has a file open is told to whoever comes second; reading is always possible', async () => {
  const { path, bob, open } = await shared();
  const problem = await expectFailure(openWorkspace(bob, path, 'edit'), 'locked');
  expect(problem.message).toBe(
    'ann has "plans.casewright" open on ann-laptop. Open it to read only, or try again when they have closed it.',
  );
  expect(problem.details?.['holder']).toEqual({
    person: 'ann',
    host: 'ann-laptop',
    since: expect.any(String) as string,
    stale: false,
  });
  await expectFailure(openWorkspace(bob, path, 'take-over'), 'locked');
  const reading = await expectOpen(openWorkspace(bob, path, 'read-only'));
  expect(reading.status()).toMatchObject({
    mode: 'read-only',
    readOnlyReason: 'ann has it open on ann-laptop.',
    lockedBy: { person: 'ann' },
  });
  unwrap(setPrice(open, 44));
  unwrap(await open.publish());
  await open.close({ discard: false });
  expect(existsSync(notePath(path))).toBe(false);
  await expectOpen(openWorkspace(bob, path, 'edit'));
  expect(readFileSync(notePath(path), 'utf8')).toContain('"person":"bob"');
});

test('a note of a dead program on this computer is stale: others are asked, its own person just goes on', async () => {
  const { path, ann, bob, open } = await shared();
  await open.close({ discard: false });
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  leaveNote(path, { person: 'carl', host: 'ann-laptop', pid: dead }, 0);
  expect((await expectFailure(openWorkspace(ann, path, 'edit'), 'locked')).details?.['holder']).toMatchObject({
    person: 'carl',
    stale: true,
  });
  expect((await expectFailure(openWorkspace(bob, path, 'edit'), 'locked')).details?.['holder']).toMatchObject({
    stale: false,
  });
  await (await expectOpen(openWorkspace(ann, path, 'take-over'))).close({ discard: false });
  leaveNote(path, { person: 'ann', host: 'ann-laptop', pid: dead }, 0);
  await expectOpen(openWorkspace(ann, path, 'edit'));
});

test('a note is stale after five minutes without a sign of life, by the clock of the share', async () => {
  const { path, bob, open } = await shared();
  await open.close({ discard: false });
  // The clock of this computer is hours off; it must not matter.
  bob.clock.now = new Date('2031-01-01T00:00:00Z');
  leaveNote(path, { person: 'carl', host: 'far-away', pid: 1 }, 4.9);
  expect((await expectFailure(openWorkspace(bob, path, 'take-over'), 'locked')).details?.['holder']).toMatchObject({
    stale: false,
  });
  leaveNote(path, { person: 'carl', host: 'far-away', pid: 1 }, 5.1);
  expect((await expectFailure(openWorkspace(bob, path, 'edit'), 'locked')).message).toContain('seems to be gone');
  await expectOpen(openWorkspace(bob, path, 'take-over'));
  expect(readdirSync(join(path, '..')).filter((name) => name.startsWith('.~'))).toEqual(['.~lock.plans.casewright#']);
});

test('a note that cannot be read still counts until it is old', async () => {
  const { path, bob, open } = await shared();
  await open.close({ discard: false });
  writeFileSync(notePath(path), 'locked by LibreOffice');
  expect((await expectFailure(openWorkspace(bob, path, 'edit'), 'locked')).details?.['holder']).toMatchObject({
    person: 'Somebody',
    stale: false,
  });
  rmSync(notePath(path));
  await expectOpen(openWorkspace(bob, path, 'edit'));
});

test('a note that a power loss cut off is stale after seconds, not minutes', async () => {
  const { path, bob, open } = await shared();
  await open.close({ discard: false });
  const secondsOld = (seconds: number): void => {
    const then = Date.now() / 1000 - seconds;
    utimesSync(notePath(path), then, then);
  };
  for (const text of ['', '\0\0\0\0', '{"token":"6f0a']) {
    for (const [age, stale] of [
      [10, false],
      [30, true],
    ] as const) {
      writeFileSync(notePath(path), text);
      secondsOld(age);
      const refused = await expectFailure(openWorkspace(bob, path, 'edit'), 'locked');
      expect(refused.details?.['holder']).toMatchObject({ stale });
    }
  }
  writeFileSync(notePath(path), 'locked by LibreOffice');
  secondsOld(30);
  const other = await expectFailure(openWorkspace(bob, path, 'edit'), 'locked');
  expect(other.details?.['holder']).toMatchObject({ stale: false });
});

test('a note that was taken over is not removed, and the save says who has the file now', async () => {
  const { path, open } = await shared();
  unwrap(setPrice(open, 44));
  leaveNote(path, { person: 'carl', host: 'far-away', pid: 1 }, 0);
  await expectFailure(open.publish(), 'locked');
  expect(open.status().lockedBy).toMatchObject({ person: 'carl' });
  rmSync(notePath(path));
  unwrap(await open.publish());
  expect(open.status()).toMatchObject({ lockedBy: null, unsavedChanges: 0 });
  leaveNote(path, { person: 'carl', host: 'far-away', pid: 1 }, 0);
  await open.close({ discard: false });
  expect(readFileSync(notePath(path), 'utf8')).toContain('carl');
});

test('of two who come at once, one gets the file', async () => {
  const folder = temporaryFolder();
  const [ann, bob] = [computer(folder, 'ann'), computer(folder, 'bob')];
  const path = join(folder, 'plans.casewright');
  await savedSample(ann, path);
  const answers = await Promise.all([openWorkspace(ann, path, 'edit'), openWorkspace(bob, path, 'edit')]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (const answer of answers) if (answer.ok) await answer.value.close({ discard: true });
});

test('the note shows a sign of life each minute, and stops when it is no longer ours', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const folder = temporaryFolder();
    const env = computer(folder);
    const path = join(folder, 'plans.casewright');
    const note = await takeNote(env, path);
    const heartbeat = (): string =>
      (JSON.parse(readFileSync(notePath(path), 'utf8')) as { heartbeat: string }).heartbeat;
    const [first, since] = [heartbeat(), (await findNote(env, path))?.holder.since];
    vi.advanceTimersByTime(60_000);
    await vi.waitFor(() => expect(heartbeat()).not.toBe(first));
    expect((await findNote(env, path))?.holder.since).toBe(since);
    leaveNote(path, { person: 'carl', host: 'far-away', pid: 1 }, 0);
    vi.advanceTimersByTime(60_000);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
    expect(readFileSync(notePath(path), 'utf8')).toContain('carl');
    note?.stop();
  } finally {
    vi.useRealTimers();
  }
});
