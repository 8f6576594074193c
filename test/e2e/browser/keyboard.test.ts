import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { focusedName, handsOn } from '../helpers/hands.ts';
import { inBothSchemes, takeScreenshot } from '../helpers/screenshots.ts';
import { openBrowserApp, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
beforeAll(async () => {
  await setup();
  app = await openBrowserApp();
});
afterAll(() => app.close());

test('the main job with the keyboard alone', async () => {
  const { page } = app;
  const keys = page.keyboard;
  await page.getByRole('button', { name: 'Open the sample' }).waitFor();
  await handsOn(page).tabTo('Open the sample');
  await keys.press('Enter');
  await page.getByRole('dialog').waitFor();
  await keys.press('Enter');
  await page.getByRole('article').getByText('€3.78 m').waitFor();

  // Into the case and its model, by the palette.
  await find(page, 'care plan model');
  const grid = page.getByRole('grid');
  await grid.waitFor();
  const headline = page.getByRole('region', { name: 'What if' }).getByRole('status');
  await headline.getByText('€3.78 m').waitFor();

  await handsOn(page).tabTo(/^Potential customers, 2027/);
  for (let row = 0; row < 60 && !(await focusedName(page)).startsWith('List price at launch, 2027'); row++) {
    await keys.press('ArrowDown');
  }
  await keys.press('F2');
  await keys.press('Control+a');
  await keys.type('44');
  await keys.press('Enter');
  await headline.getByText('€6.16 m').waitFor();
  await expect.poll(() => focusedName(page)).toMatch(/^List price erosion/);

  // A preview shows sooner than the edit is kept, and only what is kept can be undone.
  await page.getByRole('button', { name: /^Undo: List price at launch/ }).waitFor();
  await keys.press('Control+z');
  await headline.getByText('€3.78 m').waitFor();
  await page.getByRole('button', { name: /^Redo: List price at launch/ }).waitFor();
  await keys.press('Control+y');
  await headline.getByText('€6.16 m').waitFor();
  await page.getByText('Kept on this computer · not yet saved to the file').waitFor();
  await keys.press('Control+s');
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor();

  await keys.press('ArrowUp');
  await keys.press(' ');
  const panel = page.getByRole('complementary', { name: 'About this number' });
  await panel
    .getByText(/Price survey/)
    .first()
    .waitFor();

  await page.reload();
  await headline.getByText('€6.16 m').waitFor();

  await find(page, 'export a report');
  await page.getByRole('heading', { name: /CSV files$/ }).waitFor();
  await handsOn(page).tabTo(/^Export PDF and CSV/);
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')]);
  expect(download.suggestedFilename()).toBe('home-hub-with-care-plan.zip');
  expect(app.complaints).toEqual([]);
});

test('the skip link leads past the top bar and the rail, and Escape closes what stands in front', async () => {
  const { page } = app;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => window.getSelection()?.removeAllRanges());
  await page.reload();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('Skip to the page');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Find' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find' }).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Find' }).waitFor({ state: 'detached' });
}

test('the list of keys opens by a key, and one press goes back over several edits', async () => {
  const { page } = app;
  await find(page, 'products');
  await page.getByRole('button', { name: 'Add a product' }).waitFor();
  for (let count = 0; count < 3; count++) {
    const before = await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
    await page.getByRole('button', { name: 'Add a product' }).click();
    await page.keyboard.press('Escape');
    await expect
      .poll(() =>
        page
          .getByRole('banner')
          .getByRole('button', { name: /^Undo: / })
          .getAttribute('aria-label'),
      )
      .not.toBe(before);
  }
  await page.getByRole('button', { name: 'Edits to undo or redo' }).click();
  const list = page.getByRole('menu', { name: 'Edits to undo or redo' });
  await inBothSchemes(page, async (scheme) => {
    await takeScreenshot(page, 'browser', `undo-list-${scheme}`);
  });
  const third = await list.getByRole('menuitem').nth(2).textContent();
  expect(third).toContain('with the 2 above');
  await list.getByRole('menuitem').nth(2).click();
  await page.getByRole('button', { name: 'Edits to undo or redo' }).click();
  await list
    .getByText(/^Redo: /)
    .nth(2)
    .waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('main').click();
  await page.keyboard.press('Control+/');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await keys.getByText('Fill the block to the right').waitFor();
  await inBothSchemes(page, async (scheme) => {
    await takeScreenshot(page, 'browser', `shortcuts-${scheme}`);
  });
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => keys.count()).toBe(0);
});
