import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { takeScreenshot } from '../helpers/screenshots.ts';
import { openSampleCase, type BrowserApp } from './browser-app.ts';
import { lookAt } from './look-at.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample(
  'Model',
  {},
  (opened) => ([app, page] = [opened, opened.page]),
  async () => {
    await page.getByRole('region', { name: 'What if' }).getByRole('status').getByText('€3.78 m').waitFor();
  },
);

const field = () => page.getByRole('searchbox', { name: 'Find a line' });
const count = () => page.getByRole('search', { name: 'Lines of this model' }).getByRole('status').textContent();
const chosen = () =>
  page.evaluate(
    () => document.querySelector('[data-active]')?.parentElement?.querySelector('[role=rowheader]')?.textContent ?? '',
  );
const header = (name: string) => page.getByRole('rowheader', { name, exact: true });
/** The rows in their order, as far as they are drawn. */
const order = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=grid] [role=row][aria-rowindex]')]
      .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
      .slice(1)
      .map((row) => row.querySelector('[role=rowheader], [aria-expanded]')?.textContent ?? ''),
  );
/** Only rows in view are drawn: back to the first ones. */
async function toTheTop(): Promise<void> {
  await page.locator('[role=grid] [data-active]').focus();
  await page.keyboard.press('Control+Home');
  await header('List price at launch').waitFor();
}
const undo = () => page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
/** Lines of a section, from its heading to the next one. */
async function linesUnder(section: string): Promise<readonly string[]> {
  const rows = await order();
  const from = rows.findIndex((row) => row.startsWith(section)) + 1;
  const headings = await page.getByRole('gridcell', { expanded: true }).allTextContents();
  const to = rows.findIndex((row, index) => index >= from && headings.includes(row));
  return rows.slice(from, to < 0 ? undefined : to);
}

test('Ctrl+F finds lines by their words, goes from one to the next, and opens a folded section for it', async () => {
  // From wherever the keyboard is, here from the tabs.
  await page.getByRole('tab', { name: 'Model' }).focus();
  await page.keyboard.press('Control+f');
  await expect.poll(() => field().evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('care plan');
  await expect.poll(count).toMatch(/^1 of \d+$/);
  const total = Number(/of (\d+)/.exec((await count()) ?? '')?.[1]);
  expect(total).toBeGreaterThan(2);
  const first = await chosen();
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe(`2 of ${total}`);
  expect(await chosen()).not.toBe(first);
  await page.keyboard.press('Shift+Enter');
  await expect.poll(chosen).toBe(first);
  await page.keyboard.press('Shift+Enter');
  await expect.poll(count).toBe(`${total} of ${total}`);
  await lookAt(page, 'model-finding', 860);

  await field().fill('zebra');
  await expect.poll(count).toBe('no line');
  await page.keyboard.press('Escape');
  await expect.poll(() => field().count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null)).toBe(true);

  await toTheTop();
  const section = page.getByRole('gridcell', { name: /^Price and volume/, expanded: true }).first();
  await section.click();
  await expect.poll(() => header('List price at launch').count()).toBe(0);
  await page.getByRole('button', { name: 'Find a line', exact: true }).click();
  await page.keyboard.type('launch_price');
  await header('List price at launch').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
});

test('Alt with an arrow moves a line, also into the next section; each step is an edit that can be taken back', async () => {
  await toTheTop();
  await header('List price at launch').click();
  const before = await order();
  const place = before.indexOf('List price at launch');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await order()).indexOf('List price at launch')).toBe(place + 1);
  await expect.poll(chosen).toBe('List price at launch');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(order).toEqual(before);
  await undo();
  await undo();
  await expect.poll(order).toEqual(before);
});

test('a line is dragged by its handle into another section, and Escape leaves it where it was', async () => {
  await toTheTop();
  const before = await order();
  const from = header('List price erosion, per month');
  const to = header('Share at launch');
  const name = await from.textContent();
  await from.hover();
  const handle = await from.locator('[data-handle]').boundingBox();
  const target = await to.boundingBox();
  if (!handle || !target || name === null) throw new Error('There is nothing to drag.');
  const drag = async (): Promise<void> => {
    await page.mouse.move(handle.x + 4, handle.y + 12);
    await page.mouse.down();
    await page.mouse.move(target.x + 40, target.y + target.height - 20, { steps: 6 });
    await page.mouse.move(target.x + 40, target.y + target.height - 3, { steps: 2 });
  };
  await drag();
  await takeScreenshot(page, 'browser', 'model-dragging');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.waitForTimeout(300);
  expect(await order()).toEqual(before);

  await drag();
  await page.mouse.up();
  await expect.poll(async () => (await order()).indexOf(name) - (await order()).indexOf('Share at launch')).toBe(1);
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Undo.*Moved List price erosion/ })
    .waitFor();
  await undo();
  await expect.poll(order).toEqual(before);
  expect((await linesUnder('Price and volume')).length).toBeGreaterThan(1);
});

test('a column is made wider by its edge and by keys, keeps its width after a reload, and gets its own back', async () => {
  await toTheTop();
  const name = page.getByRole('columnheader', { name: 'Line' });
  const widthOf = async (): Promise<number> => Math.round((await name.boundingBox())?.width ?? 0);
  const own = await widthOf();
  const edge = await name.locator('[data-edge]').boundingBox();
  if (!edge) throw new Error('The column has no edge.');
  await page.mouse.move(edge.x + 4, edge.y + 10);
  await page.mouse.down();
  await page.mouse.move(edge.x + 64, edge.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(widthOf).toBe(own + 60);

  await page.getByRole('gridcell', { name: /^Share of new adopters, 2027/ }).click();
  const year = page.getByRole('columnheader', { name: '2027', exact: true });
  const yearWidth = (await year.boundingBox())?.width ?? 0;
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(async () => (await year.boundingBox())?.width).toBe(yearWidth + 12);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await lookAt(page, 'model-wide-names', 860);

  const again = await app.newPage();
  await openSampleCase(again, 'Model');
  const kept = again.getByRole('columnheader', { name: 'Line' });
  await expect.poll(async () => Math.round((await kept.boundingBox())?.width ?? 0), { timeout: 20_000 }).toBe(own + 60);
  await again.close();
  await name.locator('[data-edge]').dblclick();
  await expect.poll(widthOf).not.toBe(own + 60);
});

test('Ctrl+Enter keeps what is typed in every cell of the chosen block, as one edit', async () => {
  await toTheTop();
  const share = (name: string) => page.getByRole('gridcell', { name: new RegExp(`^Share ${name}, 2027: `) });
  await share('at launch').click({ position: { x: 40, y: 12 } });
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.type('many');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('“many” is not a number.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('15');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Changed 2 values in 2 lines.').waitFor();
  for (const name of ['at launch', 'after ramp']) await expect.poll(() => share(name).textContent()).toContain('15');
  await undo();
  await expect.poll(() => share('at launch').textContent()).toContain('12');
  await expect.poll(() => share('after ramp').textContent()).toContain('22');
});

test('a line is drawn as a chart with its scenarios, and as a table', async () => {
  await page.getByRole('button', { name: 'Find a line', exact: true }).click();
  await page.keyboard.type('net_price');
  await expect.poll(chosen).toBe('Net price');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /Show it as a chart/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Net price' });
  await dialog.getByRole('figure').waitFor();
  await lookAt(page, 'model-line-chart', 860);
  await dialog.getByRole('button', { name: /as a table$/ }).click();
  await dialog.getByRole('columnheader', { name: 'Premium' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
});

test.each([
  ['1280x720', 1280, 720],
  // 200 % zoom of 1280x720 is, to the page, a window of half the size.
  ['zoom-200', 640, 360],
] as const)('finding in a window of %s', async (name, width, height) => {
  const panel = page.getByRole('complementary', { name: 'About this number' });
  if (await panel.isVisible()) await panel.getByRole('button', { name: 'Close' }).click();
  await page.setViewportSize({ width, height });
  await page.getByRole('button', { name: 'Find a line', exact: true }).click();
  await field().fill('share');
  await expect.poll(count).toMatch(/of \d+$/);
  await takeScreenshot(page, 'browser', `model-finding-${name}`);
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('nothing was written to the console as an error', () => {
  expect(app.complaints).toEqual([]);
});
