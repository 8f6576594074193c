import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';
import type { BrowserApp } from './browser-app.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
let ledger: Locator;
withSample(
  'Assumptions',
  {},
  (opened) => ([app, page] = [opened, opened.page]),
  async () => {
    ledger = page.getByRole('region', { name: 'Assumptions' });
    await ledger.getByText('€11.2 m').waitFor();
  },
);

/** The names down the first column, as they stand. */
const names = (): Promise<string[]> => ledger.locator('tbody th button:not([aria-expanded])').allTextContents();
const sortOf = (column: string): Promise<string | null> =>
  ledger.getByRole('columnheader', { name: column }).getAttribute('aria-sort');

test('what is at stake on weak evidence comes first; headings order the table, by keyboard too', async () => {
  expect(await sortOf('At stake')).toBe('descending');
  const first = await names();
  await ledger.getByRole('button', { name: 'Assumption', exact: true }).press('Enter');
  expect(await sortOf('Assumption')).toBe('ascending');
  const byName = await names();
  expect(byName).toEqual([...byName].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())));
  await ledger.getByRole('button', { name: 'weakly backed' }).press('Enter');
  expect(await names()).toEqual(first);
});

test('what each is worth knowing is worked out on demand, and can be ordered by', async () => {
  await page.getByRole('button', { name: 'Work out what each is worth knowing' }).click();
  await page.getByText('Knowing everything first would add at most').waitFor();
  await ledger.getByRole('button', { name: 'Worth knowing' }).click();
  expect(await sortOf('Worth knowing')).toBe('descending');
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await takeScreenshot(page, 'browser', `case-assumptions-worth-${scheme}`);
  });
  expect(await violationsOn(page)).toEqual([]);
});

test('evidence and a note are written below an assumption, found again, and undone', async () => {
  await ledger.getByRole('button', { name: 'Evidence and notes of List price at launch' }).click();
  await ledger.getByRole('textbox', { name: 'Note on List price at launch' }).fill('Pelican study, wave two');
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox', { name: 'Find an assumption' }).fill('pelican wave');
  await expect.poll(names).toEqual(['List price at launch']);
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await takeScreenshot(page, 'browser', `case-assumptions-notes-${scheme}`);
  });
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('searchbox', { name: 'Find an assumption' }).fill('no such words');
  await page.getByText('No assumption fits.').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(async () => (await names()).length).toBeGreaterThan(10);
});

test('what is shown is saved as it is ordered and filtered', async () => {
  await page.getByRole('searchbox', { name: 'Find an assumption' }).fill('price');
  const shown = await names();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Assumptions of Home Hub with care plan.csv');
  const [heading = '', ...rows] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(heading).toContain('"At stake, NPV (EUR)"');
  expect(rows).toHaveLength(shown.length);
  for (const [index, name] of shown.entries()) expect(rows[index]).toContain(name);
  await page.getByRole('searchbox', { name: 'Find an assumption' }).fill('');
  expect(app.complaints).toEqual([]);
});
