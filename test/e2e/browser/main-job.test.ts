import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileModel, evaluate } from '#shared/engine/index.ts';
import { caseContent, listCases } from '#shared/model/case-content.ts';
import { modelOf } from '#shared/model/model.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { setup } from '../helpers/build-app.ts';
import { takeScreenshot } from '../helpers/screenshots.ts';
import { goTo, openBrowserApp, openSample, openSampleCase, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
beforeAll(async () => {
  await setup();
  app = await openBrowserApp();
});
afterAll(() => app.close());

const headline = (page: Page) => page.getByRole('region', { name: 'What if' }).getByRole('status');
const priceCell = (page: Page) => page.getByRole('gridcell', { name: /^List price at launch, 2027/ });

test('the main job by mouse: open the sample, change a price, see the NPV move, undo, redo, save, reopen', async () => {
  const { page } = app;
  await openSample(page);
  await page.getByRole('article').getByText('€3.78 m').waitFor();
  await openSampleCase(page, 'Model');
  await headline(page).getByText('€3.78 m').waitFor();

  await setPrice(page, '44');
  const expected = await npvAt(44);
  expect(expected).toBe('€6.16 m');
  await headline(page).getByText(expected).waitFor();
  await page.getByText('Kept on this computer · not yet saved to the file').waitFor();
  await takeScreenshot(page, 'browser', 'model-after-the-edit');

  await page.getByRole('button', { name: /^Undo: List price at launch/ }).click();
  await headline(page).getByText('€3.78 m').waitFor();
  await page.getByRole('button', { name: /^Redo: List price at launch/ }).click();
  await headline(page).getByText(expected).waitFor();

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor();

  const later = await app.restart();
  await later.getByRole('button', { name: /^Aurora Home Hub/ }).click();
  await openSampleCase(later, 'Model');
  await headline(later).getByText(expected).waitFor();
  expect(await priceCell(later).innerText()).toContain('44');
  expect(app.complaints).toEqual([]);

  await exportsArrive(later);
});

/** PDF and CSV come as downloads; what they hold is the matter of the report's own tests. */
async function exportsArrive(page: Page): Promise<void> {
  await goTo(page, 'Reports');
  const pdf = await downloadOf(page, 'Export the PDF');
  expect(pdf.name).toBe('home-hub-with-care-plan.pdf');
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');

  const promised = await page.getByText(/^\d+ CSV files$/).textContent();
  const tables = await downloadOf(page, 'Export the CSV files');
  expect(tables.name).toBe('home-hub-with-care-plan.zip');
  expect(tables.bytes.toString('latin1').match(/home-hub-with-care-plan-[a-z-]+\.csv/g)).toHaveLength(
    2 * Number.parseInt(promised ?? '0', 10),
  );
  expect(tables.bytes.toString()).toContain('Net present value');
}

async function setPrice(page: Page, text: string): Promise<void> {
  const cell = priceCell(page);
  await cell.scrollIntoViewIfNeeded();
  await cell.click({ position: { x: 40, y: 12 } });
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function downloadOf(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What the engine itself says, so that the screen is compared with more than with itself. */
async function npvAt(price: number): Promise<string> {
  const list = unwrap(await app.host.call('workspace.records', {})) as readonly WorkspaceRecord[];
  const records = new Map(list.map((record) => [record.id, record]));
  const content = caseContent(records, listCases(records)[0]?.id ?? '');
  if (!content) throw new Error('The sample has no case.');
  const { program } = compileModel(modelOf(content));
  const npv = evaluate(program, [{ launch_price: price }], { lines: ['npv'] }).scalar('npv');
  return `€${(npv / 1e6).toFixed(2)} m`;
}
