import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';
import { openBrowserApp, openSample, openSampleCase, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;

beforeAll(async () => {
  await setup();
  app = await openBrowserApp();
  page = app.page;
  await openSample(page);
  await openSampleCase(page, 'Simulation');
});
afterAll(() => app.close());

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
const state = () => page.getByRole('status').filter({ hasText: /trials/ });

async function look(name: string): Promise<void> {
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await page.mouse.move(2, 400);
    await takeScreenshot(page, 'browser', `${name}-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });
}

describe('the simulation of a case', () => {
  test('before the first run it says what a run does', async () => {
    await page.getByText(/uncertain inputs will be drawn/).waitFor();
    await look('case-simulation-before');
  });

  test('10,000 trials of the reference case: the chance to lose money, the S-curve and the histogram', async () => {
    await press('Run simulation');
    await state().getByText('10,000 trials done.').waitFor();
    await page.getByText(/^In 100 trials about 2\d lose money\.$/).waitFor();
    await page.getByRole('figure', { name: 'S-curve of Net present value' }).waitFor();
    await look('case-simulation');
  });
});
