import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';
import { goTo, openBrowserApp, openSample, openSampleCase, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;

beforeAll(async () => {
  await setup();
  app = await openBrowserApp();
  page = app.page;
  await page.getByRole('button', { name: 'Open the sample' }).waitFor();
});
afterAll(() => app.close());

type Visit = { readonly name: string; readonly go: () => Promise<unknown> };
const escape = (): Promise<void> => page.keyboard.press('Escape');
const shown = (button: string): Promise<void> => page.getByRole('button', { name: button }).first().waitFor();

/** In this order: each starts from where the one before it left off. */
const visits: readonly Visit[] = [
  { name: 'start', go: async () => undefined },
  {
    name: 'start-naming',
    go: () => page.getByRole('button', { name: 'Open the sample' }).click(),
  },
  {
    name: 'overview',
    go: () =>
      escape()
        .then(() => openSample(page))
        .then(() => page.getByText('€3.78 m').waitFor()),
  },
  { name: 'products', go: () => goTo(page, 'Products').then(() => shown('Add a product')) },
  { name: 'cases', go: () => goTo(page, 'Cases').then(() => shown('Add a case')) },
  { name: 'cases-adding', go: () => page.getByRole('button', { name: 'Add a case' }).click() },
  {
    name: 'cases-importing',
    go: () => escape().then(() => page.getByRole('button', { name: /Import a case/ }).click()),
  },
  { name: 'cases-menu', go: () => escape().then(() => page.getByRole('button', { name: /^More about/ }).click()) },
  {
    name: 'reports',
    go: () =>
      escape()
        .then(() => goTo(page, 'Reports'))
        .then(() => page.getByRole('heading', { name: /CSV files$/ }).waitFor()),
  },
  { name: 'history', go: () => goTo(page, 'History').then(() => page.getByText(/Created from/).waitFor()) },
  {
    name: 'case-summary',
    go: () => openSampleCase(page, 'Summary').then(() => page.getByText('What moves the answer').waitFor()),
  },
  { name: 'case-model', go: () => openTab('Model', page.getByRole('gridcell', { name: /^List price, 2027/ })) },
  { name: 'case-model-explained', go: explainOne },
  {
    name: 'case-assumptions',
    go: () => closePanel().then(() => openTab('Assumptions', page.getByText('At stake').first())),
  },
  { name: 'case-scenarios', go: () => openTab('Scenarios', page.getByText('Side by side')) },
  { name: 'case-sensitivity', go: () => openTab('Sensitivity', page.getByText('What would have to be true')) },
  { name: 'find', go: () => page.keyboard.press('Control+k').then(() => page.keyboard.type('price')) },
  { name: 'start-again', go: () => escape().then(openStartAgain) },
];

/** A page is loaded when it is first asked for: what it shows must be there before it is judged. */
async function openTab(name: string, shown: Locator): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await shown.waitFor();
}

async function explainOne(): Promise<void> {
  await page.getByRole('gridcell', { name: /^Net price, 2029/ }).click();
  await page.getByRole('complementary', { name: 'About this number' }).getByRole('heading').first().waitFor();
}

async function closePanel(): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: /close/i }).click();
}

async function openStartAgain(): Promise<void> {
  await page.getByRole('button', { name: /^Workspace/ }).click();
  await page.getByRole('menuitem', { name: /Open or create/ }).click();
  await page.getByRole('button', { name: /^Back to/ }).waitFor();
}

describe('every page, light and dark', () => {
  for (const { name, go } of visits) {
    test(`${name}: axe finds nothing serious, and a picture is kept`, async () => {
      await go();
      await inBothSchemes(page, async (scheme) => {
        await settled(page);
        // Pictures are taken where nothing is hovered by chance.
        await page.mouse.move(2, 400);
        await takeScreenshot(page, 'browser', `${name}-${scheme}`);
        expect(await violationsOn(page)).toEqual([]);
      });
    });
  }

  test('nothing was complained of in the console, and nothing was refused by the content policy', () => {
    expect(app.complaints).toEqual([]);
  });
});

describe('windows of other sizes', () => {
  const sizes = [
    { name: '1280x720', width: 1280, height: 720 },
    { name: '1920x1080', width: 1920, height: 1080 },
    // 200 % zoom of 1280x720 is, to the page, a window of half the size.
    { name: 'zoom-200', width: 640, height: 360 },
  ];
  for (const { name, width, height } of sizes) {
    test(`at ${name} no page is wider than its window`, async () => {
      const narrow = await openBrowserApp({ width, height });
      try {
        await openSample(narrow.page);
        await narrow.page.getByText('€3.78 m').waitFor();
        for (const place of ['Overview', 'Products', 'Cases', 'Reports', 'History'] as const) {
          await goTo(narrow.page, place);
          await settled(narrow.page);
          await takeScreenshot(narrow.page, 'browser', `${place.toLowerCase()}-${name}`);
          expect(await overflowOf(narrow.page), `${place} at ${name}`).toBeLessThanOrEqual(1);
        }
        await openSampleCase(narrow.page, 'Summary');
        await narrow.page.getByText('What moves the answer').waitFor();
        await takeScreenshot(narrow.page, 'browser', `case-summary-${name}`);
        expect(await overflowOf(narrow.page), `Summary at ${name}`).toBeLessThanOrEqual(1);
        await narrow.page.getByRole('tab', { name: 'Model' }).click();
        const second = narrow.page.getByRole('gridcell', { name: /^Early adoption \(Bass p\), 2027/ });
        const box = await second.boundingBox();
        expect((box?.y ?? height) + (box?.height ?? 0), `two rows of the model at ${name}`).toBeLessThan(height);
        await narrow.page.getByRole('tab', { name: 'Assumptions' }).click();
        const ledger = narrow.page.getByRole('region', { name: 'Assumptions' });
        await ledger.getByText('€11.2 m').waitFor();
        await takeScreenshot(narrow.page, 'browser', `case-assumptions-${name}`);
        const cutOff = await ledger.evaluate((frame) => frame.scrollWidth - frame.clientWidth);
        expect(await overflowOf(narrow.page), `Assumptions at ${name}`).toBeLessThanOrEqual(1);
        if (width >= 1280) expect(cutOff, `Assumptions at ${name}`).toBeLessThanOrEqual(1);
        await narrow.page.getByRole('tab', { name: 'Scenarios' }).click();
        const last = await narrow.page.getByRole('columnheader', { name: 'Premium' }).first().boundingBox();
        expect((last?.x ?? width) + (last?.width ?? 0), `the last scenario at ${name}`).toBeLessThan(width);
        await takeScreenshot(narrow.page, 'browser', `case-scenarios-${name}`);
        for (const tab of ['Scenarios', 'Sensitivity', 'Simulation', 'Options']) {
          await narrow.page.getByRole('tab', { name: tab }).click();
          await settled(narrow.page);
          expect(await overflowOf(narrow.page), `${tab} at ${name}`).toBeLessThanOrEqual(1);
        }
      } finally {
        await narrow.close();
      }
    });
  }
});

/** How far the page's main part would have to be scrolled sideways. */
async function overflowOf(target: Page): Promise<number> {
  return target.evaluate(() => {
    const main = document.querySelector('main');
    return main ? main.scrollWidth - main.clientWidth : 0;
  });
}
