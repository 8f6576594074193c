import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openWorkspace, recentFiles, type StoreEnvironment } from '#electron/store/index.ts';
import { notePath } from '#electron/store/lock-note.ts';
import { unwrap } from '#shared/kernel/result.ts';
import {
  computer,
  createSample,
  expectFailure,
  expectOpen,
  priceIn,
  savedSample,
  setPrice,
  tamper,
  temporaryFolder,
} from './support.ts';

test('a save puts the edits into the file, keeps the old one, and leaves nothing else beside it', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const workspace = await createSample(env, path);
  const before = readFileSync(path);
  unwrap(setPrice(workspace, 44));
  expect(readFileSync(path)).toEqual(before);
  const digest = workspace.digest();
  unwrap(await workspace.publish());
  expect(workspace.status()).toMatchObject({
    unsavedChanges: 0,
    lastSavedAt: expect.stringMatching(/^2026-11-23T08:00:/) as string,
  });
  expect(workspace.digest()).toBe(digest);
  expect(readdirSync(folder).sort()).toEqual(['.~lock.plans.casewright#', 'home-ann', 'plans.casewright']);
  const [versions] = readdirSync(join(env.home, 'history'));
  const [kept] = readdirSync(join(env.home, 'history', versions ?? ''));
  expect(readFileSync(join(env.home, 'history', versions ?? '', kept ?? ''))).toEqual(before);
  await workspace.close({ discard: false });
  expect(readdirSync(folder).sort()).toEqual(['home-ann', 'plans.casewright']);
  expect(readdirSync(join(env.home, 'work'))).toEqual([]);
  expect(await priceIn(env, path)).toBe(44);
});

test('while a save runs, nothing is seen beside the file but its note and the temporary file: no journal', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const share = join(folder, 'share');
  mkdirSync(share);
  const workspace = await createSample(env, join(share, 'plans.casewright'));
  unwrap(setPrice(workspace, 44));
  const seen = new Set<string>();
  const watcher = watch(share, (_, name) => seen.add(name ?? 'something'));
  unwrap(await workspace.publish());
  await vi.waitFor(() => expect([...seen]).toContain('plans.casewright'));
  watcher.close();
  for (const name of seen) expect(name).toMatch(/^(plans\.casewright|\.~plans\.casewright\.[0-9a-f]{8}\.tmp)$/);
});

test('saving without a change writes nothing', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const workspace = await createSample(env, path);
  const before = statSync(path, { bigint: true });
  unwrap(await workspace.publish());
  expect(statSync(path, { bigint: true })).toMatchObject({ ino: before.ino, mtimeNs: before.mtimeNs });
});

test('edits go on while a save runs, and count as unsaved', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const workspace = await createSample(env, path);
  unwrap(setPrice(workspace, 44));
  const saving = workspace.publish();
  const again = workspace.publish();
  await new Promise((resolve) => setTimeout(resolve, 60));
  unwrap(setPrice(workspace, 43));
  unwrap(await saving);
  unwrap(await again);
  unwrap(await workspace.publish());
  expect(workspace.status().unsavedChanges).toBe(0);
  expect(await priceIn(env, path)).toBe(43);
});

test('an edit at any instant of a save is in the file or counts as unsaved, and never spoils the save', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const workspace = await createSample(env, path);
  unwrap(setPrice(workspace, 100));
  const save = { done: false };
  const saved = workspace.publish().finally(() => (save.done = true));
  let edits = 0;
  for (; !save.done; edits++) {
    unwrap(setPrice(workspace, 101 + edits));
    await new Promise((resolve) => setImmediate(resolve));
  }
  unwrap(await saved);
  expect(edits).toBeGreaterThan(5);
  const { unsavedChanges } = workspace.status();
  expect(await priceIn(env, path)).toBe(100 + edits - unsavedChanges);
});

const replacements: readonly (readonly [how: string, replace: (path: string, other: string) => void])[] = [
  ['renamed over', (path, other) => renameSync(other, path)],
  ['written in place', (path, other) => writeFileSync(path, readFileSync(other))],
  [
    'deleted and made again',
    (path, other) => {
      rmSync(path);
      copyFileSync(other, path);
    },
  ],
  ['changed in one byte with its old time', (path) => flipKeepingTime(path)],
];

function flipKeepingTime(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(path, bytes);
  execFileSync('touch', ['-d', '2026-01-01', path]);
}

test.each(replacements)(
  'a file that somebody else %s is not overwritten, and the edits are kept',
  async (_, replace) => {
    const folder = temporaryFolder();
    const env = computer(folder);
    const path = join(folder, 'plans.casewright');
    const workspace = await createSample(env, path);
    const other = join(folder, 'theirs');
    copyFileSync(path, other);
    tamper(other, "UPDATE workspace SET name = 'Theirs'");
    replace(path, other);
    const theirs = readFileSync(path);
    unwrap(setPrice(workspace, 44));
    const problem = await expectFailure(workspace.publish(), 'conflict');
    expect(problem.message).toContain('was not overwritten');
    expect(readFileSync(path)).toEqual(theirs);
    expect(workspace.status().unsavedChanges).toBe(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);

    const copy = join(folder, 'mine.casewright');
    unwrap(await workspace.publishAs(copy));
    expect(await priceIn(env, copy)).toBe(44);
    expect(readFileSync(path)).toEqual(theirs);
  },
);

test('a file that was moved away is not brought back behind its owner: the save says so, and a copy can be saved', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const workspace = await createSample(env, path);
  renameSync(path, join(folder, 'archive.casewright'));
  unwrap(setPrice(workspace, 44));
  expect((await expectFailure(workspace.publish(), 'conflict')).details).toMatchObject({ reason: 'missing' });
  expect(existsSync(path)).toBe(false);
  unwrap(await workspace.publishAs(path));
  expect(await priceIn(env, path)).toBe(44);
});

test('a file that is marked read-only opens to read, and says why', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  await savedSample(env, path);
  chmodSync(path, 0o444);
  const workspace = await expectOpen(openWorkspace(env, path, 'edit'));
  expect(workspace.status()).toMatchObject({
    mode: 'read-only',
    readOnlyReason: expect.stringContaining('take the mark off'),
  });
  expect(existsSync(notePath(path))).toBe(false);
  await expectFailure(setPrice(workspace, 1), 'read-only');
});

test('a folder that vanished, a file marked read-only: the save says what to do, and works when it is mended', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  mkdirSync(join(folder, 'share'));
  const path = join(folder, 'share', 'plans.casewright');
  const workspace = await createSample(env, path);
  unwrap(setPrice(workspace, 44));
  renameSync(join(folder, 'share'), join(folder, 'away'));
  expect((await expectFailure(workspace.publish(), 'not-found')).message).toContain('kept on this computer');
  renameSync(join(folder, 'away'), join(folder, 'share'));
  chmodSync(path, 0o444);
  expect((await expectFailure(workspace.publish(), 'no-permission')).message).toContain('read-only');
  chmodSync(path, 0o640);
  unwrap(await workspace.publish());
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(workspace.status().unsavedChanges).toBe(0);
});

test('saving under another name moves the work there, never onto another file unless the person agreed', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const target = join(folder, 'copy.casewright');
  const workspace = await createSample(env, path);
  const original = readFileSync(path);
  unwrap(setPrice(workspace, 44));
  writeFileSync(target, 'something of mine');
  await expectFailure(workspace.publishAs(target), 'already-exists');
  expect(workspace.path()).toBe(path);
  expect(readFileSync(target, 'utf8')).toBe('something of mine');
  expect(readdirSync(folder).filter((name) => name.startsWith('.~'))).toEqual(['.~lock.plans.casewright#']);

  unwrap(await workspace.publishAs(target, { replace: true }));
  expect(workspace.path()).toBe(target);
  expect(workspace.status()).toMatchObject({ name: 'copy', unsavedChanges: 0 });
  expect(readFileSync(path)).toEqual(original);
  expect(readdirSync(folder).filter((name) => name.startsWith('.~'))).toEqual(['.~lock.copy.casewright#']);
  const kept = readdirSync(join(env.home, 'history')).find((name) => name.startsWith('copy'));
  const [old] = readdirSync(join(env.home, 'history', kept ?? ''));
  expect(readFileSync(join(env.home, 'history', kept ?? '', old ?? ''), 'utf8')).toBe('something of mine');
  unwrap(setPrice(workspace, 43));
  unwrap(await workspace.publish());
  expect(await priceIn(env, target)).toBe(43);
  expect((await recentFiles(env)).map((file) => file.path)).toEqual([target, path]);
});

test.each(replacements)(
  'a file that is %s between the last comparison and the rename is not overwritten',
  async (_, how) => {
    const folder = temporaryFolder();
    const path = join(folder, 'plans.casewright');
    const other = join(folder, 'other');
    let theirs: Buffer | null = null;
    const env: StoreEnvironment = {
      ...computer(folder),
      onStep: (step) => {
        if (step !== 'rename') return;
        how(path, other);
        theirs = readFileSync(path);
      },
    };
    await savedSample(computer(folder, 'bob'), path);
    copyFileSync(path, other);
    const workspace = await expectOpen(openWorkspace(env, path, 'edit'));
    unwrap(setPrice(workspace, 44));
    await expectFailure(workspace.publish(), 'conflict');
    expect(readFileSync(path)).toEqual(theirs);
  },
);

test('a link stays a link: the file it leads to is what is saved', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const real = join(folder, 'real.casewright');
  const link = join(folder, 'link.casewright');
  await savedSample(env, real);
  symlinkSync(real, link);
  const workspace = await expectOpen(openWorkspace(env, link, 'edit'));
  expect(workspace.path()).toBe(real);
  unwrap(setPrice(workspace, 44));
  unwrap(await workspace.publish());
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(await priceIn(env, link)).toBe(44);
});

test('a file that is open to read only takes no edit and no save, but a copy of it does', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  await savedSample(env, path);
  const workspace = await expectOpen(openWorkspace(env, path, 'read-only'));
  expect(workspace.status()).toMatchObject({
    mode: 'read-only',
    readOnlyReason: 'You opened it to read only.',
    undo: null,
  });
  await expectFailure(setPrice(workspace, 44), 'read-only');
  await expectFailure(workspace.publish(), 'read-only');
  unwrap(await workspace.publishAs(join(folder, 'copy.casewright')));
  unwrap(setPrice(workspace, 44));
  unwrap(await workspace.publish());
  expect(await priceIn(env, path)).toBe(49);
});
