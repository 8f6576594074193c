import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { BrowserApp } from './browser-app.ts';
import { lookAt } from './look-at.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample(
  'Model',
  { width: 1280, height: 720 },
  (opened) => ([app, page] = [opened, opened.page]),
  async () => {
    await page.getByRole('region', { name: 'What if' }).getByRole('status').getByText('€3.78 m').waitFor();
  },
);

const heading = (name: string) => page.getByRole('gridcell', { name: new RegExp(`^${name}, section`) });
const header = (name: string) => page.getByRole('rowheader', { name, exact: true });
const item = (name: RegExp | string) => page.getByRole('menuitem', { name });
const undo = () => page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
const focused = () =>
  page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('aria-label') ?? '');
/** Headings and lines in their order, as far as they are drawn. */
const order = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=grid] [role=row][aria-rowindex]')]
      .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
      .slice(1)
      .map((row) => row.querySelector('[role=rowheader], [aria-label*=", section"]'))
      .map((cell) => cell?.getAttribute('aria-label')?.replace(/, section.*/, ' §') ?? cell?.textContent ?? ''),
  );
const headings = async () => (await order()).filter((row) => row.endsWith(' §'));

test('a section is renamed from its menu, by mouse and by keyboard, as one edit', async () => {
  await heading('Price and volume').click({ button: 'right' });
  await item(/Rename section/).waitFor();
  await lookAt(page, 'model-section-menu', 720);
  await item(/Rename section/).click();
  const field = page.getByRole('dialog', { name: 'Rename section' }).getByRole('textbox');
  await field.fill('Working capital');
  await page.getByText('Another section is called “Working capital” already.').waitFor();
  await lookAt(page, 'model-section-rename', 720);
  await field.fill('x'.repeat(201));
  await page.getByText('At most 200 characters.').waitFor();
  await field.fill('What it costs and sells');
  await page.keyboard.press('Enter');
  await heading('What it costs and sells').waitFor();
  expect(await heading('What it costs and sells').getAttribute('aria-expanded')).toBe('true');
  await undo();
  await heading('Price and volume').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Sales');
  await page.keyboard.press('Enter');
  await heading('Sales').waitFor();
  await expect.poll(focused).toMatch(/^Sales, section/);
  await undo();
});

test('its button and Shift+F10 open the menu; it folds, unfolds and moves with its lines', async () => {
  await page.getByRole('button', { name: 'Change the section Price and volume' }).click();
  await item(/^Fold/).click();
  await expect.poll(() => heading('Price and volume').getAttribute('aria-expanded')).toBe('false');
  await expect.poll(focused).toMatch(/^Price and volume, section/);
  await page.keyboard.press('Shift+F10');
  await item(/^Unfold/).click();
  await expect.poll(() => heading('Price and volume').getAttribute('aria-expanded')).toBe('true');
  const before = await headings();
  expect(before.slice(0, 2)).toEqual(['Market and adoption §', 'Price and volume §']);
  await page.keyboard.press('Shift+F10');
  await item(/Move up/).click();
  await expect.poll(async () => (await headings()).slice(0, 2)).toEqual([before[1], before[0]]);
  await expect.poll(focused).toMatch(/^Price and volume, section/);
  await page.keyboard.press('Shift+F10');
  await item(/Move up/).waitFor();
  expect(await item(/Move up/).getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('menu').count()).toBe(0);
  await expect.poll(focused).toMatch(/^Price and volume, section/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(headings).toEqual(before);
  await undo();
  await undo();
  await expect.poll(headings).toEqual(before);
});

test('a line of a new section comes after the whole section that was pointed into', async () => {
  await header('List price at launch').click();
  await page.getByRole('button', { name: 'Add line', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a line' });
  await dialog.getByLabel('Label').fill('Dealer margin');
  await dialog.getByLabel('Value').fill('12');
  await dialog.getByLabel('Section').fill('Dealers');
  await dialog.getByRole('button', { name: 'Add line' }).click();
  await header('Dealer margin').waitFor();
  // The model goes along to the new line; the section that was pointed into is whole.
  const after = await headings();
  expect(after[after.indexOf('Dealers §') - 1]).toBe('Price and volume §');
  expect(after.filter((each) => each === 'Price and volume §')).toHaveLength(1);
  await undo();
});

test('a line is added at the end of a section from its menu', async () => {
  await heading('Price and volume').click({ button: 'right' });
  await item(/Add a line in this section/).click();
  const dialog = page.getByRole('dialog', { name: 'Add a line' });
  expect(await dialog.getByLabel('Section').inputValue()).toBe('Price and volume');
  await dialog.getByLabel('Label').fill('Bundle discount');
  await dialog.getByLabel('Value').fill('3');
  await dialog.getByRole('button', { name: 'Add line' }).click();
  await header('Bundle discount').waitFor();
  const rows = await order();
  expect(rows[rows.indexOf('Bundle discount') + 1]).toMatch(/ §$/);
  await undo();
  expect(app.complaints).toEqual([]);
});
