import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { formatNumber, setFormatLocale } from '#renderer/lib/format.ts';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { inBothSchemes, settled, screenshotFolder, takeScreenshot } from '../helpers/screenshots.ts';
import { openBrowserApp, openSample, openSampleCase, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;
beforeAll(async () => {
  setFormatLocale('en-GB');
  await setup();
  app = await openBrowserApp({ width: 1366, height: 1700 });
  page = app.page;
  await openSample(page);
  await openSampleCase(page, 'Sensitivity');
  await page
    .getByRole('button', { name: /^Word of mouth/ })
    .first()
    .waitFor();
});
afterAll(() => app.close());

/** Pictures are taken where nothing is hovered by chance. */
async function look(name: string): Promise<void> {
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await page.mouse.move(2, 400);
    await takeScreenshot(page, 'browser', `${name}-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });
}

describe('the sensitivity of the sample', () => {
  test('shows what moves the answer and what would have to be true', async () => {
    await look('sensitivity');
  });

  test('a bar is reached by the keyboard, and Enter opens what is known of its line', async () => {
    await page.getByRole('button', { name: /^Share after ramp: at 16.9 % the result is/ }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'About this number' });
    await panel.getByRole('heading', { name: 'Share after ramp' }).waitFor();
    await panel.getByRole('button', { name: /close/i }).click();
  });

  test('another result and another scenario stand in the address, and back undoes the choice', async () => {
    await choose('Result', 'IRR');
    await page.getByRole('columnheader', { name: 'IRR is 11 % at' }).waitFor();
    await choose('Starting from', 'Premium');
    await expect.poll(() => page.url()).toMatch(/sensitivity\/irr_year\/Premium$/);
    await page.goBack();
    await page.goBack();
    await page.getByRole('columnheader', { name: 'NPV is zero at' }).waitFor();
  });
});

describe('a chart as a file', () => {
  test('is a drawing that stands alone: title, caption, colours and fonts inside, nothing of the page', async () => {
    const text = await saved('Save as SVG', 'Tornado of NPV.svg');
    const read = await page.evaluate((source) => {
      const made = new DOMParser().parseFromString(source, 'image/svg+xml');
      const all = [...made.querySelectorAll('*')];
      return {
        wrong: made.querySelector('parsererror')?.textContent ?? null,
        texts: [...made.querySelectorAll('text')].map((each) => each.textContent),
        font: made.documentElement.getAttribute('font-family'),
        fills: [...new Set(all.map((each) => each.getAttribute('fill')).filter((fill) => fill !== null))],
        leftOver: all.filter((each) => each.matches('[class], [style], [role], [tabindex]')).length,
      };
    }, text);
    expect(read.wrong).toBeNull();
    expect(read.texts).toEqual(
      expect.arrayContaining([
        'Tornado of NPV',
        'NPV when one input goes from its P10 to its P90, the rest at base',
        'Word of mouth (Bass q)',
        'base €3.78 m',
      ]),
    );
    expect(read.font).toMatch(/^Inter, /);
    expect(read.fills.filter((fill) => !/^(none|#\w{6}|rgb\([\d, ]+\)|url\("#\w+"\))$/.test(fill))).toEqual([]);
    expect(read.leftOver).toBe(0);
    expect(text).not.toContain('var(');
  });

  test('is a picture of twice its size', async () => {
    const bytes = await saved('Save as PNG', 'Tornado of NPV.png', 'latin1');
    expect(bytes.slice(1, 4)).toBe('PNG');
    const picture = Buffer.from(bytes, 'latin1');
    await writeFile(join(screenshotFolder, 'browser', 'sensitivity-saved.png'), picture);
    const width = picture.readUInt32BE(16);
    expect(width).toBeGreaterThan(2000);
  });

  test('has the figures of its table, in full precision', async () => {
    const { data } = Papa.parse<string[]>((await saved('Save as CSV', 'Tornado of NPV.csv')).replace('\uFEFF', ''), {
      skipEmptyLines: true,
    });
    await page.getByRole('button', { name: 'Show Tornado of NPV as a table' }).click();
    const table = page.getByRole('region', { name: 'Tornado of NPV' }).getByRole('table');
    const shown = await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    await page.getByRole('button', { name: 'Show Tornado of NPV as a chart' }).click();
    expect(data[0]).toEqual(['Input', 'input at P10', 'result (EUR)', 'input at P90', 'result (EUR)']);
    expect(data.slice(1).map((row) => row[0])).toEqual(shown.map((row) => row[0]));
    expect(data.slice(1).map((row) => formatNumber(Number(row[2]), 'EUR', { compact: true }))).toEqual(
      shown.map((row) => row[2]),
    );
    // The result of reference-case.expected.json at the ends of its widest bar, as the engine's own tests have them.
    expect(Number(data[1]?.[2])).toBeCloseTo(-1327165.12293, 3);
  });

  test('is offered by every chart', async () => {
    await page.getByRole('tab', { name: 'Scenarios' }).click();
    await page.getByRole('button', { name: /^Save .* by scenario, EUR as a file$/ }).waitFor();
    await page.getByRole('tab', { name: 'Sensitivity' }).click();
  });
});

async function choose(field: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(` ${field}$`) }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

async function saved(item: string, name: string, encoding: 'utf8' | 'latin1' = 'utf8'): Promise<string> {
  await page.getByRole('button', { name: 'Save Tornado of NPV as a file' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  return readFile(await download.path(), encoding);
}
