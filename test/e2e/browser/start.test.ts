import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { inBothSchemes, takeScreenshot } from '../helpers/screenshots.ts';
import { goTo, openBrowserApp, openSample, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
beforeAll(setup);
beforeEach(async () => {
  app = await openBrowserApp();
  await app.page.getByRole('button', { name: 'Open the sample' }).waitFor();
});
afterEach(() => app.close());

const sampleFile = 'Aurora Home Hub.casewright';

async function lookAt(name: string): Promise<void> {
  await inBothSchemes(app.page, async (scheme) => {
    await takeScreenshot(app.page, 'browser', `${name}-${scheme}`);
    expect(await violationsOn(app.page)).toEqual([]);
  });
}

test('a file that is no workspace is named, and nothing is opened', async () => {
  await writeFile(join(app.folder, 'Minutes.casewright'), 'These are the minutes of the meeting, not a workspace.');
  await app.page.reload();
  await app.page.getByRole('button', { name: /^Minutes/ }).click();
  const dialog = app.page.getByRole('dialog', { name: 'This is not a Casewright workspace' });
  await dialog.getByText('Minutes.casewright').first().waitFor();
  await lookAt('refused-not-a-workspace');
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await dialog.waitFor({ state: 'detached' });
  await app.page.getByRole('heading', { name: 'Casewright', exact: true }).waitFor();
});

test('a file that is damaged is said to be damaged', async () => {
  const { page, folder } = app;
  await openSample(page);
  const good = await readFile(join(folder, sampleFile));
  const bad = Buffer.from(good);
  // The last two thirds as noise: rows are lost, and with them the history that would bring them back.
  for (let at = Math.floor(bad.length / 3); at < bad.length; at++) bad[at] = (at * 37) % 256;
  await writeFile(join(folder, 'Damaged.casewright'), bad);
  await page.reload();
  await page.getByRole('button', { name: /^Workspace/ }).click();
  await page.getByRole('menuitem', { name: /Open or create/ }).click();
  await page.getByRole('button', { name: /^Damaged/ }).click();
  const refused = page.getByRole('dialog', { name: 'This file is damaged' });
  await refused.waitFor();
  await lookAt('refused-damaged');
  await refused.getByRole('button', { name: 'Save what can be read…' }).click();
  const target = page.getByRole('dialog', { name: 'Save what can be read' });
  await target.getByRole('button', { name: 'Save' }).click();
  const salvaged = page.getByRole('dialog', { name: 'This is what could be recovered' });
  await salvaged.getByRole('heading', { name: 'Missing' }).waitFor();
  await lookAt('salvaged');
  await salvaged.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('Recovered from Damaged.casewright').first().waitFor();
  expect((await readFile(join(folder, 'Damaged.casewright'))).equals(bad)).toBe(true);
});

test('a file that somebody else has open says who, and opens for reading', async () => {
  const { page, folder } = app;
  await openSample(page);
  await page.getByRole('button', { name: /^Workspace/ }).click();
  await page.getByRole('menuitem', { name: /^Close/ }).click();
  await page.getByRole('button', { name: /^Aurora Home Hub/ }).waitFor();
  const colleague = {
    home: join(app.home, '..', 'colleague'),
    person: 'Femi Panther',
    host: 'finance-12',
    now: () => new Date(),
    makeId: randomUUID,
  };
  const theirs = unwrap(await openWorkspace(colleague, join(folder, sampleFile), 'edit'));
  await page.getByRole('button', { name: /^Aurora Home Hub/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Somebody else has this file open' });
  await dialog.getByText('Femi Panther').waitFor();
  await lookAt('refused-locked');
  await dialog.getByRole('button', { name: 'Open for reading' }).click();
  await page.getByText('You are reading only.').waitFor();
  await goTo(page, 'Products');
  expect(await page.getByRole('button', { name: 'Add a product' }).isDisabled()).toBe(true);
  await lookAt('reading-only');
  await theirs.close({ discard: true });
});

test('the file that changed underneath is not overwritten: a copy is offered', async () => {
  const { page, folder } = app;
  await openSample(page);
  const path = join(folder, sampleFile);
  await goTo(page, 'Products');
  await page.getByRole('button', { name: 'Add a product' }).click();
  await page.getByText('Kept on this computer · not yet saved to the file').waitFor();
  const theirs = Buffer.concat([await readFile(path), Buffer.from(' ')]);
  await writeFile(path, theirs);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'The file has changed since you opened it' });
  await dialog.waitFor();
  await lookAt('conflict');
  expect((await readFile(path)).equals(theirs)).toBe(true);
  await dialog.getByRole('button', { name: 'Save a copy…' }).click();
  await page.getByRole('dialog', { name: 'Save a copy' }).getByRole('button', { name: 'Save' }).click();
  await page.getByText(/^Saved as Aurora Home Hub copy/).waitFor();
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
  expect((await readFile(path)).equals(theirs)).toBe(true);
});

test('work that was kept and never saved waits on the start page, and comes back', async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Products');
  await page.getByRole('button', { name: 'Add a product' }).click();
  await page.getByText('Kept on this computer · not yet saved to the file').waitFor();
  const later = await app.restart();
  await later.getByRole('heading', { name: 'You have unsaved work' }).waitFor();
  await later.getByText(/^1 unsaved change · last edit today at/).waitFor();
  await inBothSchemes(later, async (scheme) => {
    await takeScreenshot(later, 'browser', `start-recover-${scheme}`);
    expect(await violationsOn(later)).toEqual([]);
  });
  await later.getByRole('button', { name: 'Recover' }).click();
  await goTo(later, 'Products');
  await later.getByRole('button', { name: 'New product' }).waitFor();
  await later.getByText('Kept on this computer · not yet saved to the file').waitFor();
});

test('opening a file past its unsaved changes is asked about, and loses nothing', async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Products');
  await page.getByRole('button', { name: 'Add a product' }).click();
  await page.getByText('Kept on this computer · not yet saved to the file').waitFor();
  const later = await app.restart();
  const file = later.getByRole('region', { name: 'Open a workspace' }).getByRole('button', { name: /Aurora Home Hub/ });
  await file.click();
  const question = later.getByRole('dialog', { name: 'You have unsaved changes of this file' });
  await question.getByText(/^1 change from today at .* is kept on this computer/).waitFor();
  await inBothSchemes(later, async (scheme) => {
    await takeScreenshot(later, 'browser', `start-kept-work-${scheme}`);
    expect(await violationsOn(later)).toEqual([]);
  });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await later.getByRole('heading', { name: 'You have unsaved work' }).waitFor();
  await file.click();
  await question.getByRole('button', { name: 'Go on with my changes' }).click();
  await goTo(later, 'Products');
  await later.getByRole('button', { name: 'New product' }).waitFor();
});

test('what is removed comes back by undo; a case document goes out and comes in', async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Cases');
  const menu = page.getByRole('button', { name: 'More about Home Hub with care plan' });
  await menu.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as a case document' }).click(),
  ]);
  const document = await readFile(await download.path(), 'utf8');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByText('No case yet').waitFor();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Home Hub with care plan' }).waitFor();

  await page.getByRole('button', { name: /Import a case/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a case' });
  await dialog.getByRole('textbox').fill('not JSON');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await dialog.getByText(/This is not a case document/).waitFor();
  await dialog.getByRole('textbox').fill(document);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('heading', { level: 1, name: /^Home Hub with care plan/ }).waitFor();
  await page.getByText('€3.78 m').first().waitFor();
  await goTo(page, 'History');
  await page
    .getByRole('main')
    .getByRole('button', { name: /Import/ })
    .first()
    .click();
  await page.getByRole('cell', { name: 'added' }).first().waitFor();
});
