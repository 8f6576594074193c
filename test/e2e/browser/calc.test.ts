/**
 * A block goes from LibreOffice Calc into the grid and back. Calc is the real program with its own Copy and clipboard;
 * the grid is the real interface in Chromium. Between the two stands only this test, in place of a desktop: it carries
 * the two forms, text and HTML, from one clipboard to the other as they are. On the way back Calc takes each form in
 * with the reader that its Paste uses for it: Paste itself needs a window.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Kept } from '#shared/api/history.ts';
import { unwrap, type Result } from '#shared/kernel/result.ts';
import type { CaseDocument } from '#shared/model/document/schema.ts';
import { setup } from '../helpers/build-app.ts';
import { startCalc, type Calc, type Copied, type FilledCell } from '../helpers/calc/index.ts';
import { writeSheet, type Format, type SheetCell } from '../helpers/calc/sheet.ts';
import { goTo, openBrowserApp, openSample, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;
let folder: string;
beforeAll(async () => {
  await setup();
  folder = await mkdtemp(join(tmpdir(), 'casewright-calc-'));
  app = await openBrowserApp();
  page = app.page;
  await openSample(page);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Numbers that a rounded text would not carry, each line in another format. */
const numbers: readonly { readonly unit: string | null; readonly format?: Format; readonly values: number[] }[] = [
  { unit: 'EUR', format: 'money', values: [1234.5678, 0.1 + 0.2, -99.995, 1e15 / 3, 12] },
  { unit: '%', format: 'percent', values: [0.123456789012345, 1 / 3, 0, -0.05, 0.07] },
  { unit: null, values: [1.5e-7, 123456789012, 2 / 3, -1 / 7, 1e21] },
  { unit: null, format: 'scientific', values: [6.02214076e23, -1.602176634e-19, 299792458, 1, 0] },
  { unit: null, format: 'grouped', values: [1234, 1.234, -1234567.891, 0.005, 999.999] },
  { unit: 'EUR', format: 'thousands', values: [1234567.89, 45678.9, -1234.5, 98765432.1, 5e8] },
];
/** Calc writes at most 15 digits on its clipboard, in both forms: more than it shows, less than it holds. */
const carried = numbers.map(({ values }) => values.map((value) => Number(value.toPrecision(15))));
const columns = numbers[0]?.values.length ?? 0;
const lineName = (index: number): string => `line_${index + 1}`;
const january = 46_388;

/** Months as real dates above, names in front; the numbers begin at B2. */
const sheet: readonly (readonly SheetCell[])[] = [
  [null, ...Array.from({ length: columns }, (_, index) => ({ value: january + index * 31, format: 'month' as const }))],
  ...numbers.map(({ format, values }, index) => [
    { text: lineName(index) },
    ...values.map((value) => (format === undefined ? { value } : { value, format })),
  ]),
];
const block = `B2:${String.fromCharCode(65 + columns)}${numbers.length + 1}`;

async function openCase(name: string): Promise<string> {
  const { entry } = unwrap(
    (await app.host.call('case.import', {
      document: {
        casewright: 1,
        name,
        timeline: { start: '2027-01', grain: 'month', periods: columns },
        lines: numbers.map(({ unit }, index) => ({
          name: lineName(index),
          ...(unit === null ? {} : { unit }),
          kind: 'input' as const,
          values: Array.from({ length: columns }, () => 77),
        })),
      },
    })) as Result<Kept>,
  );
  await goTo(page, 'Cases');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('tab', { name: 'Model' }).click();
  await chooseFirst();
  return entry?.change.added.find(({ type }) => type === 'case')?.id ?? '';
}

async function chooseFirst(): Promise<void> {
  const first = page.getByRole('gridcell', { name: /^Line 1, Jan 2027/ });
  await first.click();
  await expect.poll(() => first.evaluate((element) => element.contains(document.activeElement))).toBe(true);
}

async function pasteIntoGrid({ text, html }: Copied): Promise<void> {
  await page.evaluate(
    ([plain, table]) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain ?? '');
      if (table) data.setData('text/html', table);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [text, html],
  );
}

async function copyFromGrid(): Promise<Copied> {
  return page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  });
}

const said = (words: string) => page.getByText(words).first().waitFor();

async function valuesOf(caseId: string): Promise<readonly unknown[]> {
  const { lines } = unwrap((await app.host.call('case.export', { caseId })) as Result<CaseDocument>);
  return lines.map(({ values }) => values);
}

const numbersOf = (cells: readonly (readonly FilledCell[])[]): readonly unknown[] =>
  cells.map((row) => row.map((cell) => (cell.kind === 'value' ? cell.value : cell)));

for (const [language, country] of [
  ['en', 'GB'],
  ['de', 'DE'],
] as const) {
  describe(`Calc in ${language}-${country}`, () => {
    let calc: Calc;
    beforeAll(async () => {
      calc = await startCalc(folder, `${language}-${country}`);
    });

    test('a block of numbers of many shapes goes into the grid with every digit that is carried, and back to the last bit', async () => {
      const copied = await calc.copy(writeSheet(sheet, { language, country }), block);
      // What is seen is rounded, in the marks of the language: the text alone would not do.
      expect(copied.text).toContain(language === 'de' ? '1.234,57' : '1,234.57');
      expect(copied.html).toContain(language === 'de' ? 'sdval="1234,5678"' : 'sdval="1234.5678"');

      const caseId = await openCase(`Block ${language}`);
      await pasteIntoGrid(copied);
      await said(`Pasted ${numbers.length * columns} values into ${numbers.length} lines.`);
      // The sentence may still be the one about the block before: what is kept is what counts.
      await expect.poll(() => valuesOf(caseId), { timeout: 10_000 }).toEqual(carried);

      await page.keyboard.press('Control+a');
      const back = await copyFromGrid();
      expect(numbersOf(await calc.takeIn('html', back.html))).toEqual(carried);
      const plain = await calc.takeIn('text', back.text);
      // A share arrives as a percentage, not as a number that somebody would read as something else.
      expect(plain[1]?.[4]).toMatchObject({ shown: expect.stringMatching(/^7[.,]00\s?%$/) as string });
      // The text is written in the language of the app, which is English here.
      if (language === 'en') expect(numbersOf(plain)).toEqual(carried);
    });
  });
}
