import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { makeNewer, next } from '#test/store/newer.ts';
import { sampleRecords, tamper } from '#test/store/sample.ts';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { colleague } from '../helpers/colleague.ts';
import { inBothSchemes, takeScreenshot } from '../helpers/screenshots.ts';
import { goTo, openBrowserApp, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;
const mounts: string[] = [];

beforeAll(setup);
beforeEach(async () => {
  app = await openBrowserApp();
  page = app.page;
});
afterEach(async () => {
  for (const folder of mounts.splice(0)) execFileSync('umount', ['-l', folder]);
  await app.close();
});

async function lookAt(name: string): Promise<void> {
  await inBothSchemes(page, async (scheme) => {
    await takeScreenshot(page, 'browser', `message-${name}-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });
  for (const [size, width, height] of [['1280x720', 1280, 720] as const, ['zoom-200', 640, 360] as const]) {
    await page.setViewportSize({ width, height });
    await takeScreenshot(page, 'browser', `message-${name}-${size}`);
  }
  await page.setViewportSize({ width: 1366, height: 860 });
}

/** A workspace that a colleague saved and closed. */
async function writePlans(): Promise<string> {
  const path = join(app.folder, 'Plans.casewright');
  const made = await createWorkspace(await colleague(join(app.folder, '..')), path, sampleRecords(), 'Created');
  await unwrap(made).close({ discard: false });
  return path;
}

async function openPlans(): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: /^Plans/ }).click();
}

const dialog = (name: string): Locator => page.getByRole('dialog', { name });

test('a newer file that can be read opens to read only, and offers no copy that would fail', async () => {
  makeNewer(await writePlans(), 10);
  await openPlans();
  await page.getByText('It was made by a newer Casewright. Update Casewright to change it.').waitFor();
  await lookAt('newer-read-only');
  expect(await page.getByRole('button', { name: /Save a copy/ }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Save a copy to edit…' }).count()).toBe(0);
});

test('a newer file that can’t be read says what to do', async () => {
  const path = await writePlans();
  makeNewer(path, next.version);
  const before = await readFile(path);
  await openPlans();
  await dialog('This file was made by a newer Casewright')
    .getByText(/Update Casewright to open it/)
    .waitFor();
  await lookAt('newer-refused');
  expect((await readFile(path)).equals(before)).toBe(true);
});

test('a file with foreign code in it is not opened', async () => {
  tamper(await writePlans(), 'CREATE TRIGGER spy AFTER UPDATE ON line BEGIN DELETE FROM history; END');
  await openPlans();
  await dialog('This file is not safe to open').getByText(/"spy"/).waitFor();
  await lookAt('hostile');
});

test('a file that is too large is said to be', async () => {
  await truncate(await writePlans(), 600 * 1024 * 1024);
  await openPlans();
  await dialog('This file is too large')
    .getByText(/600 MB/)
    .waitFor();
  await lookAt('too-large');
});

test('a file that has gone meanwhile is said to be', async () => {
  const path = await writePlans();
  await page.reload();
  await page.getByRole('button', { name: /^Plans/ }).waitFor();
  await copyFile(path, join(app.folder, '..', 'kept'));
  execFileSync('rm', [path]);
  await page.getByRole('button', { name: /^Plans/ }).click();
  await dialog('The file is no longer there')
    .getByText(/moved, renamed or deleted/)
    .waitFor();
  await lookAt('not-found');
});

test('a lock that nobody keeps can be taken over', async () => {
  await writePlans();
  const note = join(app.folder, '.~lock.Plans.casewright#');
  const since = new Date(Date.now() - 3 * 3600 * 1000);
  const holder = { person: 'Femi Panther', host: 'finance-12', pid: 1, token: 't' };
  const times = { since: since.toISOString(), heartbeat: since.toISOString() };
  await writeFile(note, JSON.stringify({ ...holder, ...times }));
  await utimes(note, since, since);
  await openPlans();
  const asked = dialog('Somebody else may have this file open');
  await asked.getByText(/has not been heard from for a while/).waitFor();
  await lookAt('stale-lock');
  await asked.getByRole('button', { name: 'Take over' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  expect(JSON.parse(await readFile(note, 'utf8'))).toMatchObject({ person: 'Petra Lang' });
});

test('a folder that can’t be written opens its files to read only', async (context) => {
  const folder = await mountSmall(['size=4m']);
  if (!folder) return context.skip('this user may not mount a disk');
  await copyFile(await writePlans(), join(folder, 'Plans.casewright'));
  execFileSync('mount', ['-o', 'remount,ro', folder]);
  const { handle } = app.host.registerFile(join(folder, 'Plans.casewright'));
  unwrap(await app.host.call('workspace.open', { handle, mode: 'edit' }));
  await page.getByText('Its folder cannot be written. To change it, save a copy in another folder.').waitFor();
  await lookAt('read-only-folder');
});

test('a file that was opened for reading says so', async () => {
  const { handle } = app.host.registerFile(await writePlans());
  unwrap(await app.host.call('workspace.open', { handle, mode: 'read-only' }));
  await page.getByText('You opened it to read only.').waitFor();
  await lookAt('read-only-by-choice');
});

test('a full disk refuses the save, and everything is kept', async (context) => {
  const folder = await mountSmall(['size=1m']);
  if (!folder) return context.skip('this user may not mount a disk');
  const path = join(folder, 'Plans.casewright');
  await copyFile(await writePlans(), path);
  const { handle } = app.host.registerFile(path);
  unwrap(await app.host.call('workspace.open', { handle, mode: 'edit' }));
  await goTo(page, 'Products');
  await page.getByRole('button', { name: 'Add a product' }).click();
  await page.getByText('Kept on this computer · not yet saved to the file').waitFor();
  const before = await readFile(path);
  await expect(writeFile(join(folder, 'filler'), Buffer.alloc(2_000_000))).rejects.toThrow('ENOSPC');
  await page.keyboard.press('Control+s');
  await page.getByText(/the disk is full\. Make some room and try again/).waitFor();
  await lookAt('disk-full');
  expect((await readFile(path)).equals(before)).toBe(true);
  await page.getByText('Kept on this computer · could not be saved').waitFor();
  await expect.poll(() => page.title()).toBe('Plans — edited');
  await rm(join(folder, 'filler'));
  await page.keyboard.press('Control+s');
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
  await expect.poll(() => page.getByText(/the disk is full/).count()).toBe(0);
  await expect.poll(() => page.title()).toBe('Plans');
});

/** A disk of its own, as small as it is told; null where this user may not make one. */
async function mountSmall(options: readonly string[]): Promise<string | null> {
  const folder = join(app.folder, '..', 'small disk');
  await mkdir(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  mounts.push(folder);
  return folder;
}
