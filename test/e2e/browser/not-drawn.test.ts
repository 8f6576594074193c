import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, openSampleCase } from './browser-app.ts';
import { lookAt } from './look-at.ts';
import { withSample } from './with-sample.ts';

let page: Page;
withSample('Model', { width: 1280, height: 720 }, (opened) => (page = opened.page));

test('an input that gets a value for each month drops out of what draws it, and every page says so', async () => {
  await page
    .getByRole('gridcell', { name: /^Share after ramp/ })
    .first()
    .click({ position: { x: 40, y: 12 } });
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /^One value a month/ }).click();
  const said = 'keeps its range, but is not drawn while it has a value for each month.';
  await page.getByText(`“Share after ramp” ${said}`).first().waitFor();
  await openSampleCase(page, 'Assumptions');
  const row = page.getByRole('row', { name: /Share after ramp/ }).first();
  await row.getByText('not drawn while it has a value for each month').waitFor();
  await lookAt(page, 'not-drawn-ledger', 720);
  await goTo(page, 'Cases');
  await openSampleCase(page, 'Sensitivity');
  await page.getByText(/^Left out, although with a range: “Share after ramp”\./).waitFor();
  expect(await page.getByRole('region', { name: 'Tornado' }).getByText('Share after ramp').count()).toBe(1);
  await lookAt(page, 'not-drawn-tornado', 1000);
});
