import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { partsOfCase } from '#renderer/app/parts-of-case.ts';
import type { BrowserApp } from './browser-app.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample(
  'Simulation',
  { width: 1280, height: 720 },
  (opened) => ([app, page] = [opened, opened.page]),
  async () => {
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.getByText('10,000 trials done.').waitFor();
  },
);

async function find(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find' }).getByRole('searchbox').fill(words);
}

/** One a page, and each page that is not the one at hand is loaded first. */
const oneAPage = partsOfCase.filter(({ tab }, index) => partsOfCase.findIndex((each) => each.tab === tab) === index);
const tree = partsOfCase.filter(({ detail }) => detail !== undefined);

test.each([...oneAPage, ...tree])(
  '$label is found by its name and is in view then',
  async ({ label, heading, tab }) => {
    await find(label);
    await page.getByRole('option', { name: label }).first().waitFor();
    await page
      .getByRole('option')
      .filter({ hasText: new RegExp(`^${label}${tab}$`, 'i') })
      .click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(heading);
    const place = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1);
    expect(place).toBeGreaterThan(40);
    expect(place).toBeLessThan(700);
  },
);

test('every part is where its entry says', async () => {
  for (const tab of new Set(partsOfCase.map((part) => part.tab))) {
    await page.getByRole('tab', { name: tab, exact: false }).click();
    for (const { heading } of partsOfCase.filter((part) => part.tab === tab && part.detail === undefined))
      await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
  }
});

test.each([
  ['goal', 'Goal seek'],
  ['heat', 'Heat map'],
  ['waterfall', 'Value bridge'],
  ['evppi', 'Value of information'],
])('“%s” finds %s', async (words, label) => {
  await find(words);
  await page.getByRole('option', { name: label }).first().waitFor();
  await page.keyboard.press('Escape');
});

test('a line is added and the map is opened from another page', async () => {
  await page.getByRole('tab', { name: 'Summary' }).click();
  await find('add a line');
  await page.getByRole('option', { name: 'Add a line…' }).click();
  await page.getByRole('dialog', { name: 'Add a line' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Summary' }).click();
  await find('what drives what');
  await page.getByRole('option', { name: 'Map of what drives what' }).click();
  await page.getByRole('dialog').getByText('Potential customers').first().waitFor();
  await page.keyboard.press('Escape');
  expect(app.complaints).toEqual([]);
});
