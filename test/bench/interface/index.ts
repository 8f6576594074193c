import type { Page } from 'playwright-core';
import { openBrowserApp, openSample, openSampleCase } from '../../e2e/browser/browser-app.ts';
import { setup } from '../../e2e/helpers/build-app.ts';
import { launchDesktop } from '../../e2e/helpers/desktop.ts';
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

async function keystrokes(): Promise<readonly number[]> {
  const app = await openBrowserApp();
  try {
    await openSample(app.page);
    await openSampleCase(app.page, 'Model');
    const cell = app.page.getByRole('gridcell', { name: /^List price at launch, 2027/ });
    await cell.scrollIntoViewIfNeeded();
    await watchHeadline(app.page);
    for (let edit = 0; edit < edits; edit++) {
      await cell.click({ position: { x: 40, y: 12 } });
      await app.page.keyboard.type(String(40 + edit));
      await app.page.keyboard.press('Enter');
      await app.page.waitForTimeout(250);
    }
    return await app.page.evaluate(() => (window as unknown as { headlineTimes: number[] }).headlineTimes);
  } finally {
    await app.close();
  }
}

/** What a person waits for: the window after a start, and the result after a key. */
export async function interfaceBenchmarks(): Promise<readonly Measurement[]> {
  await setup();
  const windows: number[] = [];
  for (let start = 0; start < starts; start++) windows.push(await coldStart());
  const keys = await keystrokes();
  if (keys.length < edits / 2) throw new Error(`only ${keys.length} of ${edits} edits changed the headline`);
  return [
    withGoal('interface: cold start to the first usable window, median', median(windows), 'ms', 1500),
    withGoal('interface: a key to the repainted result, median', median(keys), 'ms', 32),
    withGoal('interface: a key to the repainted result, p95', quantile(keys, 0.95), 'ms', 50),
  ];
}
