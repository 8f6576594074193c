import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';
import type { BrowserApp } from './browser-app.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample(
  'Model',
  {},
  (opened) => ([app, page] = [opened, opened.page]),
  async () => {
    await page.getByRole('region', { name: 'What if' }).getByText('€3.78 m').waitFor();
  },
);

const header = (name: string) => page.getByRole('columnheader', { name, exact: true });

test('the last actual month is set beside the conventions, and its columns are shaded and said', async () => {
  await page.getByRole('button', { name: 'Actuals: no actuals' }).click();
  const dialog = page.getByRole('dialog', { name: 'Actuals' });
  await dialog.getByRole('button', { name: /Actuals to/ }).click();
  await page.getByRole('option', { name: 'Mar 2027' }).click();
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await takeScreenshot(page, 'browser', `actuals-dialog-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });
  await dialog.getByRole('button', { name: 'Set', exact: true }).click();
  await page.getByText(/^Actuals to Mar 2027\. This marks the numbers/).waitFor();
  await header('2027, partly actual').waitFor();

  await page.getByRole('radio', { name: 'Month' }).click();
  await header('Mar 2027, actual').waitFor();
  await header('Apr 2027').waitFor();
  await page
    .getByRole('gridcell', { name: /, Mar 2027, actual: / })
    .first()
    .waitFor();
  const grounds = await page.evaluate(() =>
    ['Mar 2027', 'Apr 2027'].map((label) => {
      const cell = [...document.querySelectorAll('[role=gridcell]')].find((each) =>
        each.getAttribute('aria-label')?.includes(`, ${label}`),
      );
      return cell ? getComputedStyle(cell).backgroundColor : '';
    }),
  );
  expect(grounds[0]).not.toBe(grounds[1]);
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await takeScreenshot(page, 'browser', `actuals-months-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });

  await page.getByRole('tab', { name: 'Summary' }).click();
  await page.getByText('actuals to Mar 2027').nth(1).waitFor();
  await inBothSchemes(page, async (scheme) => {
    await takeScreenshot(page, 'browser', `actuals-summary-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });
  await page.getByRole('tab', { name: 'Model' }).click();
  await page.getByRole('radio', { name: 'Quarter' }).click();
  await header('Q1 2027, actual').waitFor();
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
  await header('Q1 2027').waitFor();
  await page.getByRole('button', { name: 'Actuals: no actuals' }).waitFor();
  expect(app.complaints).toEqual([]);
});
