import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';
import type { BrowserApp } from './browser-app.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample(
  'Summary',
  { width: 1280, height: 720 },
  (opened) => ([app, page] = [opened, opened.page]),
  async () => {
    await page.getByText('What moves the answer').waitFor();
  },
);

const choose = async (name: RegExp, choice: string): Promise<void> => {
  await page.getByRole('group', { name: 'Conventions' }).getByRole('button', { name }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${choice}`) }).click();
};

test('another timing says what it did to the answer, and undo is beside it', async () => {
  await choose(/^Timing of cash flows/, 'end of period');
  const told = page.getByText('Timing of cash flows: end of period. NPV was €3.78 m, is €3.75 m.');
  await told.waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await page.getByRole('button', { name: 'Timing of cash flows: mid-period' }).waitFor();
});

test('before tax leaves the lines of tax out of every figure', async () => {
  await choose(/^Tax/, 'before tax');
  await page.getByText(/^Tax: before tax\. NPV was €3\.78 m, is €\d\.\d\d m\.$/).waitFor();
  expect(await page.getByRole('button', { name: /^Net present value: €3.78 m/ }).count()).toBe(0);
  await takeScreenshot(page, 'browser', 'conventions-before-tax');
  await choose(/^Tax/, 'after tax');
  await page.getByRole('button', { name: /^Net present value: €3.78 m/ }).waitFor();
});

test('sums are shown in another scale everywhere, and stay so; no number changes', async () => {
  await choose(/^Scale of sums/, 'in thousands');
  await page.getByText('No number of the case has changed').waitFor();
  await page.getByRole('button', { name: /^Net present value: €3,776 k/ }).waitFor();
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await takeScreenshot(page, 'browser', `conventions-thousands-${scheme}`);
  });
  expect(await violationsOn(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: /^Net present value: €3,776 k/ }).waitFor();
  await choose(/^Scale of sums/, 'scale as it suits');
  await page.getByRole('button', { name: /^Net present value: €3.78 m/ }).waitFor();
  expect(app.complaints).toEqual([]);
});
