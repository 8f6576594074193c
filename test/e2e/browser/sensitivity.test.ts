import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { formatNumber, setFormatLocale } from '#renderer/lib/format.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { inBothSchemes, settled, screenshotFolder, takeScreenshot } from '../helpers/screenshots.ts';
import { goTo, openBrowserApp, openSample, openSampleCase, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;
beforeAll(async () => {
  setFormatLocale('en-GB');
  await setup();
  app = await openBrowserApp({ width: 1366, height: 2900 });
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
    await closePanel('Share after ramp');
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

test('where an input at its end leaves no result, the chart says so, and asks where it breaks even', async () => {
  await choose('Result', 'Discounted payback');
  await page
    .getByRole('button', { name: /^Word of mouth .*: at 0.069 the result is never, at 0.105 it is / })
    .waitFor();
  await page.getByText(/^Write above at what figure Discounted payback breaks even/).waitFor();
  await look('sensitivity-payback');
  await page.getByRole('textbox', { name: 'Breaks even at' }).fill('48');
  await page.keyboard.press('Enter');
  await page.getByRole('columnheader', { name: 'Discounted payback is 48 months at' }).waitFor();
  await choose('Result', 'NPV');
});

describe('two inputs, goal seek and what is worth knowing', () => {
  test('the cells of the heat map are walked with the arrow keys, from the case as it is', async () => {
    const grid = page.getByRole('grid', { name: /^NPV over Word of mouth/ });
    await grid.getByRole('gridcell', { name: 'Word of mouth (Bass q) 0.085, Share after ramp 22 %: +€3.78 m' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await grid.getByRole('gridcell', { name: /^Word of mouth \(Bass q\) 0.0809, Share after ramp 20.3 %: / }).waitFor();
    expect(await focused()).toMatch(/0.0809, Share after ramp 20.3 %: \+€1.11 m$/);
    await page.keyboard.press('Home');
    expect(await focused()).toMatch(/^Word of mouth \(Bass q\) 0.069, Share after ramp 20.3 %: −€2.41 m$/);
    await page.getByRole('radio', { name: '21 steps' }).click();
    await grid.getByRole('gridcell').nth(440).waitFor();
  });

  test('the points of the spider are walked too, and Enter opens the line', async () => {
    await page.getByRole('button', { name: /^Word of mouth \(Bass q\) at .* \(P50\): / }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^Word of mouth \(Bass q\) at .* \(P60\): €5.32 m$/);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toMatch(/^Share after ramp at .* \(P60\)/);
    await page.keyboard.press('Enter');
    await closePanel('Share after ramp');
  });

  test('a value that was found is kept as one edit, and undo takes it back', async () => {
    const card = page.getByRole('region', { name: 'Goal seek' });
    await card.getByText('€60.30').waitFor();
    await card.getByRole('button', { name: 'Use this value' }).click();
    await page.getByText(/^List price at launch is now €60.30: NPV is zero/).waitFor();
    await card.getByText('as it is now').waitFor();
    await page.getByText('NPV now').locator('..').getByText('€0').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await card.getByText(/from €49.00 now/).waitFor();
  });

  test('what no value does is said with where it was looked for', async () => {
    const card = page.getByRole('region', { name: 'Goal seek' });
    await choose('Which', 'Churn, per month');
    await card.getByRole('textbox', { name: 'makes NPV' }).fill('900m');
    await page.keyboard.press('Enter');
    await card.getByText(/^No value between 0 % and \d+ % does\.$/).waitFor();
    await card.getByText(/There the result lies between/).waitFor();
  });

  test('a target says how far off it is, and what each input would have to be', async () => {
    const card = page.getByRole('region', { name: 'Target' });
    await card.getByRole('textbox', { name: 'NPV should be' }).fill('5m');
    await page.keyboard.press('Enter');
    await card.getByText('It is €1.22 m below that (24 % of it).').waitFor();
    await card.getByRole('columnheader', { name: 'needed' }).waitFor();
  });

  test('what knowing an input is worth is worked out on request, and can be stopped', async () => {
    const card = page.getByRole('region', { name: 'Worth knowing before you decide' });
    await card.getByRole('button', { name: 'Work it out' }).click();
    await card.getByRole('button', { name: 'Stop' }).click();
    await card.getByRole('button', { name: 'Work it out' }).click();
    // The figures of `casewright voi` for 10,000 trials and seed 1.
    await card.getByText(/Knowing everything first would add €1.00 m/).waitFor();
    await card.getByRole('cell', { name: '€233 k' }).waitFor();
    await look('sensitivity-filled');
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

  test.each([
    ['Spider of NPV', 'sensitivity-saved-spider', ['Word of mouth (Bass q)', 'P90', '€0']],
    ['NPV over Word of mouth (Bass q) and Share after ramp', 'sensitivity-saved-heat', ['+3.8', 'NPV is zero']],
  ])('%s is saved whole', async (chart, name, words) => {
    const text = await saved('Save as SVG', `${chart}.svg`, 'utf8', chart);
    for (const word of [chart, ...words]) expect(text).toContain(`>${word}</text>`);
    expect(text).not.toMatch(/var\(|class=|style=|currentcolor/i);
    const picture = Buffer.from(await saved('Save as PNG', `${chart}.png`, 'latin1', chart), 'latin1');
    await writeFile(join(screenshotFolder, 'browser', `${name}.png`), picture);
  });

  test('is offered by every chart', async () => {
    await page.getByRole('tab', { name: 'Scenarios' }).click();
    await page.getByRole('button', { name: /^Save .* by scenario, EUR as a file$/ }).waitFor();
    await page.getByRole('tab', { name: 'Sensitivity' }).click();
  });
});

describe('cases that are not finished', () => {
  const timeline = { start: '2027-01', grain: 'year', periods: 3 };
  const lines = [
    { name: 'price', label: 'Price', unit: 'EUR/unit', kind: 'input', value: 40 },
    { name: 'units', label: 'Units', unit: 'unit', kind: 'input', value: 100 },
    { name: 'fixed', label: 'Fixed cost', unit: 'EUR', kind: 'input', value: 3000 },
    { name: 'npv', label: 'Net present value', unit: 'EUR', kind: 'formula', formula: 'price * units - fixed' },
  ];

  test('without a range it teaches to give one, and shows a first ranking on request', async () => {
    await openCase({ casewright: 1, name: 'No ranges', timeline, currency: 'EUR', lines, results: ['npv'] });
    await page.getByText(/^No uncertain input moves NPV yet/).waitFor();
    await page.getByText(/^No input has a range yet, so there is nothing to find out/).waitFor();
    await look('sensitivity-no-ranges');
    await page.getByText('Inputs without a range too, ±10 %').click();
    await page.getByRole('button', { name: /^Price: at €36.00 the result is €600, at €44.00 it is €1,400$/ }).waitFor();
    await page.getByRole('button', { name: 'Show Tornado of NPV as a table' }).waitFor();
  });

  test('where the result has no value it says which line stops it', async () => {
    const broken = lines.map((line) =>
      line.name === 'npv' ? { ...line, formula: 'price * units / (fixed - 3000)' } : line,
    );
    await openCase({ casewright: 1, name: 'No value', timeline, currency: 'EUR', lines: broken, results: ['npv'] });
    await page.getByRole('heading', { name: 'NPV has no value in the base case' }).waitFor();
    await page.getByRole('button', { name: 'Show the line' }).waitFor();
    await look('sensitivity-no-value');
  });

  test('without lines it says what to build', async () => {
    const empty = { casewright: 1, name: 'Empty', timeline, currency: 'EUR', lines: [], results: [] };
    await openCase(empty);
    await page.getByText('There is no result yet to move').waitFor();
    await look('sensitivity-empty');
  });

  async function openCase(document: { readonly name: string } & Readonly<Record<string, unknown>>): Promise<void> {
    unwrap(await app.host.call('case.import', { document }));
    await goTo(page, 'Cases');
    await page.getByRole('link', { name: document.name }).click();
    await page.getByRole('tab', { name: 'Sensitivity' }).click();
  }
});

test('at 200 % zoom nothing is wider than the window', async () => {
  await openSampleCase(page, 'Sensitivity');
  await page.setViewportSize({ width: 640, height: 360 });
  await page.getByRole('grid', { name: /^NPV over/ }).waitFor();
  await takeScreenshot(page, 'browser', 'sensitivity-zoom-200');
  const main = page.getByRole('main');
  expect(await main.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBeLessThanOrEqual(1);
  await page.setViewportSize({ width: 1280, height: 720 });
  await takeScreenshot(page, 'browser', 'sensitivity-1280x720');
  expect(await main.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBeLessThanOrEqual(1);
  expect(app.complaints).toEqual([]);
});

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? 'nothing with a name');

async function closePanel(name: string): Promise<void> {
  const panel = page.getByRole('complementary', { name: 'About this number' });
  await panel.getByRole('heading', { name }).waitFor();
  await panel.getByRole('button', { name: /close/i }).click();
}

async function choose(field: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(` ${field}$`) }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

async function saved(
  item: string,
  name: string,
  encoding: 'utf8' | 'latin1' = 'utf8',
  chart = 'Tornado of NPV',
): Promise<string> {
  await page.getByRole('button', { name: `Save ${chart} as a file` }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  return readFile(await download.path(), encoding);
}
