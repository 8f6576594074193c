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
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { versionsToKeep } from '#electron/store/kept-versions.ts';
import { openWorkspace, recentFiles } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import {
  computer,
  createSample,
  expectFailure,
  expectOpen,
  lineOf,
  savedSample,
  setPrice,
  sorted,
  tamper,
  temporaryFolder,
} from './support.ts';

const priceIn = async (env: Parameters<typeof openWorkspace>[0], path: string): Promise<unknown> => {
  const opened = await expectOpen(openWorkspace(env, path, 'read-only'));
  const price = lineOf(opened.records(), 'price').value;
  await opened.close({ discard: false });
  return price;
};

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

function mounted(folder: string, size: string): (() => void) | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
    return () => void execFileSync('umount', ['-l', folder]);
  } catch {
    return null;
  }
}

test('a full disk at the target: the save says so, the old file stays, and it works when there is room again', async (context) => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const small = join(folder, 'small');
  mkdirSync(small);
  const unmount = mounted(small, '400k');
  if (!unmount) return context.skip('this user may not mount a small disk');
  try {
    const path = join(small, 'plans.casewright');
    const workspace = await createSample(env, path);
    const before = readFileSync(path);
    unwrap(setPrice(workspace, 44));
    const filler = join(small, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(1_000_000))).toThrow('ENOSPC');
    const problem = await expectFailure(workspace.publish(), 'disk-full');
    expect(problem.message).toContain('kept on this computer');
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(small).sort()).toEqual(['.~lock.plans.casewright#', 'filler', 'plans.casewright']);
    rmSync(filler);
    unwrap(await workspace.publish());
    expect(await priceIn(env, path)).toBe(44);
    await workspace.close({ discard: false });
  } finally {
    unmount();
  }
});

test('a full disk at home: the edit is refused, nothing of it is kept, and it works when there is room again', async (context) => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const unmount = mounted(env.home, '700k');
  if (!unmount) return context.skip('this user may not mount a small disk');
  try {
    const path = join(folder, 'plans.casewright');
    const workspace = await createSample(env, path);
    const before = sorted(workspace.records());
    const filler = join(env.home, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(2_000_000))).toThrow('ENOSPC');
    const price = lineOf(workspace.records(), 'price');
    const edit = () =>
      workspace.commit(
        { added: [], updated: [{ from: price, to: { ...price, note: 'x'.repeat(60_000) } }], removed: [] },
        { command: 'line.update', label: 'Note' },
      );
    await expectFailure(edit(), 'disk-full');
    expect(sorted(workspace.records())).toEqual(before);
    expect(workspace.status().unsavedChanges).toBe(0);
    rmSync(filler);
    unwrap(edit());
    unwrap(await workspace.publish());
    await workspace.close({ discard: false });
    const opened = await expectOpen(openWorkspace(env, path, 'read-only'));
    expect(lineOf(opened.records(), 'price').note).toHaveLength(60_000);
    await opened.close({ discard: false });
  } finally {
    unmount();
  }
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

test('which versions are kept: the last ten, one a day, one a month, and those marked to stay', () => {
  const name = (time: string, mark = ''): string => `${time}-000Z-0123456789abcdef${mark}.casewright`;
  const hourly = Array.from({ length: 24 }, (_, hour) => name(`2026-11-20T${String(hour).padStart(2, '0')}-00-00`));
  const daily = Array.from({ length: 40 }, (_, day) =>
    name(new Date(Date.UTC(2026, 7, 1 + day)).toISOString().slice(0, 19).replaceAll(':', '-')),
  );
  const monthly = Array.from({ length: 20 }, (_, month) =>
    name(`${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15T00-00-00`),
  );
  const marked = name('2020-01-01T00-00-00', '-keep');
  const stranger = 'holiday.jpg';
  const keep = versionsToKeep([stranger, ...hourly, ...daily, ...monthly, marked]);
  expect([...keep].filter((each) => hourly.includes(each))).toEqual(hourly.slice(-10));
  expect(daily.filter((each) => keep.has(each))).toEqual(daily.slice(-29));
  // November, September and August have newer ones: nine months are left of twelve.
  expect(monthly.filter((each) => keep.has(each))).toEqual(monthly.slice(-9));
  expect(keep.has(marked)).toBe(true);
  expect(keep.has(stranger)).toBe(false);
  // A computer whose clock jumped ahead adds one name; it cannot push the others out.
  const jumped = versionsToKeep([...daily, name('2099-01-01T00-00-00')]);
  expect(daily.filter((each) => jumped.has(each))).toEqual(daily.slice(-29));
});
