import { copyFileSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  listRecoverable,
  openWorkspace,
  recoverWorkspace,
  type OpenMode,
  type OpenWorkspace,
} from '#electron/store/index.ts';
import { copyHashed } from '#electron/store/files/copy.ts';
import { watchFile } from '#electron/store/watch-file.ts';
import { unwrap } from '#shared/kernel/result.ts';
import {
  computer,
  expectFailure,
  expectOpen,
  priceIn,
  lineOf,
  savedSample,
  setPrice,
  temporaryFolder,
  type TestEnvironment,
} from './support.ts';

let folder: string;
let path: string;
let ann: TestEnvironment & { lookMilliseconds: number };
/** The file as another person saved it. */
let theirs: string;

beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder, 'plans.casewright');
  ann = { ...computer(folder, 'ann'), lookMilliseconds: 10 };
  await savedSample(ann, path);
  const bob = computer(temporaryFolder(), 'bob');
  theirs = join(bob.home, 'plans.casewright');
  copyFileSync(path, theirs);
  const work = await expectOpen(openWorkspace(bob, theirs, 'edit'));
  unwrap(setPrice(work, 77));
  unwrap(await work.publish());
  await work.close({ discard: false });
});

async function watched(mode: OpenMode): Promise<{ open: OpenWorkspace; seen: string[] }> {
  const open = await expectOpen(openWorkspace(ann, path, mode));
  const seen: string[] = [];
  open.onStatus(() => seen.push(open.status().fileState));
  return { open, seen };
}

test.each(['edit', 'read-only'] as const)(
  'a file that somebody replaces is noticed while it is open (%s)',
  async (mode) => {
    const { open, seen } = await watched(mode);
    expect(open.status()).toMatchObject({ fileState: 'same', fileChangedAt: null, conflictedCopies: 0 });
    utimesSync(theirs, new Date('2026-11-20T10:00:00Z'), new Date('2026-11-20T10:00:00Z'));
    renameSync(theirs, path);
    await vi.waitFor(() => expect(open.status().fileState).toBe('changed'));
    expect(open.status().fileChangedAt).toBe('2026-11-20T10:00:00.000Z');
    expect(seen).toEqual(['changed']);
  },
);

test('a file that goes is missed, and is the same again when it comes back', async () => {
  const { open, seen } = await watched('edit');
  renameSync(path, `${path}.away`);
  await vi.waitFor(() => expect(open.status().fileState).toBe('missing'));
  renameSync(`${path}.away`, path);
  await vi.waitFor(() => expect(open.status().fileState).toBe('same'));
  copyFileSync(theirs, path);
  await vi.waitFor(() => expect(open.status().fileState).toBe('changed'));
  expect(seen).toEqual(['missing', 'same', 'changed']);
});

test('other content with the same size and time is another file; the same content with another time is not', async () => {
  const { open, seen } = await watched('edit');
  const before = statSync(path);
  utimesSync(path, new Date(), new Date('2031-01-01T00:00:00Z'));
  const bytes = readFileSync(path);
  writeFileSync(path, bytes);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(seen).toEqual([]);
  utimesSync(path, before.atime, before.mtime);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(path, bytes);
  utimesSync(path, before.atime, before.mtime);
  expect(statSync(path).size).toBe(before.size);
  await vi.waitFor(() => expect(open.status().fileState).toBe('changed'));
});

test('what we save ourselves is no news', async () => {
  const { open, seen } = await watched('edit');
  for (const price of [41, 42, 43]) {
    unwrap(setPrice(open, price));
    unwrap(await open.publish());
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  unwrap(await open.publishAs(join(folder, 'copy.casewright')));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(new Set(seen)).toEqual(new Set(['same']));
  renameSync(theirs, join(folder, 'copy.casewright'));
  await vi.waitFor(() => expect(open.status().fileState).toBe('changed'));
});

test('who asks sees what was done before, also where a look is under way', async () => {
  const { hash } = await copyHashed(path, null);
  const [ours, other] = [join(folder, 'ours'), join(folder, 'other')];
  for (const place of [ours, other]) copyFileSync(place === ours ? path : theirs, place);
  for (let turn = 0; turn < 40; turn++) {
    copyFileSync(ours, path);
    const watch = watchFile({
      expected: { path, hash, identity: null },
      env: ann,
      milliseconds: 3_600_000,
      onNews: () => undefined,
    });
    const underWay = watch.look();
    await new Promise((resolve) => setTimeout(resolve, turn / 10));
    copyFileSync(other, path);
    expect((await watch.look()).fileState).toBe('changed');
    await underWay;
    watch.stop();
  }
});

test('a save looks at once, says conflict, and the notice stands', async () => {
  ann.lookMilliseconds = 3_600_000;
  const { open } = await watched('edit');
  unwrap(setPrice(open, 44));
  renameSync(theirs, path);
  expect(open.status().fileState).toBe('same');
  expect((await expectFailure(open.publish(), 'conflict')).details).toMatchObject({ reason: 'changed' });
  expect(open.status()).toMatchObject({ fileState: 'changed', unsavedChanges: 1 });
  expect(await priceIn(ann, path)).toBe(77);
  rmSync(path);
  expect((await expectFailure(open.publish(), 'conflict')).details).toMatchObject({ reason: 'missing' });
  expect(open.status().fileState).toBe('missing');
});

test('a conflicted copy that appears beside the file is counted', async () => {
  const { open } = await watched('edit');
  renameSync(theirs, join(folder, "plans (Bob's conflicted copy 2026-11-26).casewright"));
  await vi.waitFor(() => expect(open.status().conflictedCopies).toBe(1));
  rmSync(join(folder, "plans (Bob's conflicted copy 2026-11-26).casewright"));
  await vi.waitFor(() => expect(open.status().conflictedCopies).toBe(0));
});

test('a save that somebody else replaced before the file was closed can be recovered', async () => {
  const { open } = await watched('edit');
  unwrap(setPrice(open, 44));
  unwrap(await open.publish());
  renameSync(theirs, path);
  await open.close({ discard: false });
  const [work, ...others] = await listRecoverable(ann);
  expect(others).toEqual([]);
  expect(work).toMatchObject({ name: 'plans.casewright', unsavedChanges: 1 });
  const back = await expectOpen(recoverWorkspace(ann, work?.workId ?? ''));
  expect(lineOf(back.records(), 'price').value).toBe(44);
  await expectFailure(back.publish(), 'conflict');
  unwrap(await back.publishAs(join(folder, 'copy.casewright')));
  expect(await priceIn(ann, join(folder, 'copy.casewright'))).toBe(44);
  expect(await priceIn(ann, path)).toBe(77);
});

test('a file that was only read, or edited by nobody here, leaves nothing behind when it was replaced', async () => {
  const { open } = await watched('edit');
  renameSync(theirs, path);
  await open.close({ discard: false });
  expect(await listRecoverable(ann)).toEqual([]);
});
