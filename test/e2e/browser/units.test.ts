import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';
import type { BrowserApp } from './browser-app.ts';
import { pasteText } from './paste.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample(
  'Model',
  { width: 1280, height: 720 },
  (opened) => ([app, page] = [opened, opened.page]),
  async () => {
    await cell(/^List price at launch, 2027: 49/).waitFor();
  },
);

const cell = (name: RegExp | string) => page.getByRole('gridcell', { name });
const alert = (words: string) => page.getByRole('alert').getByText(words);
async function choose(name: RegExp): Promise<void> {
  await cell(name).click({ position: { x: 40, y: 12 } });
  await expect.poll(() => cell(name).evaluate((element) => element.contains(document.activeElement))).toBe(true);
}
const paste = (text: string): Promise<void> => pasteText(page, text);
async function look(name: string): Promise<void> {
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await takeScreenshot(page, 'browser', `${name}-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });
}

test.each(['44', '4x4', '-5'])('“%s” is no unit, and is refused in its cell', async (text) => {
  await choose(/^List price at launch, Unit/);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await alert(`“${text}” is not a unit.`).waitFor();
  if (text === '4x4') await look('unit-refused');
  await page.keyboard.press('Escape');
  await cell(/^List price at launch, Unit: € per unit/).waitFor();
});

test('a change between % and no unit says what becomes of the number, with the way back', async () => {
  await cell(/^Share at launch, 2027: 12/).waitFor();
  await choose(/^Share at launch, Unit/);
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await page.getByText('“Share at launch” keeps its number: 12 % is written 0.12 now.').waitFor();
  await cell(/^Share at launch, 2027: 0\.12/).waitFor();
  await look('unit-change-told');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await cell(/^Share at launch, 2027: 12/).waitFor();
});

test('a percent sign and another currency are refused, typed and pasted', async () => {
  await choose(/^List price at launch, 2027/);
  await paste('12 %');
  await alert('“12 %” is a percentage, and this counts in € per unit.').waitFor();
  await look('paste-percent-refused');
  await paste('$44');
  await alert('“$44” is in another currency').waitFor();
  await page.keyboard.type('12 %');
  await page.keyboard.press('Enter');
  await alert('“12 %” is a percentage').waitFor();
  await page.keyboard.press('Escape');
  await cell(/^List price at launch, 2027: 49/).waitFor();
});

test('the dialog of a line refuses at the field, and says what a change of unit does', async () => {
  await choose(/^Share at launch, 2027/);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Change line…' }).click();
  const dialog = page.getByRole('dialog');
  const unit = dialog.getByLabel('Unit', { exact: true });
  await unit.fill('EUR');
  await dialog.getByText('The number stays: 12 % is then written 0.12.').waitFor();
  await unit.fill('44');
  await dialog.getByText('“44” is not a unit.').waitFor();
  await dialog.getByRole('button', { name: 'Keep changes' }).click();
  expect(await unit.evaluate((field) => field === document.activeElement)).toBe(true);
  await look('line-dialog-unit-refused');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Add line', exact: true }).click();
  await dialog.getByLabel('Label').fill('Upkeep');
  await dialog.getByLabel('Value').fill('12 %');
  await dialog.getByRole('button', { name: 'Add line' }).click();
  await dialog.getByText('“12 %” is a percentage, and this counts in €.').waitFor();
  expect(await dialog.getByLabel('Value').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(app.complaints).toEqual([]);
});
