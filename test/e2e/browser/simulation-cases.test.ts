import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseDocument } from '#shared/model/document/schema.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { setup } from '../helpers/build-app.ts';
import { settled, takeScreenshot } from '../helpers/screenshots.ts';
import { goTo, openBrowserApp, openSample, openSampleCase, type BrowserApp } from './browser-app.ts';
import { lookAt } from './look-at.ts';

let app: BrowserApp;
let page: Page;

beforeAll(async () => {
  await setup();
  app = await openBrowserApp();
  page = app.page;
  await openSample(page);
});
afterAll(() => app.close());

async function run(): Promise<void> {
  await page.getByRole('button', { name: /^Run (simulation|again)$/ }).click();
  await page.getByRole('status').getByText('10,000 trials done.').waitFor();
}

describe('a case that cannot be simulated says what to do', () => {
  const document = (name: string, fields: Partial<CaseDocument>): CaseDocument => ({
    casewright: 1,
    name,
    timeline: { start: '2027-01', grain: 'year', periods: 5 },
    lines: [],
    ...fields,
  });
  const price = { name: 'price', label: 'Price', unit: 'EUR', kind: 'input', value: 10 } as const;
  const ranged = { ...price, distribution: { type: 'uniform', min: 5, max: 15 } } as const;
  const margin = { name: 'margin', label: 'Margin', unit: 'EUR', kind: 'formula', formula: 'price - 4' } as const;

  async function open(given: CaseDocument): Promise<void> {
    unwrap(await app.host.call('case.import', { document: given }));
    await goTo(page, 'Cases');
    await page.getByRole('link', { name: given.name, exact: true }).click();
    await page.getByRole('tab', { name: 'Simulation' }).click();
  }

  test('an empty case: build the model', async () => {
    await open(document('Empty', {}));
    await page.getByText('There is no result to simulate yet').waitFor();
    await lookAt(page, 'case-simulation-empty', 860);
  });

  test('no uncertain input: give one a range, on the page where ranges are', async () => {
    await open(document('Certain', { lines: [price, margin], results: ['margin'] }));
    await page.getByText('No input is uncertain yet').waitFor();
    await lookAt(page, 'case-simulation-certain', 860);
    await page.getByRole('button', { name: 'Give an input a range' }).click();
    await page.getByRole('tab', { name: 'Assumptions', selected: true }).waitFor();
  });

  test('a result without a value: says why', async () => {
    const never = { ...margin, formula: 'price / (price - price)' };
    await open(document('Never', { lines: [ranged, never], results: ['margin'] }));
    await run();
    await page.getByText(/Margin has no value in any trial/).waitFor();
    await lookAt(page, 'case-simulation-never', 860);
  });

  test('one uncertain input, and no line of cash', async () => {
    await open(document('Small', { lines: [ranged, margin], results: ['margin'] }));
    await page.getByText(/^One uncertain input will be drawn/).waitFor();
    await run();
    await page.getByText(/A line of cash in each period is drawn here/).waitFor();
    await lookAt(page, 'case-simulation-small', 1900);
  });
});

describe('in windows of other sizes', () => {
  for (const [name, width, height] of [
    ['1280x720', 1280, 720],
    // 200 % zoom of 1280x720 is, to the page, a window of half the size.
    ['zoom-200', 640, 360],
  ] as const)
    test(`at ${name} nothing is wider than the window`, async () => {
      await page.setViewportSize({ width, height });
      await openSampleCase(page, 'Simulation');
      await run();
      await page.getByRole('figure', { name: 'S-curve of Net present value' }).waitFor();
      await settled(page);
      const overflow = await page.evaluate(() => {
        const main = document.querySelector('main');
        return main ? main.scrollWidth - main.clientWidth : 0;
      });
      expect(overflow).toBeLessThanOrEqual(1);
      await page.setViewportSize({ width, height: 2600 });
      await settled(page);
      await takeScreenshot(page, 'browser', `case-simulation-${name}`);
    });

  test('nothing was complained of in the console, and nothing was refused by the content policy', () => {
    expect(app.complaints).toEqual([]);
  });
});
