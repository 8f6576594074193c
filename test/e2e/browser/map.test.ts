import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { inBothSchemes, takeScreenshot } from '../helpers/screenshots.ts';
import { withSample } from './with-sample.ts';

let page: Page;
withSample('Model', {}, (opened) => (page = opened.page));

test('the map of a line is walked with the keyboard, and leads back into the model', async () => {
  await page.getByRole('gridcell', { name: /^Hubs sold, 2027/ }).click();
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  const map = page.getByRole('dialog', { name: 'Around “Hubs sold”' });
  await map.waitFor();
  await inBothSchemes(page, async (scheme) => {
    await takeScreenshot(page, 'browser', `model-map-${scheme}`);
  });
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  const next = await page.evaluate(() => document.activeElement?.getAttribute('data-name'));
  expect(next).not.toBe('units');
  await page.keyboard.press('Enter');
  await map.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Back to Hubs sold' }).click();
  await page.getByRole('button', { name: 'Show it in the model' }).click();
  await page
    .getByRole('complementary', { name: 'About this number' })
    .getByRole('heading', { name: 'Hubs sold' })
    .waitFor();
  await page.keyboard.press('Escape');
});
