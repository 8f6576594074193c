import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { BrowserApp } from './browser-app.ts';
import { lookAt } from './look-at.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample(
  'Model',
  { width: 1280, height: 720 },
  (opened) => ([app, page] = [opened, opened.page]),
  async () => {
    await live('€3.78 m');
  },
);

const live = (text: string) =>
  page.getByRole('region', { name: 'What if' }).getByRole('status').getByText(text).waitFor();
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const dimensions = () => dialog('Dimensions of the case');
const card = (name: string) => dimensions().getByRole('region', { name: `Dimension ${name}`, exact: true });
const header = (name: string) => page.getByRole('rowheader', { name, exact: true });
const undoes = (label: string | RegExp) => page.getByRole('banner').getByRole('button', { name: label }).waitFor();

test('a dimension is added with its items, from the model; a name and items are asked for', async () => {
  await page.getByRole('button', { name: 'Dimensions', exact: true }).click();
  const add = dimensions().getByRole('form', { name: 'Add a dimension' });
  await add.getByRole('button', { name: 'Add dimension' }).click();
  await dimensions().getByText('Give the dimension a name, such as region.').waitFor();
  await add.getByLabel('Name').fill('Sales region');
  await dimensions().getByText('Formulas will call it sales_region.').waitFor();
  await lookAt(page, 'dimensions-none', 720);
  await add.getByLabel('Name').fill('region');
  await add.getByLabel('Items').fill('DACH, Nordics\nBenelux');
  await dimensions().getByText('3 items: DACH, Nordics and Benelux').waitFor();
  await add.getByRole('button', { name: 'Add dimension' }).click();
  await card('region').getByText('No input has it yet.').waitFor();
  await undoes(/^Undo: New dimension: region/);
});

test('items are renamed, ordered, added and removed, each as one edit', async () => {
  const items = () =>
    card('region')
      .getByRole('list', { name: 'Items of region' })
      .getByRole('textbox')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  const first = card('region').getByRole('textbox', { name: 'Item 1 of region' });
  await first.fill('Germany');
  await first.press('Enter');
  await undoes(/DACH → Germany/);
  expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
  await card('region').getByRole('button', { name: 'Move Nordics up' }).click();
  await expect.poll(items).toEqual(['Nordics', 'Germany', 'Benelux']);
  await card('region').getByRole('textbox', { name: 'New items' }).fill('Iberia');
  await page.keyboard.press('Enter');
  await expect.poll(items).toEqual(['Nordics', 'Germany', 'Benelux', 'Iberia']);
  await card('region').getByRole('button', { name: 'Remove Benelux' }).click();
  await expect.poll(items).toEqual(['Nordics', 'Germany', 'Iberia']);
  await first.fill('Iberia');
  await first.press('Enter');
  await card('region').getByRole('alert').getByText('more than one item called').waitFor();
  await lookAt(page, 'dimensions-refused', 720);
  // Words of people become a name of formulas, as for a new dimension.
  const named = card('region').getByRole('textbox', { name: 'Name', exact: true });
  await named.fill('Sales area');
  await named.press('Enter');
  await card('sales_area').waitFor();
  const again = card('sales_area').getByRole('textbox', { name: 'Name', exact: true });
  await again.fill('region');
  await again.press('Enter');
  await card('region').waitFor();
});

test('what the answer would be is said where the items add up to more than there was', async () => {
  await card('region').getByRole('combobox', { name: 'Give it to an input' }).fill('Potential');
  await page.getByRole('option', { name: 'Potential customers' }).click();
  const change = dialog('Change “Potential customers”');
  await change.getByRole('button', { name: /Formulas that use it/ }).click();
  await page.getByRole('option', { name: /Take the sum of its items/ }).click();
  await change.getByText(/^NPV would be €\d+\.\d m instead of €3\.78 m\.$/).waitFor();
  await lookAt(page, 'dimension-answer-told', 720);
  await change.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Dimensions', exact: true }).click();
});

test('an input gets the dimension; what comes of it is said before', async () => {
  await card('region').getByRole('combobox', { name: 'Give it to an input' }).fill('Fixed');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await card('region').getByRole('combobox', { name: 'Give it to an input' }).fill('List price at');
  await page.getByRole('option', { name: 'List price at launch' }).click();
  const change = dialog('Change “List price at launch”');
  await change.getByText(/Each region begins with the present value/).waitFor();
  expect(
    await change.getByRole('checkbox', { name: /^region/ }).evaluate((each) => each === document.activeElement),
  ).toBe(true);
  await change.getByText(/lines that follow from it get items too/).waitFor();
  await change.getByText(/The model would have to be mended then, unless/).waitFor();
  await lookAt(page, 'dimension-for-a-line', 720);
  await change.getByRole('button', { name: /Formulas that use it/ }).click();
  await page.getByRole('option', { name: /Take the average of its items/ }).click();
  await expect.poll(() => change.getByText(/would have to be mended|get items too/).count()).toBe(0);
  await change.getByRole('button', { name: 'Keep changes' }).click();
  await undoes(/List price at launch: a value for each region/);
  // Each item has the price that all had: the answer is what it was.
  await live('€3.78 m');
  await header('List price at launch, Nordics').waitFor();
  await lookAt(page, 'model-with-new-dimension', 720);
  await page
    .getByRole('gridcell', { name: /^List price at launch, Iberia, 2027/ })
    .click({ position: { x: 40, y: 12 } });
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');
  await undoes(/List price at launch, Iberia: 49 → 60/);
});

test('a dimension that is taken away says what is kept of it', async () => {
  await header('List price at launch').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /Change line/ }).click();
  const change = dialog('Change “List price at launch”');
  await change.getByText(/^region \(/).click();
  await change
    .getByRole('button', { name: /Without region it keeps/ })
    .getByText('The average of its items: €52.67')
    .waitFor();
  await lookAt(page, 'dimension-taken-away', 720);
  expect(await change.getByText(/would have to be mended/).count()).toBe(0);
  await change.getByRole('button', { name: 'Cancel' }).click();
});

test('a dimension that inputs have is removed once it is said what they keep, also from the palette by keyboard', async () => {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Find' }).fill('dimensions of');
  await page.getByRole('option', { name: /Dimensions of the case/ }).waitFor();
  await page.keyboard.press('Enter');
  await card('region').getByText('1 input has it: List price at launch.').waitFor();
  const name = card('region').getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('market');
  await name.press('Enter');
  await card('market').getByRole('button', { name: 'Remove the dimension market' }).click();
  const question = card('market').getByRole('group', { name: 'Remove the dimension market' });
  await question.getByText(/has a value for each market/).waitFor();
  await lookAt(page, 'dimension-removal', 900);
  await question.getByRole('button', { name: 'Remove market' }).click();
  await expect.poll(() => card('market').count()).toBe(0);
  await undoes(/Removed the dimension market/);
  await page.keyboard.press('Escape');
  expect(app.complaints).toEqual([]);
});
