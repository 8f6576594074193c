import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';
import type { BrowserApp } from './browser-app.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample('Model', { width: 1280, height: 720 }, (opened) => ([app, page] = [opened, opened.page]));

const choose = (name: RegExp): Promise<void> =>
  page.getByRole('gridcell', { name }).click({ position: { x: 40, y: 12 } });
const bar = () => page.getByRole('region', { name: 'Formula of the chosen line' });

test('inside a call the formula bar says what its argument is, and does not call the open bracket a mistake', async () => {
  const help = bar().getByRole('status');
  await choose(/^Share of new adopters, 2027/);
  await page.keyboard.type('round(share_start, ');
  await help.getByText('round(x, [digits])').waitFor();
  expect(await help.locator('b').textContent()).toBe('[digits]');
  expect(await help.getByText('never closed').count()).toBe(0);
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await takeScreenshot(page, 'browser', `model-argument-help-${scheme}`);
  });
  await page.keyboard.press('Home');
  await help.getByText('This bracket is never closed').waitFor();
  expect(await help.getByText('round(').count()).toBe(0);
  await page.keyboard.press('Escape');
});

test('what is there when a month begins is, of a year, what was there in January', async () => {
  const opening = /^Households with a hub, start of month, 2028: (\S+)/;
  const closing = /^Households with a hub, end of month, 2027: (\S+)/;
  const named = async (pattern: RegExp): Promise<string | undefined> =>
    pattern.exec((await page.getByRole('gridcell', { name: pattern }).getAttribute('aria-label')) ?? '')?.[1];
  expect(await named(opening)).toBe(await named(closing));
});

test('a line says whether more of it is better, and whether it is tax', async () => {
  await choose(/^Season, 2027/);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Change line…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /More of it is/ }).click();
  await page.getByRole('option', { name: /^Worse/ }).click();
  await dialog.getByText('It is tax').click();
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await takeScreenshot(page, 'browser', `line-dialog-${scheme}`);
  });
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep changes' }).click();
  await dialog.waitFor({ state: 'detached' });
  // The keyboard comes back to the cell a frame later.
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Change line…' }).click();
  expect(await dialog.getByRole('button', { name: /More of it is/ }).textContent()).toContain('Worse');
  expect(await dialog.getByRole('checkbox').isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  expect(app.complaints).toEqual([]);
});

test('all is chosen from its first cell, so that typing never lands on a line out of view', async () => {
  await choose(/^List price at launch, 2027/);
  await page.keyboard.press('Control+a');
  const chosen = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.closest('[data-row]')?.textContent ?? '');
  await expect.poll(chosen).toContain('Market and adoption');
});

test('sections stay folded and months stay shown when the page is loaded again; the scale of all sums counts in cells', async () => {
  await page.getByRole('radio', { name: 'Month' }).click();
  await page.getByRole('gridcell', { name: /^Market and adoption/ }).click();
  await page
    .getByRole('gridcell', { name: /^Season, / })
    .first()
    .waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('gridcell', { name: /^List price at launch, Jan 2027/ }).waitFor();
  expect(await page.getByRole('gridcell', { name: /^Season, / }).count()).toBe(0);
  await page.getByRole('radio', { name: 'Year' }).click();
  await page.setViewportSize({ width: 1280, height: 1600 });
  const revenue = page.getByRole('gridcell', { name: /^Device revenue, 2027/ });
  const before = await revenue.textContent();
  await page.getByRole('button', { name: /^Scale of sums/ }).click();
  await page.getByRole('menuitem', { name: /^in full/ }).click();
  await expect.poll(() => revenue.textContent()).not.toBe(before);
  expect((await revenue.textContent())?.length).toBeGreaterThan((before ?? '').length);
  expect(app.complaints).toEqual([]);
});
