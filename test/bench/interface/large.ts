import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { unwrap } from '#shared/kernel/result.ts';
import { openBrowserApp, openSample } from '../../e2e/browser/browser-app.ts';
import { launchDesktop, removeFolder, temporaryFolder } from '../../e2e/helpers/desktop.ts';
import { median, quantile, withGoal, type Measurement } from '../measurement.ts';
import { largeCase, largeCaseDocument } from './large-case.ts';
import { frameTimes, headlineTimes, watchHeadline } from './watch.ts';

const edits = 20;
const wheelTurns = 90;
const settling = 1500;
const size = `${largeCase.lines} lines x ${largeCase.periods} periods x ${largeCase.scenarios} scenarios`;

type Taken = { readonly keys: readonly number[]; readonly frames: readonly number[] };

/** The model of the large case by month, with the whole of it open. */
async function measure(page: Page): Promise<Taken> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases' }).click();
  await page.getByRole('link', { name: largeCase.name }).first().click();
  await page.getByRole('tab', { name: 'Model' }).click();
  await page.getByRole('radio', { name: 'Month' }).click();
  const cell = page.getByRole('gridcell', { name: /^Price level, Jan 2027/ });
  await cell.waitFor();
  await page.waitForTimeout(settling);
  await watchHeadline(page, 'keydown');
  for (let edit = 0; edit < edits; edit++) {
    await cell.click({ position: { x: 40, y: 12 } });
    await page.waitForTimeout(150);
    await page.keyboard.type(String(2 + (edit % 7)));
    await page.waitForTimeout(400);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(150);
  }
  const keys = (await headlineTimes(page, edits)).map(({ whole }) => whole);
  const box = await page.getByRole('grid').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 600, (box?.y ?? 0) + 200);
  const frames = await frameTimes(page, async () => {
    for (let turn = 0; turn < wheelTurns; turn++) {
      await page.mouse.wheel(turn % 3 === 2 ? 60 : 0, turn < wheelTurns / 2 ? 120 : -120);
      await page.waitForTimeout(16);
    }
  });
  return { keys, frames };
}

/** A keystroke and scrolling in the case that the goals speak of, in Chromium and in the desktop app. */
export async function largeCaseBenchmarks(): Promise<readonly Measurement[]> {
  const folder = await temporaryFolder('bench-large');
  const file = join(folder, 'Large.casewright');
  try {
    const app = await openBrowserApp();
    let browser: Taken;
    try {
      await openSample(app.page);
      unwrap(await app.host.call('case.import', { document: largeCaseDocument() }));
      unwrap(await app.host.call('workspace.save', {}));
      await copyFile(join(app.folder, 'Aurora Home Hub.casewright'), file);
      browser = await measure(app.page);
    } finally {
      await app.close();
    }
    const desktop = await launchDesktop({ home: join(folder, 'home'), args: [file] });
    try {
      const electron = await measure(desktop.page);
      return [...lines('Chromium', browser), ...lines('Electron', electron)];
    } finally {
      await desktop.close();
    }
  } finally {
    await removeFolder(folder);
  }
}

function lines(where: string, { keys, frames }: Taken): readonly Measurement[] {
  return [
    withGoal(`interface: a key to the repainted result, ${size}, ${where}, median`, median(keys), 'ms', 32),
    withGoal(`interface: a key to the repainted result, ${size}, ${where}, p95`, quantile(keys, 0.95), 'ms', 50),
    withGoal(`interface: a frame while scrolling, ${size}, ${where}, p99`, quantile(frames, 0.99), 'ms', 32),
  ];
}
