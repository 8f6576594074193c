import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unwrap } from '#shared/kernel/result.ts';
import { sampleDocument } from '../../report/sample.ts';
import { setup } from '../helpers/build-app.ts';
import { goTo, openBrowserApp, openSample, type BrowserApp } from './browser-app.ts';
import { lookAt } from './look-at.ts';

const sample = sampleDocument();
const broken = {
  ...sample,
  name: 'A broken formula',
  lines: sample.lines.map((line) =>
    line.name === 'ebitda' ? { ...line, formula: 'gross_margin - marketting' } : line,
  ),
};
const free = {
  ...sample,
  name: 'A discount of 120 %',
  scenarios: [...(sample.scenarios ?? []), { name: 'Paid to take it', overrides: { discount: 1.2 } }],
};

let app: BrowserApp;
let page: Page;
beforeAll(async () => {
  await setup();
  app = await openBrowserApp({ width: 1280, height: 720 });
  page = app.page;
  await openSample(page);
  for (const document of [broken, free]) unwrap(await app.host.call('case.import', { document }));
});
afterAll(() => app.close());

const card = (name: string) => page.getByRole('region', { name });
async function open(name: string, tab: string): Promise<void> {
  await goTo(page, 'Cases');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('tab', { name: tab }).click();
}

test('the scenarios of a broken case name the line, lead to it, and call nothing never paid back', async () => {
  await open(broken.name, 'Scenarios');
  const table = card('Side by side');
  await table.getByText(/“EBITDA”.*marketting/).waitFor();
  expect(await table.getByText('never').count()).toBe(0);
  await lookAt(page, 'broken-scenarios', 900);
  await table.getByRole('button', { name: 'Show the line' }).click();
  const panel = page.getByRole('complementary', { name: 'About this number' });
  await panel.getByText('EBITDA').first().waitFor();
  await panel.getByRole('button', { name: /close/i }).click();
});

test('so do its options, its cash and its row in the list', async () => {
  await open(broken.name, 'Options');
  await page
    .getByText(/NPV has no value, so the options cannot be compared\. “EBITDA”/)
    .first()
    .waitFor();
  expect(await card('Side by side').getByText('never').count()).toBe(0);
  expect(await page.getByText('Choose a result that always exists').count()).toBe(0);
  await lookAt(page, 'broken-options', 900);
  await page.getByRole('button', { name: 'Show the line' }).first().click();
  await page.getByRole('complementary', { name: 'About this number' }).getByText('EBITDA').first().waitFor();
  await open(broken.name, 'Summary');
  const cash = card('Cash to date');
  await cash.getByText(/There is no curve, because “Cash to date” has no value\. “EBITDA”/).waitFor();
  await cash.getByRole('button', { name: 'Show the line' }).waitFor();
  expect(await card('Scenarios').getByText('never').count()).toBe(0);
  await goTo(page, 'Cases');
  const row = page.getByRole('row', { name: new RegExp(broken.name) });
  await row.waitFor();
  expect(await row.getByText('never').count()).toBe(0);
});

test('a value of a scenario that breaks it alone is told with the name of the scenario', async () => {
  await open(free.name, 'Scenarios');
  const table = card('Side by side');
  await table.getByText(/In “Paid to take it”: “Price response”.*a negative number to a power/).waitFor();
  expect(await table.getByText('never').count()).toBe(0);
  await lookAt(page, 'broken-in-a-scenario', 900);
});
