import { chmodSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openWorkspace } from '#electron/store/index.ts';
import { isLocal } from '#electron/store/is-local.ts';
import { writeSettings } from '#electron/store/settings.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { computer, createSample, expectOpen, priceIn, savedSample, setPrice, temporaryFolder } from './support.ts';

const saveAfterMilliseconds = 40;
const soon = { timeout: 10_000 };

test('a file that only this computer writes is saved by itself when no edit follows', async () => {
  const folder = temporaryFolder();
  const env = { ...computer(folder), saveAfterMilliseconds };
  const path = join(folder, 'plans.casewright');
  const workspace = await createSample(env, path);
  await vi.waitFor(() => expect(workspace.status().savesItself).toBe(true), soon);
  unwrap(setPrice(workspace, 44));
  await vi.waitFor(() => expect(workspace.status().unsavedChanges).toBe(0), soon);
  expect(await priceIn(env, path)).toBe(44);
});

test('nothing is saved by itself in a sync folder, against the person’s wish, or over another version', async () => {
  const folder = temporaryFolder();
  const shared = join(folder, 'OneDrive - Acme');
  mkdirSync(shared);
  const env = { ...computer(folder), saveAfterMilliseconds };
  const inShare = await createSample(env, join(shared, 'plans.casewright'));
  const changed = await createSample(env, join(folder, 'changed.casewright'));
  await vi.waitFor(() => expect(changed.status().savesItself).toBe(true), soon);
  await savedSample(env, join(folder, 'other.casewright'));
  renameSync(join(folder, 'other.casewright'), join(folder, 'changed.casewright'));
  await vi.waitFor(() => expect(changed.status().fileState).toBe('changed'), soon);
  await writeSettings(env.home, { saveAutomatically: false });
  const unwanted = await createSample(env, join(folder, 'unwanted.casewright'));
  for (const each of [inShare, changed, unwanted]) unwrap(setPrice(each, 44));
  await new Promise((resolve) => setTimeout(resolve, saveAfterMilliseconds * 5));
  expect(inShare.status()).toMatchObject({ savesItself: false, unsavedChanges: 1, saveProblem: null });
  expect(changed.status()).toMatchObject({ unsavedChanges: 1, saveProblem: null });
  expect(unwanted.status()).toMatchObject({ savesItself: false, unsavedChanges: 1 });
  unwanted.setSavesItself(true);
  unwrap(setPrice(unwanted, 43));
  await vi.waitFor(() => expect(unwanted.status().unsavedChanges).toBe(0), soon);
});

test('a save that was refused is told until one is not', async () => {
  const folder = temporaryFolder();
  const env = { ...computer(folder), saveAfterMilliseconds };
  const path = join(folder, 'plans.casewright');
  await savedSample(env, path);
  const workspace = await expectOpen(openWorkspace(env, path, 'edit'));
  await vi.waitFor(() => expect(workspace.status().savesItself).toBe(true), soon);
  chmodSync(path, 0o444);
  unwrap(setPrice(workspace, 44));
  await vi.waitFor(() => expect(workspace.status().saveProblem).toContain('marked as read-only'), soon);
  expect(workspace.status().unsavedChanges).toBe(1);
  chmodSync(path, 0o644);
  unwrap(await workspace.publish());
  expect(workspace.status()).toMatchObject({ saveProblem: null, unsavedChanges: 0 });
});

const mounts = (type: string) => (): Promise<string> =>
  Promise.resolve(
    `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n40 22 0:44 / /mnt/team\\040share rw - ${type} //server/team rw\n`,
  );

test.each([
  ['/home/ann/Documents/plans.casewright', 'cifs', true],
  ['/mnt/team share/plans.casewright', 'cifs', false],
  ['/mnt/team share/plans.casewright', 'nfs4', false],
  ['/mnt/team share/plans.casewright', 'fuse.sshfs', false],
  ['/mnt/team share/plans.casewright', 'ext4', true],
  ['/mnt/team share 2/plans.casewright', 'cifs', true],
  ['/home/ann/Dropbox/plans.casewright', 'ext4', false],
  ['/home/ann/Dropbox (Acme)/Q3/plans.casewright', 'ext4', false],
  ['/Users/ann/Library/CloudStorage/OneDrive-Acme/plans.casewright', 'ext4', false],
  ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/plans.casewright', 'ext4', false],
  ['/home/ann/Boxing/plans.casewright', 'ext4', true],
  ['\\\\server\\team\\plans.casewright', 'ext4', false],
])('whether %s on %s is local: %s', async (path, type, expected) => {
  expect(await isLocal(path, mounts(type))).toBe(expected);
});
