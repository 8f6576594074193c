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
import { largeCaseBenchmarks } from './large.ts';
import { memoryOf } from './memory.ts';
import { slideDrivers } from './slider.ts';
import { headlineTimes, watchHeadline } from './watch.ts';

const starts = 3;
const edits = 20;
const simulationRuns = 7;
/** After the sample is open: what is still being read and drawn belongs to it. */
const settling = 3000;

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

/** Types prices into the grid as a person does; answers what each key took to the repainted headline. */
async function editPrices(page: Page, cell: Locator): Promise<readonly number[]> {
  await watchHeadline(page, 'keydown');
  for (let edit = 0; edit < edits; edit++) {
    await cell.click({ position: { x: 40, y: 12 } });
    await page.keyboard.type(String(40 + edit));
    await page.keyboard.press('Enter');
    await page.waitForTimeout(250);
  }
  return (await headlineTimes(page, edits)).map(({ whole }) => whole);
}

type InModel = { readonly keys: readonly number[]; readonly slider: readonly number[] };

async function modelInBrowser(): Promise<InModel> {
  const app = await openBrowserApp();
  try {
    await openSample(app.page);
    await openSampleCase(app.page, 'Model');
    const cell = app.page.getByRole('gridcell', { name: /^List price at launch, 2027/ });
    await cell.scrollIntoViewIfNeeded();
    return { keys: await editPrices(app.page, cell), slider: await slideDrivers(app.page) };
  } finally {
    await app.close();
  }
}

async function modelInDesktop(): Promise<InModel & { readonly memory: number }> {
  const folder = await temporaryFolder('bench');
  const desktop = await launchDesktop({ home: join(folder, 'home') });
  try {
    await answerDialogs(desktop.app, { save: join(folder, 'Sample.casewright'), button: 'Don’t save' });
    await screens.openSample(desktop.page);
    await desktop.page.waitForTimeout(settling);
    const memory = memoryOf(desktop.app.process().pid ?? 0);
    await screens.openCase(desktop.page, 'Model');
    const cell = await screens.findCell(desktop.page, 'List price at launch', '2027');
    return { memory, keys: await editPrices(desktop.page, cell), slider: await slideDrivers(desktop.page) };
  } finally {
    await desktop.close();
    await removeFolder(folder);
  }
}

/** Runs a simulation as a person does; answers what it took from the click to the first picture and to the whole. */
async function simulations(): Promise<{ readonly first: readonly number[]; readonly whole: readonly number[] }> {
  const app = await openBrowserApp();
  try {
    const { page } = app;
    await openSample(page);
    await openSampleCase(page, 'Simulation');
    await page.getByRole('button', { name: 'Run simulation' }).waitFor();
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      const taken = { first: [] as number[], whole: [] as number[] };
      let pressed: number | null = null;
      let pictured = false;
      // As for a key: the task behind the frame's callback runs when the frame has been handed over.
      const note = (into: number[], since: number): void => {
        requestAnimationFrame(() => setTimeout(() => into.push(performance.now() - since)));
      };
      addEventListener('click', () => ([pressed, pictured] = [performance.now(), false]), { capture: true });
      new MutationObserver(() => {
        if (pressed === null) return;
        const main = document.querySelector('main');
        const isRunning = document.querySelector('[role=progressbar]') !== null;
        const shows = (words: string): boolean => main?.textContent.includes(words) === true;
        if (isRunning && !pictured && shows('over 1,000 trials')) {
          pictured = true;
          note(taken.first, pressed);
        }
        if (isRunning || !pictured || !shows('10,000 trials done.')) return;
        note(taken.whole, pressed);
        pressed = null;
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      Object.assign(window, { simulationTimes: taken });
    });
    for (let run = 0; run < simulationRuns; run++) {
      await page.getByRole('button', { name: /^Run (simulation|again)$/ }).click();
      await page.getByText('10,000 trials done.').waitFor();
      await page.waitForTimeout(500);
    }
    const taken = await page.evaluate(
      () => (window as unknown as { simulationTimes: { first: number[]; whole: number[] } }).simulationTimes,
    );
    if (taken.first.length < simulationRuns || taken.whole.length < simulationRuns)
      throw new Error(`only ${taken.first.length} of ${simulationRuns} runs showed a picture on the way`);
    return taken;
  } finally {
    await app.close();
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
    const simulated = await simulations();
    const [browser, desktop] = [await modelInBrowser(), await modelInDesktop()];
    return [
      withGoal('interface: cold start to the first usable window, median', median(windows), 'ms', 1500),
      withGoal('interface: memory of all processes with the sample open', desktop.memory, 'MB', 350),
      withGoal('interface: 10,000 trials, the first picture, Chromium, median', median(simulated.first), 'ms', 150),
      withGoal('interface: 10,000 trials, the whole, Chromium, median', median(simulated.whole), 'ms', 400),
      ...inModel('Chromium', browser),
      ...inModel('Electron', desktop),
      ...(await largeCaseBenchmarks()),
    ];
  } finally {
    display.stop();
  }
}

function inModel(where: string, { keys, slider }: InModel): readonly Measurement[] {
  return [
    withGoal(`interface: a key to the repainted result, ${where}, median`, median(keys), 'ms', 32),
    withGoal(`interface: a key to the repainted result, ${where}, p95`, quantile(keys, 0.95), 'ms', 50),
    withGoal(
      `interface: a step of a slider to the repainted headline, ${where}, p95`,
      quantile(slider, 0.95),
      'ms',
      16,
    ),
  ];
}
