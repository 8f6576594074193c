import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { inBothSchemes, takeScreenshot } from '../helpers/screenshots.ts';
import { openBrowserApp, openSample, openSampleCase, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;
beforeAll(async () => {
  await setup();
  app = await openBrowserApp({ height: 1400 });
  page = app.page;
  await openSample(page);
  await openSampleCase(page, 'Scenarios');
});
afterAll(() => app.close());

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
