import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { takeScreenshot } from '../helpers/screenshots.ts';
import type { BrowserApp } from './browser-app.ts';
import { lookAt } from './look-at.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample('Simulation', {}, (opened) => ([app, page] = [opened, opened.page]));

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
const state = (): Locator => page.getByRole('status').filter({ hasText: /trial|date/ });
const figure = (name: string | RegExp): Locator => page.getByRole('figure', { name });
const chart = (name: string | RegExp): Locator => page.getByRole('slider', { name });

async function setTrials(trials: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Trials' }).fill(trials);
  await page.keyboard.press('Enter');
}

describe('the simulation of a case', () => {
  test('before the first run it says what a run does', async () => {
    await page.getByText(/uncertain inputs will be drawn/).waitFor();
    await lookAt(page, 'case-simulation-before', 860);
  });

  test('10,000 trials of the reference case: how often it loses money, and every picture of it', async () => {
    await press('Run simulation');
    await state().getByText('10,000 trials done.').waitFor();
    await page.getByText(/^In 100 trials about 27 lose money\.$/).waitFor();
    for (const name of [
      'S-curve of Net present value',
      'Histogram of Net present value',
      'Spread of Cash to date by month',
      'Contribution to the variance of Net present value',
      'How the mean of Net present value settles',
    ])
      await figure(name).waitFor();
    await lookAt(page, 'case-simulation', 2230);
  });

  test('its figures are those of the command line: docs and tests quote the same seed', async () => {
    const row = page.getByRole('row', { name: /^P95/ });
    expect(await row.textContent()).toContain('€20.3 m');
    const report = page.getByRole('region', { name: 'How this run was made' });
    expect(await report.textContent()).toMatch(/Seed1.*mid-period.*Model[0-9a-f]{16}/);
  });

  test('the arrow keys read a chart point by point, and a table has the same figures', async () => {
    const curve = chart('S-curve of Net present value');
    await curve.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('PageUp');
    expect(await curve.getAttribute('aria-valuetext')).toMatch(/^At most −€3\.\d+ m: 11 % of trials$/);
    await takeScreenshot(page, 'browser', 'case-simulation-reading');
    await page.keyboard.press('Escape');
    const histogram = figure('Histogram of Net present value');
    await histogram.getByRole('button', { name: /as a table/ }).click();
    const counts = await histogram.locator('tbody tr td:nth-child(3)').allTextContents();
    const total = counts.reduce((sum, text) => sum + Number(text.replaceAll(/\D/g, '')), 0);
    expect(total).toBe(10_000);
    await histogram.getByRole('button', { name: /as a chart/ }).click();
  });

  test('a picture and its figures are saved as files that stand alone', async () => {
    const histogram = figure('Histogram of Net present value');
    const save = async (what: RegExp): Promise<string> => {
      await histogram.getByRole('button', { name: /^Save/ }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: what }).click(),
      ]);
      return readFile(await download.path(), 'utf8');
    };
    const rows = (await save(/CSV/)).trim().split('\r\n').slice(1);
    expect(rows.reduce((sum, row) => sum + Number(row.split(',')[2]), 0)).toBe(10_000);
    const picture = await save(/SVG/);
    expect(picture).toContain('share of trials, below zero in orange');
    expect(picture.match(/<rect/g)?.length).toBeGreaterThan(rows.length);
    expect(picture).not.toContain('var(--');
  });

  test('a driver and a month of the fan explain themselves', async () => {
    await page.getByRole('button', { name: /^Share after ramp: 26\.\d %, raises it/ }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'About this number' });
    await panel.getByRole('heading', { name: 'Share after ramp' }).waitFor();
    await chart('Spread of Cash to date by month').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await panel.getByRole('heading', { name: 'Cash to date' }).waitFor();
    await panel.getByRole('button', { name: /close/i }).click();
  });

  test('another result of the same run is there at once', async () => {
    await page.getByRole('button', { name: /Result/ }).click();
    await page
      .getByRole('option', { name: /^Payback/ })
      .first()
      .click();
    await page.getByText('In 100 trials about 10 have no payback.').waitFor();
    await lookAt(page, 'case-simulation-payback', 2230);
    await page.getByRole('button', { name: /Result/ }).click();
    await page.getByRole('option', { name: 'Net present value', exact: true }).click();
  });

  test('a long run shows what is there so far, leaves the other pages free, and is cancelled', async () => {
    await setTrials('100000');
    await press('Run again');
    const bar = page.getByRole('progressbar', { name: 'Simulating' });
    await bar.waitFor();
    await page.getByText(/over 4,096 trials|over 12,288 trials|over 36,864 trials/).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Run again');
    await state()
      .getByText(
        /^Cancelled (after [\d,]+ of 100,000 trials|while 100,000 trials were summed up)\. The picture is of the first [\d,]+\.$/,
      )
      .waitFor();
    await press('Run again');
    await page.getByRole('tab', { name: 'Model' }).click();
    await page.getByRole('region', { name: 'What if' }).getByText('€3.78 m').waitFor();
    await page.getByRole('tab', { name: 'Simulation' }).click();
    await state().getByText('100,000 trials done.').waitFor({ timeout: 30_000 });
  });

  test('stops early when the mean is settled, and refuses numbers that cannot be', async () => {
    await page.getByRole('button', { name: /Stop when/ }).click();
    await page.getByRole('option', { name: /± 5 %/ }).click();
    await press('New seed');
    await press('Run again');
    await state()
      .getByText(/the mean was settled, so the rest of 100,000 was not needed/)
      .waitFor();
    await setTrials('12');
    await page.getByText('A whole number from 1,000 to 100,000.').waitFor();
    await setTrials('10000');
    await page.getByRole('button', { name: /Stop when/ }).click();
    await page.getByRole('option', { name: /All trials/ }).click();
  });
});

describe('inputs that move together', () => {
  const link = (one: string, other: string): Locator =>
    page.getByRole('textbox', { name: `Correlation of ${one} and ${other}` });

  test('are linked by two choices; an edit puts the figures out of date until the run is repeated', async () => {
    await page.getByRole('button', { name: /Choose an input/ }).click();
    await page.getByRole('option', { name: 'List price at launch' }).click();
    await page.getByRole('button', { name: /Choose another/ }).click();
    await page.getByRole('option', { name: 'Fixed cost, per month' }).click();
    await press('Link them');
    await link('List price at launch', 'Fixed cost, per month').waitFor();
    await state().getByText('Out of date: the model has changed since this run.').waitFor();
    await press(/^Undo: Linked List price at launch with Fixed cost, per month: 0.5/);
    await expect.poll(() => link('List price at launch', 'Fixed cost, per month').count()).toBe(0);
    // The model is again the one that was run.
    await expect
      .poll(() =>
        state()
          .getByText(/Out of date/)
          .count(),
      )
      .toBe(0);
    await press(/^Redo/);
  });

  test('numbers that cannot all hold together are shown with what is used instead', async () => {
    await link('List price at launch', 'Fixed cost, per month').fill('0.95');
    await page.keyboard.press('Enter');
    const slider = page.getByRole('slider', { name: /Unit cost at launch and Fixed cost/ });
    await slider.focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: /^Undo: Unit cost at launch with Fixed cost, per month/ }).waitFor();
    await link('List price at launch', 'Share after ramp').fill('0.9');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Choose an input/ }).click();
    await page.getByRole('option', { name: 'Unit cost at launch' }).click();
    await page.getByRole('button', { name: /Choose another/ }).click();
    await page.getByRole('option', { name: 'Share after ramp' }).click();
    await press('Link them');
    await link('Unit cost at launch', 'Share after ramp').fill('-0.8');
    await page.keyboard.press('Enter');
    // The figures are of the model as it is when the run is asked for: the edit must be kept by then.
    await page.getByRole('button', { name: /^Undo: Unit cost at launch with Share after ramp: .*-0.8$/ }).waitFor();
    await page.getByText('These numbers cannot all hold together.').waitFor();
    const used = page.getByRole('table', { name: 'What is used instead' });
    await used.getByRole('row', { name: /Unit cost at launch and Share after ramp/ }).waitFor();
    await press('Run again');
    await state()
      .getByText(/^10,000 trials done/)
      .waitFor();
    await lookAt(page, 'case-simulation-repaired', 2500);
  });

  test('a link is taken away, and undo brings it back', async () => {
    const pair = link('Unit cost at launch', 'Share after ramp');
    await press('Remove the link of Unit cost at launch and Share after ramp');
    await expect.poll(() => pair.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await pair.waitFor();
  });
});

test('nothing was complained of in the console, and nothing was refused by the content policy', () => {
  expect(app.complaints).toEqual([]);
});
