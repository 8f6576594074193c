import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { lineOf } from '#test/store/sample.ts';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { colleague, saveAsColleague } from '../helpers/colleague.ts';
import { inBothSchemes, takeScreenshot } from '../helpers/screenshots.ts';
import { goTo, openBrowserApp, openSample, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;
let path: string;

beforeAll(setup);
beforeEach(async () => {
  app = await openBrowserApp();
  page = app.page;
  path = join(app.folder, 'Aurora Home Hub.casewright');
  await openSample(page);
});
afterEach(() => app.close());

async function lookAt(name: string): Promise<void> {
  await inBothSchemes(page, async (scheme) => {
    await takeScreenshot(page, 'browser', `${name}-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });
}

const set = async (name: string, value: number): Promise<void> => {
  const records = unwrap(await app.host.call('workspace.records', {})) as readonly { id: string; name?: string }[];
  const id = records.find((row) => row.name === name)?.id ?? '';
  unwrap(await app.host.call('line.setValues', { edits: [{ lineId: id, value }] }));
};

/** Femi has a copy, changes it on another computer, and puts it where the file was: a sync tool does just that. */
async function femiSaves(values: Readonly<Record<string, number>>): Promise<void> {
  const elsewhere = join(app.folder, '..', 'elsewhere');
  await mkdir(elsewhere, { recursive: true });
  const copy = join(elsewhere, 'Aurora Home Hub.casewright');
  await copyFile(path, copy);
  await saveAsColleague(await colleague(elsewhere), copy, values);
  await copyFile(copy, path);
  await rm(elsewhere, { recursive: true });
}

async function inFile(...names: readonly string[]): Promise<readonly unknown[]> {
  const look = join(app.folder, '..', 'look');
  const opened = unwrap(await openWorkspace(await colleague(look, 'Kim', 'desk-9'), path, 'read-only'));
  const values = names.map((name) => lineOf(opened.records(), name).value);
  await opened.close({ discard: true });
  return values;
}

test('two people change one file: the save is refused, both are compared, merged and saved, by keyboard alone', async () => {
  await set('launch_price', 44);
  await set('churn', 0.02);
  await femiSaves({ launch_price: 47, wacc: 0.12 });
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'The file has changed since you opened it' });
  await dialog.waitFor();
  await lookAt('conflict');
  // The first answer has the focus.
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Compare and merge', level: 1 }).waitFor();
  await lookAt('compare-undecided');
  const merge = page.getByRole('button', { name: 'Merge', exact: true });
  expect(await merge.isDisabled()).toBe(true);
  await page.getByText('1 place of 1 still to decide.').waitFor();

  await page.getByRole('button', { name: 'Go to the next one' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('radio', { name: /^Femi Panther’s/ }).isChecked()).toBe(true);
  await page.getByText('Everything is decided.').waitFor();
  await lookAt('compare-decided');
  await merge.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Merged and kept on this computer').waitFor();
  // What it came to: mine (44 and the churn) to both (47 and the discount rate).
  const effect = page.getByRole('region', { name: 'What it does to the result' });
  await effect.getByRole('rowheader', { name: 'List price at launch' }).waitFor();
  await effect.getByRole('rowheader', { name: 'Discount rate' }).waitFor();
  expect(await effect.getByRole('rowheader', { name: 'Monthly churn' }).count()).toBe(0);
  await lookAt('compare-merged');
  await page.keyboard.press('Enter');
  await page.getByText('Merged and saved').waitFor();
  await lookAt('compare-merged-saved');
  expect(await inFile('launch_price', 'churn', 'wacc')).toEqual([47, 0.02, 0.12]);

  await goTo(page, 'History');
  await page.getByRole('button', { name: /Merged with Aurora Home Hub.casewright, saved by Femi Panther/ }).waitFor();
  await page.getByRole('button', { name: /Discount rate.*Femi Panther/ }).waitFor();
  expect(app.complaints).toEqual([]);
});

test('a file that changes once more while it is compared is compared anew, and what was chosen stays', async () => {
  await set('launch_price', 44);
  await femiSaves({ launch_price: 47 });
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Compare and merge…' }).click();
  await page.getByRole('radio', { name: /^Yours/ }).check({ force: true });
  await femiSaves({ wacc: 0.12 });
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText(/^It was changed once more while you looked at it/).waitFor();
  await page.getByRole('region', { name: 'Femi Panther changed' }).getByText('12 %').waitFor();
  expect(await page.getByRole('radio', { name: /^Yours/ }).isChecked()).toBe(true);
  await savesThePicture();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText('Merged and kept on this computer').waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Merged and saved').waitFor();
  expect(await inFile('launch_price', 'wacc')).toEqual([44, 0.12]);
});

test('a version is named, compared with, and brought back as one change that undo takes back', async () => {
  await goTo(page, 'History');
  await lookAt('history-no-versions');
  await page.getByRole('button', { name: 'Name this version…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Board pack');
  await page.getByRole('textbox', { name: 'Note (optional)' }).fill('As sent on Monday');
  await page.getByText('Use as the baseline that later work is compared to').click();
  await lookAt('history-naming');
  await page.getByRole('button', { name: 'Name it' }).click();
  const versions = page.getByRole('region', { name: 'Named versions' });
  await versions.getByText('Baseline').waitFor();
  await set('launch_price', 44);
  await set('wacc', 0.12);
  await page.keyboard.press('Control+s');
  await page.getByRole('region', { name: 'Earlier saved files' }).getByText('The file until today at').waitFor();
  await lookAt('history-versions');

  await page.getByRole('button', { name: 'Compare Board pack with now' }).click();
  const effect = page.getByRole('region', { name: 'What it does to the result' });
  await effect.getByRole('rowheader', { name: 'List price at launch' }).waitFor();
  await lookAt('compare-version');
  await page.getByRole('button', { name: 'Restore this version…' }).click();
  await lookAt('restore');
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('Nothing differs').waitFor();
  await lookAt('compare-nothing-differs');
  await page.getByRole('button', { name: /^Undo: Restored the version “Board pack”/ }).click();
  await effect.waitFor();
});

test('the history is narrowed to one line; an entry is compared with now and brought back', async () => {
  await set('launch_price', 44);
  await set('wacc', 0.12);
  await goTo(page, 'History');
  await page.getByRole('combobox', { name: 'Line, case, scenario or product' }).fill('list price at');
  await page.getByRole('option', { name: /^List price at launch/ }).click();
  const list = page.getByRole('region', { name: 'Today' });
  await list
    .getByRole('button', { name: /^.*List price at launch/ })
    .first()
    .click();
  await expect.poll(() => list.getByRole('button', { name: /WACC|Discount/ }).count()).toBe(0);
  await lookAt('history-one-line');
  await list.getByRole('button', { name: 'Compare with now' }).first().click();
  await page.getByRole('heading', { name: 'Compare', level: 1 }).waitFor();
  await lookAt('compare-entry');
});

test('another file that did not begin as this one is compared all the same, and why it can’t be merged is said', async () => {
  const other = join(app.folder, 'Strangers.casewright');
  const handle = app.host.registerFile(other).handle;
  await page.getByRole('button', { name: /^Workspace/ }).click();
  await page.getByRole('menuitem', { name: /^Close/ }).click();
  unwrap(await app.host.call('workspace.create', { handle, template: 'aurora-home-hub' }));
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.getByRole('button', { name: /^Workspace/ }).click();
  await page.getByRole('menuitem', { name: 'Compare with another file…' }).click();
  await lookAt('compare-choosing');
  await page.getByRole('dialog').getByRole('button', { name: 'Aurora Home Hub' }).click();
  await page.getByText(/did not begin as one/).waitFor();
  await lookAt('compare-strangers');
  expect(await page.getByRole('button', { name: 'Merge', exact: true }).count()).toBe(0);
});

// 200 % zoom of 1280x720 is, to the page, a window of half the size.
test.each([
  { name: '1280x720', width: 1280, height: 720 },
  { name: 'zoom-200', width: 640, height: 360 },
])('at $name both pages fit their window', async ({ name, width, height }) => {
  await page.setViewportSize({ width, height });
  await set('launch_price', 44);
  await femiSaves({ launch_price: 47, wacc: 0.12 });
  await page.keyboard.press('Control+s');
  await takeScreenshot(page, 'browser', `conflict-${name}`);
  await page.getByRole('button', { name: 'Compare and merge…' }).click();
  await page.getByRole('heading', { name: 'Compare and merge', level: 1 }).waitFor();
  await takeScreenshot(page, 'browser', `compare-${name}`);
  const tooWide = (): Promise<number> =>
    page.evaluate(
      () => (document.querySelector('main')?.scrollWidth ?? 0) - (document.querySelector('main')?.clientWidth ?? 0),
    );
  expect(await tooWide()).toBeLessThanOrEqual(1);
  await page.getByRole('button', { name: 'Go to the next one' }).click();
  await takeScreenshot(page, 'browser', `compare-choosing-${name}`);
  await goTo(page, 'History');
  await page.getByRole('button', { name: 'Name this version…' }).click();
  await takeScreenshot(page, 'browser', `history-naming-${name}`);
  await page.keyboard.press('Escape');
  await takeScreenshot(page, 'browser', `history-states-${name}`);
  expect(await tooWide()).toBeLessThanOrEqual(1);
});

/** The bridge is laid out as a table with bars: its picture has every word and every bar of it all the same. */
async function savesThePicture(): Promise<void> {
  await page.getByRole('button', { name: 'Save Net present value as a file' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as SVG' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const read = await page.evaluate((source) => {
    const made = new DOMParser().parseFromString(source, 'image/svg+xml');
    const words = [...made.querySelectorAll('text')].map((each) => each.textContent);
    return { wrong: made.querySelector('parsererror')?.textContent ?? null, words };
  }, text);
  expect(read.wrong).toBeNull();
  expect(read.words).toEqual(
    expect.arrayContaining(['Net present value', 'List price at launch', 'Discount rate, per year', 'Your version']),
  );
  expect(text).not.toMatch(/var\(|class=|style=/);
}
