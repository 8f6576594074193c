import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { findCell } from '../helpers/screens.ts';
import { inBothSchemes, takeScreenshot } from '../helpers/screenshots.ts';
import { goTo, openBrowserApp, openSample, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;
beforeAll(async () => {
  await setup();
  app = await openBrowserApp();
  page = app.page;
  await openSample(page);
  await goTo(page, 'Cases');
  const document = await readFile(new URL('../../fixtures/three-dimensions.json', import.meta.url), 'utf8');
  await page.getByRole('button', { name: /Import a case/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a case' });
  await dialog.getByRole('textbox').fill(document);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('heading', { name: 'Smart thermostat in three regions' }).waitFor();
  await page.getByRole('tab', { name: 'Model' }).click();
});
afterAll(() => app.close());

const live = () => page.getByRole('region', { name: 'What if' }).getByRole('status');
const header = (name: RegExp | string) => page.getByRole('rowheader', { name });
const cell = (name: RegExp | string) => page.getByRole('gridcell', { name });

test('items stand below their line; one is edited, previewed, kept and taken back', async () => {
  await live().getByText('€1.06 m').waitFor();
  await cell(/^Households that heat with gas, US, 2027/).click({ position: { x: 40, y: 12 } });
  await page.keyboard.type('30000000');
  await live().getByText('€4.11 m').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Undo: Households/ }).waitFor();
  await page.keyboard.press('Control+z');
  await live().getByText('€1.06 m').waitFor();
});

test('many items start folded, and open by mouse and by keyboard', async () => {
  const line = header('Share of buyers when listed everywhere');
  expect(await line.getAttribute('aria-expanded')).toBe('false');
  await line.click();
  await header(/Share of buyers when listed everywhere, DE, Online, Pro/).waitFor();
  await page.keyboard.press(' ');
  await expect.poll(() => line.getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press(' ');
  await header(/Share of buyers when listed everywhere, US, Retail, Basic/).waitFor();
});

test('an item explains itself, and a mistake in its formula says what was meant', async () => {
  await inBothSchemes(page, async (scheme) => {
    await findCell(page, 'Share of shops that list it', '2028');
    await cell(/^Share of shops that list it, US, 2028/).click();
    await page.getByRole('heading', { name: 'Share of shops that list it · US' }).waitFor();
    await takeScreenshot(page, 'browser', `model-items-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });
  await page.keyboard.press('Escape');
  await findCell(page, 'Revenue by region', '2027');
  await page.getByRole('button', { name: /^Change the formula sum/ }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('sum(revenue, chanel)');
  await page.getByText('Did you mean “channel”?').waitFor();
  await takeScreenshot(page, 'browser', 'model-items-mistake');
  await page.keyboard.press('Escape');
});

test('the other pages of the case show items without breaking', async () => {
  for (const tab of ['Summary', 'Assumptions', 'Scenarios'] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForTimeout(400);
    await takeScreenshot(page, 'browser', `items-${tab.toLowerCase()}`);
  }
  expect(app.complaints).toEqual([]);
});
