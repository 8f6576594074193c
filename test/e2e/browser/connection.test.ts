import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { inBothSchemes, takeScreenshot } from '../helpers/screenshots.ts';
import { openBrowserApp, openSample, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
beforeAll(async () => {
  await setup();
  app = await openBrowserApp();
  await openSample(app.page);
});
afterAll(() => app.close());

async function lookAt(name: string): Promise<void> {
  await inBothSchemes(app.page, async (scheme) => {
    await takeScreenshot(app.page, 'browser', `${name}-${scheme}`);
    expect(await violationsOn(app.page)).toEqual([]);
  });
}

test('a page says at once that nobody answers, and whether a new start has left it behind', async () => {
  await app.restartUnderneath(async () => {
    await app.page.getByText('Casewright on this computer does not answer.').waitFor();
    await lookAt('connection-silent');
  });
  await app.page.getByText('Casewright was started again, and this page belongs to its last run.').waitFor();
  await lookAt('connection-ended');
});
