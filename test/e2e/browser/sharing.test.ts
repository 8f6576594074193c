import { randomUUID } from 'node:crypto';
import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { inBothSchemes, takeScreenshot } from '../helpers/screenshots.ts';
import { openBrowserApp, openSample, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let path: string;
beforeAll(setup);
beforeEach(async () => {
  app = await openBrowserApp();
  path = join(app.folder, 'Aurora Home Hub.casewright');
  await app.page.getByRole('button', { name: 'Open the sample' }).waitFor();
  await openSample(app.page);
});
afterEach(() => app.close());

async function lookAt(name: string): Promise<void> {
  await inBothSchemes(app.page, async (scheme) => {
    await takeScreenshot(app.page, 'browser', `${name}-${scheme}`);
    expect(await violationsOn(app.page)).toEqual([]);
  });
}

const colleague = (): Parameters<typeof openWorkspace>[0] => ({
  home: join(app.home, '..', 'colleague'),
  person: 'Femi Panther',
  host: 'finance-12',
  now: () => new Date(),
  makeId: randomUUID,
});

/** What a sync tool brings from the colleague's computer. */
async function saveElsewhere(): Promise<string> {
  const theirs = `${path}.incoming`;
  await copyFile(path, theirs);
  const open = unwrap(await openWorkspace(colleague(), theirs, 'edit'));
  const title = [...open.records().values()].find((row) => row.type === 'workspace');
  if (title?.type !== 'workspace') throw new Error('no title');
  unwrap(
    open.commit(
      { added: [], updated: [{ from: title, to: { ...title, name: 'Aurora, by Femi' } }], removed: [] },
      { command: 'workspace.update', label: 'Renamed' },
    ),
  );
  unwrap(await open.publish());
  await open.close({ discard: false });
  return theirs;
}

test('that somebody else saved the file is said before one saves, and how to go on', async () => {
  const { page } = app;
  await rename(await saveElsewhere(), path);
  const theirs = await readFile(path);
  await page.getByText(/^Somebody else saved this file today/).waitFor();
  await lookAt('changed-elsewhere');
  await page.getByRole('button', { name: 'What can I do?' }).click();
  await page.getByRole('dialog', { name: 'The file has changed since you opened it' }).waitFor();
  expect((await readFile(path)).equals(theirs)).toBe(true);
});

test('a file that went away is missed, and a copy is offered', async () => {
  const { page } = app;
  await rm(path);
  await page.getByText('The file is not where it was.').waitFor();
  await page.getByRole('button', { name: 'Save a copy…' }).click();
  await page.getByRole('dialog', { name: 'Save a copy' }).getByRole('button', { name: 'Save' }).click();
  await page.getByText(/^Saved as Aurora Home Hub copy/).waitFor();
  await page.getByText('The file is not where it was.').waitFor({ state: 'detached' });
});

test('who reads the file opens the newer version when there is one', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /^Workspace/ }).click();
  await page.getByRole('menuitem', { name: /^Close/ }).click();
  const theirs = unwrap(await openWorkspace(colleague(), path, 'edit'));
  await page.getByRole('button', { name: /^Aurora Home Hub/ }).click();
  await page.getByRole('button', { name: 'Open for reading' }).click();
  await page.getByText('You are reading only.').waitFor();
  await theirs.close({ discard: true });
  await rename(await saveElsewhere(), path);
  await page.getByText('There is a newer version in the file').waitFor();
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('button', { name: 'Workspace Aurora, by Femi' }).waitFor();
  await page.getByText('There is a newer version in the file').waitFor({ state: 'detached' });
});

test('of a file that somebody else has open, a copy can be worked on', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /^Workspace/ }).click();
  await page.getByRole('menuitem', { name: /^Close/ }).click();
  const theirs = unwrap(await openWorkspace(colleague(), path, 'edit'));
  await page.getByRole('button', { name: /^Aurora Home Hub/ }).click();
  await page.getByRole('button', { name: 'Open a copy…' }).click();
  await page.getByRole('dialog', { name: 'Save a copy' }).getByRole('button', { name: 'Save' }).click();
  await page.getByText(/^Saved as Aurora Home Hub copy/).waitFor();
  await page.getByText('You are reading only.').waitFor({ state: 'detached' });
  await theirs.close({ discard: true });
});

test('a conflicted copy beside the file is named', async () => {
  const { page } = app;
  await rename(await saveElsewhere(), path.replace('.casewright', " (Femi's conflicted copy 2026-11-26).casewright"));
  await page.getByText('There is a conflicted copy beside this file').waitFor();
  await lookAt('conflicted-copy');
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByText('There is a conflicted copy beside this file').waitFor({ state: 'detached' });
});
