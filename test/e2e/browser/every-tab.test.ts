import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '#shared/kernel/result.ts';
import type { CaseDocument } from '#shared/model/document/schema.ts';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { sampleCase } from '../helpers/screens.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';
import { goTo, openBrowserApp, openSample, type BrowserApp } from './browser-app.ts';

const blank: CaseDocument = {
  casewright: 1,
  name: 'Blank',
  timeline: { start: '2027-01', grain: 'year', periods: 5 },
  lines: [],
};
const empty: CaseDocument = { ...blank, name: 'Nothing in it yet' };
/** What goes wrong in practice: a name that is not there, a division by zero, a unit that does not fit. */
const broken: CaseDocument = {
  ...blank,
  name: 'Something is wrong',
  currency: 'EUR',
  lines: [
    { name: 'price', label: 'Price', unit: 'EUR', section: 'Sales', kind: 'input', value: 10 },
    { name: 'revenue', label: 'Revenue', unit: 'EUR', section: 'Sales', kind: 'formula', formula: 'price * unitz' },
    { name: 'margin', label: 'Margin', unit: '%', section: 'Sales', kind: 'formula', formula: 'price / (price - 10)' },
    { name: 'npv', label: 'Net present value', unit: 'EUR', kind: 'formula', formula: 'total(revenue) - 5' },
  ],
  results: ['npv', 'margin'],
  scenarios: [{ name: 'Dearer', overrides: { price: 12 } }],
};
const cases = [
  { state: 'typical', name: sampleCase },
  { state: 'empty', name: empty.name },
  { state: 'error', name: broken.name },
];
/** So that each page of the sample is seen to its end. */
const tall = 2600;
const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

describe.each(sizes)('every tab of a case at $width x $height', ({ width, height }) => {
  let app: BrowserApp;
  let page: Page;
  beforeAll(async () => {
    await setup();
    app = await openBrowserApp({ width, height });
    page = app.page;
    await openSample(page);
    for (const document of [empty, broken]) unwrap(await app.host.call('case.import', { document }));
  });
  afterAll(() => app.close());

  test.each(cases)('$state: nothing is cut off, axe finds nothing serious, and a picture is kept', async (one) => {
    await goTo(page, 'Cases');
    await page.getByRole('link', { name: one.name, exact: true }).click();
    const tabs = await page.getByRole('tab').allInnerTexts();
    expect(tabs.length).toBeGreaterThan(5);
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel', { name: tab }).waitFor();
      await nothingIsPending(page);
      expect(await page.evaluate(overflow), `${tab} at ${width}`).toBeLessThanOrEqual(1);
      await inBothSchemes(page, async (scheme) => {
        await page.mouse.move(2, height - 2);
        await takeScreenshot(page, 'browser', `tab-${tab.toLowerCase()}-${one.state}-${width}-${scheme}`);
        expect(await violationsOn(page), `${tab} in ${scheme}`).toEqual([]);
      });
      if (one.state !== 'typical') continue;
      // What a person scrolls to, in one picture.
      await page.setViewportSize({ width, height: tall });
      await settled(page);
      await takeScreenshot(page, 'browser', `tab-${tab.toLowerCase()}-${one.state}-${width}-whole`);
      await page.setViewportSize({ width, height });
    }
  });

  test('nothing was complained of in the console', () => {
    expect(app.complaints).toEqual([]);
  });
});

/** What is still being worked out or loaded stands there with dots. */
async function nothingIsPending(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page
          .getByRole('main')
          .getByText(/^(…|Opening…|Working out.*…)$/)
          .count(),
      { timeout: 15_000 },
    )
    .toBe(0);
  await settled(page);
}

function overflow(): number {
  const main = document.querySelector('main');
  return main ? main.scrollWidth - main.clientWidth : 0;
}
