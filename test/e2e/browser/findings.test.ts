import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { unwrap } from '#shared/kernel/result.ts';
import type { BrowserApp } from './browser-app.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample('Summary', { width: 1366, height: 1700 }, (opened) => ([app, page] = [opened, opened.page]));

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

test('the cash chart is named for a screen reader, and a file of it carries the conventions', async () => {
  await page.getByRole('application', { name: 'Cash to date, EUR' }).waitFor();
  const named = page.locator('svg[role="application"]');
  expect(await named.first().getAttribute('aria-label')).toBe('Cash to date, EUR');
  await page.getByRole('button', { name: /^Save Cash to date, EUR/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as SVG' }).click(),
  ]);
  const drawing = await readFile(await download.path(), 'utf8');
  expect(drawing).toContain('end of month; nominal, after tax, mid-period');
});
