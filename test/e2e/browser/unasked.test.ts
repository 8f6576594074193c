import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setup } from '../helpers/build-app.ts';
import { openBrowserApp, openSample, openSampleCase, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;
beforeAll(async () => {
  await setup();
  app = await openBrowserApp({ width: 1366, height: 1700 });
  page = app.page;
  await openSample(page);
  await openSampleCase(page, 'Sensitivity');
});
afterAll(() => app.close());

test('an answer to an older question is dimmed, named, and cannot be used while the field holds another', async () => {
  const card = page.getByRole('region', { name: 'Goal seek' });
  const field = card.getByRole('textbox', { name: 'makes NPV' });
  const use = card.getByRole('button', { name: 'Use this value' });
  await use.waitFor();
  await field.fill('abc');
  await card.getByText('This still answers: List price at launch, so that NPV is zero.').waitFor();
  expect(await use.isDisabled()).toBe(true);
  await page.keyboard.press('Enter');
  await card.getByText('This still answers').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => card.getByText('This still answers').count()).toBe(0);
  expect(await use.isDisabled()).toBe(false);
  const heat = page.getByRole('region', { name: 'Two inputs at once' });
  await heat.getByRole('textbox', { name: 'from' }).first().fill('abc');
  await heat.getByText(/^The picture still goes from /).waitFor();
  await page.keyboard.press('Escape');
  const turns = page.getByRole('region', { name: 'What would have to be true' });
  await page.getByRole('textbox', { name: 'Breaks even at' }).fill('abc');
  await turns.getByText('This still answers: NPV is zero.').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByText(/This still answers|still goes from/).count()).toBe(0);
  const target = page.getByRole('region', { name: 'Target' });
  await target.getByRole('textbox', { name: 'NPV should be' }).fill('5m');
  await page.keyboard.press('Enter');
  await target.getByText('It is €1.22 m below that (24 % of it).').waitFor();
  await target.getByRole('textbox', { name: 'NPV should be' }).fill('abc');
  await target.getByText('This still answers: NPV is €5.00 m.').waitFor();
});
