import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';
import type { BrowserApp } from './browser-app.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample(
  'Summary',
  { width: 1280, height: 720 },
  (opened) => ([app, page] = [opened, opened.page]),
  async () => {
    await strip().getByText('€3.78 m').waitFor();
  },
);

const strip = () => page.getByRole('region', { name: 'What if' });
const live = () => strip().locator('div[role=status]');
const openTab = (name: string): Promise<void> => page.getByRole('tab', { name }).click();

test('an input is pinned and dragged: the answer and the cash curve follow, on every page of charts', async () => {
  await strip().getByRole('combobox', { name: 'Pin an input' }).fill('Discount rate');
  await page
    .getByRole('option', { name: /^Discount rate/ })
    .first()
    .click();
  const rate = strip().getByRole('slider', { name: /^Discount rate/ });
  await rate.focus();
  for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => live().textContent()).toContain('▼');
  await page.getByText('with what is tried; grey: base').first().waitFor();
  await page.getByText('as tried above; the case itself says €3.78 m').waitFor();
  const tried = /€[\d.]+ m/.exec((await live().textContent()) ?? '')?.[0];
  await page.getByRole('button', { name: new RegExp(`^Net present value: ${tried ?? ''}`) }).waitFor();
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await takeScreenshot(page, 'browser', `what-if-summary-${scheme}`);
  });
  expect(await violationsOn(page)).toEqual([]);
  for (const tab of ['Scenarios', 'Sensitivity', 'Simulation', 'Options', 'Model']) {
    await openTab(tab);
    await expect.poll(() => live().textContent(), { message: tab }).toContain('▼');
  }
  await openTab('Sensitivity');
  await page.getByText('What would have to be true').waitFor();
  await page.getByText('Two inputs at once').scrollIntoViewIfNeeded();
  const box = await strip().boundingBox();
  expect(box?.y ?? -1, 'the strip stays in view above the charts').toBeGreaterThan(0);
  await takeScreenshot(page, 'browser', 'what-if-sensitivity-light');
});

test('what is tried is put back, or kept as a scenario in one edit that undo takes away', async () => {
  await openTab('Summary');
  await strip().getByRole('button', { name: 'Keep as a scenario' }).click();
  await page.getByText(/^Kept as the scenario “Discount rate/).waitFor();
  await expect.poll(() => live().textContent()).toBe('NPV€3.78 m');
  await openTab('Scenarios');
  await page
    .getByRole('columnheader', { name: /^Discount rate/ })
    .first()
    .waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByRole('columnheader', { name: /^Discount rate/ }).count()).toBe(0);
  await openTab('Summary');
  const [first] = await strip().getByRole('slider').all();
  await first?.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => live().textContent()).toMatch(/[▲▼]/);
  await strip().getByRole('button', { name: 'Put back' }).click();
  await expect.poll(() => live().textContent()).toBe('NPV€3.78 m');
});

test('an input is taken off the sliders by the keyboard', async () => {
  const before = await strip().getByRole('slider').count();
  await strip()
    .getByRole('button', { name: /^Take Discount rate.* off the sliders$/ })
    .press('Enter');
  await expect.poll(() => strip().getByRole('slider').count()).toBe(before - 1);
  expect(app.complaints).toEqual([]);
});
