import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { inBothSchemes, takeScreenshot } from '../helpers/screenshots.ts';
import type { BrowserApp } from './browser-app.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample('Scenarios', { height: 1400 }, (opened) => ([app, page] = [opened, opened.page]));

test('why two scenarios differ is shown in parts that add up, and a part leads to its line', async () => {
  const bridge = page.getByRole('figure', { name: /^NPV from Base to/ });
  await bridge.waitFor();
  await inBothSchemes(page, async (scheme) => {
    await takeScreenshot(page, 'browser', `case-scenarios-bridge-${scheme}`);
  });
  expect(await violationsOn(page)).toEqual([]);
  await bridge.getByRole('button', { name: 'List price at launch' }).click();
  const panel = page.getByRole('complementary', { name: 'About this number' });
  await panel.getByRole('heading', { name: 'List price at launch' }).waitFor();
  expect(app.complaints).toEqual([]);
});

test('probabilities make an expected value, with the rule in words', async () => {
  const set = async (name: string, text: string): Promise<void> => {
    const field = page.getByRole('textbox', { name: `Probability of ${name}` });
    await field.fill(text);
    await field.press('Enter');
  };
  await set('Premium', '30');
  await set('Aggressive price', '20%');
  await page.getByText('the other 50 % is the base case').waitFor();
  await page.getByRole('columnheader', { name: 'Weighted by probability' }).waitFor();
  await set('Premium', '90');
  await page.getByText('add up to 110 %, so each is divided by that sum').waitFor();
  await page.getByText('sum 110 %', { exact: true }).waitFor();
  await set('Premium', '30');
});

test('scenarios and values of an input are combined into a grid, best and worst named', async () => {
  const grid = page.getByRole('region', { name: 'Grid of all combinations' });
  await grid.getByText('best', { exact: true }).waitFor();
  const values = page.getByRole('textbox', { name: /^Values of .*, semicolons between$/ }).first();
  await values.fill('1; much');
  await values.press('Enter');
  await page.getByRole('alert').getByText('“much” is not a number').waitFor();
  await values.press('Escape');
  await inBothSchemes(page, async (scheme) => {
    await page.getByRole('heading', { name: 'What starts from what' }).scrollIntoViewIfNeeded();
    await takeScreenshot(page, 'browser', `case-scenarios-tree-${scheme}`);
    await grid.scrollIntoViewIfNeeded();
    await takeScreenshot(page, 'browser', `case-scenarios-grid-${scheme}`);
  });
  expect(await violationsOn(page)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Combinations of Home Hub with care plan.csv');
  expect(app.complaints).toEqual([]);
});
