import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ensureElectronRuntime } from '#build/electron-runtime.ts';
import { openBrowserApp, openSample, openSampleCase } from '../../e2e/browser/browser-app.ts';
import { setup } from '../../e2e/helpers/build-app.ts';
import { launchDesktop, removeFolder, temporaryFolder } from '../../e2e/helpers/desktop.ts';
import { answerDialogs } from '../../e2e/helpers/dialogs.ts';
import { ensureDisplay } from '../../e2e/helpers/display.ts';
import * as screens from '../../e2e/helpers/screens.ts';
import { median, quantile, withGoal, type Measurement } from '../measurement.ts';

const starts = 3;
const edits = 20;

async function coldStart(): Promise<number> {
  const begun = performance.now();
  const desktop = await launchDesktop();
  try {
    await desktop.page.getByRole('button', { name: 'Open the sample' }).waitFor();
    return performance.now() - begun;
  } finally {
    await desktop.close();
  }
}

/** Notes, inside the page, how long it takes from a key to the frame that shows another headline. */
async function watchHeadline(page: Page): Promise<void> {
  await page.evaluate(() => {
    const headline = (): string => document.querySelector('[aria-label="What if"] [role=status]')?.textContent ?? '';
    const taken: number[] = [];
    let pressed: number | null = null;
    let shown = headline();
    addEventListener('keydown', () => (pressed = performance.now()), { capture: true });
    new MutationObserver(() => {
      if (headline() === shown || pressed === null) return;
      shown = headline();
      const since = pressed;
      pressed = null;
      // The frame is on its way after the callback of this frame; the task behind it runs when it has been handed over.
      requestAnimationFrame(() => {
        setTimeout(() => taken.push(performance.now() - since));
      });
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { headlineTimes: taken });
  });
}

/** Types prices into the grid as a person does; answers what each key took to the repainted headline. */
async function editPrices(page: Page, cell: Locator): Promise<readonly number[]> {
  await watchHeadline(page);
  for (let edit = 0; edit < edits; edit++) {
    await cell.click({ position: { x: 40, y: 12 } });
    await page.keyboard.type(String(40 + edit));
    await page.keyboard.press('Enter');
    await page.waitForTimeout(250);
  }
  const taken = await page.evaluate(() => (window as unknown as { headlineTimes: number[] }).headlineTimes);
  if (taken.length < edits / 2) throw new Error(`only ${taken.length} of ${edits} edits changed the headline`);
  return taken;
}

async function keystrokesInBrowser(): Promise<readonly number[]> {
  const app = await openBrowserApp();
  try {
    await openSample(app.page);
    await openSampleCase(app.page, 'Model');
    const cell = app.page.getByRole('gridcell', { name: /^List price at launch, 2027/ });
    await cell.scrollIntoViewIfNeeded();
    return await editPrices(app.page, cell);
  } finally {
    await app.close();
  }
}

async function keystrokesInDesktop(): Promise<readonly number[]> {
  const folder = await temporaryFolder('bench');
  const desktop = await launchDesktop({ home: join(folder, 'home') });
  try {
    await answerDialogs(desktop.app, { save: join(folder, 'Sample.casewright'), button: 'Don’t save' });
    await screens.openSample(desktop.page);
    await screens.openCase(desktop.page, 'Model');
    return await editPrices(desktop.page, await screens.findCell(desktop.page, 'List price at launch', '2027'));
  } finally {
    await desktop.close();
    await removeFolder(folder);
  }
}

/** What a person waits for: the window after a start, and the result after a key. */
export async function interfaceBenchmarks(): Promise<readonly Measurement[]> {
  await setup();
  // Neither fetching an Electron nor starting a virtual screen is part of the app's start.
  await ensureElectronRuntime();
  const display = await ensureDisplay();
  process.env['DISPLAY'] = display.name;
  try {
    const windows: number[] = [];
    for (let start = 0; start < starts; start++) windows.push(await coldStart());
    const [browser, desktop] = [await keystrokesInBrowser(), await keystrokesInDesktop()];
    return [
      withGoal('interface: cold start to the first usable window, median', median(windows), 'ms', 1500),
      withGoal('interface: a key to the repainted result, Chromium, median', median(browser), 'ms', 32),
      withGoal('interface: a key to the repainted result, Chromium, p95', quantile(browser, 0.95), 'ms', 50),
      withGoal('interface: a key to the repainted result, Electron, median', median(desktop), 'ms', 32),
      withGoal('interface: a key to the repainted result, Electron, p95', quantile(desktop, 0.95), 'ms', 50),
    ];
  } finally {
    display.stop();
  }
}
