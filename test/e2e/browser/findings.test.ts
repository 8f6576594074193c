import type { Page } from 'playwright-core';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unwrap } from '#shared/kernel/result.ts';
import { setup } from '../helpers/build-app.ts';
import { openBrowserApp, openSample, openSampleCase, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;
beforeAll(async () => {
  await setup();
  app = await openBrowserApp({ width: 1366, height: 1700 });
  page = app.page;
  await openSample(page);
  await openSampleCase(page, 'Summary');
});
afterAll(() => app.close());

/** A date is short here and long there; the rest is word for word. */
const plain = (words: string): string =>
  words
    .replace(/\b(\d{1,2} [A-Z][a-z]{2})[a-z]* (\d{4})/g, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();

test('the summary and the report hold one list of what finance would ask', async () => {
  const caseId = /cases\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  const { files } = unwrap(await app.host.call('report.render', { caseId, formats: ['csv'] })) as {
    files: readonly { name: string; base64: string }[];
  };
  const file = files.find(({ name }) => name.endsWith('-open-findings.csv'));
  const text = Buffer.from(file?.base64 ?? '', 'base64')
    .toString('utf8')
    .replace('\uFEFF', '');
  const rows = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data;
  const reported = rows.map((row) => plain(row['Finding'] ?? ''));
  expect(reported.length).toBeGreaterThan(2);
  const card = page.getByRole('region', { name: 'Before finance sees it' });
  await expect.poll(() => card.getByRole('listitem').count()).toBe(reported.length);
  const shown = await card.getByRole('listitem').allInnerTexts();
  reported.forEach((words, index) => expect(plain(shown[index] ?? '')).toContain(words));
});
