import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { takeScreenshot } from '../helpers/screenshots.ts';
import type { BrowserApp } from './browser-app.ts';
import { pasteText } from './paste.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample(
  'Model',
  {},
  (opened) => ([app, page] = [opened, opened.page]),
  async () => {
    await live().getByText('€3.78 m').waitFor();
  },
);

const live = () => page.getByRole('region', { name: 'What if' }).getByRole('status');
const cell = (name: RegExp | string) => page.getByRole('gridcell', { name });
/** Chooses a cell and waits until it has the keyboard: a key pressed before goes to where one was. */
async function choose(name: RegExp | string, place: { position?: { x: number; y: number } } = {}): Promise<void> {
  await cell(name).click(place);
  await expect.poll(() => cell(name).evaluate((element) => element.contains(document.activeElement))).toBe(true);
}
const undoName = () => page.getByRole('banner').getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
/** Undo, once the edit before it is kept: a preview shows sooner. */
async function takeBack(before: string | null): Promise<void> {
  await expect.poll(undoName).not.toBe(before);
  await page.keyboard.press('Control+z');
}
const focused = () => page.evaluate(() => document.activeElement?.closest('[data-row]')?.textContent ?? '');
const column = () => page.evaluate(() => document.activeElement?.getAttribute('aria-colindex'));

const paste = (text: string): Promise<void> => pasteText(page, text);

async function copied(): Promise<string> {
  return page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData('text/plain');
  });
}

test('a value being typed shows its effect at once, Esc takes it back, Enter keeps it and moves down', async () => {
  const before = await undoName();
  await choose(/^List price at launch, 2027/, { position: { x: 40, y: 12 } });
  await page.keyboard.type('44');
  await live().getByText('€6.16 m').waitFor();
  await live().getByText('▲ €2.39 m').waitFor();
  await page.keyboard.press('Escape');
  await live().getByText('€3.78 m').waitFor();

  await page.keyboard.type('44');
  await page.keyboard.press('Enter');
  await live().getByText('€6.16 m').waitFor();
  await expect.poll(focused).toContain('List price erosion');
  await takeBack(before);
  await live().getByText('€3.78 m').waitFor();
});

test('what is not a number stays in its cell with the reason, and is not kept', async () => {
  await choose(/^List price at launch, 2027/, { position: { x: 40, y: 12 } });
  await page.keyboard.type('cheap');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('“cheap” is not a number.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await page.getByRole('alert').getByText('needs a value').waitFor();
  await page.keyboard.press('Escape');
  await live().getByText('€3.78 m').waitFor();
});

test('a formula typed over a value is kept only when it can be calculated; the value is not lost by a slip', async () => {
  const before = await undoName();
  const price = cell(/^List price at launch, 2027/);
  const editor = page.getByRole('grid').getByRole('textbox');
  await price.click({ position: { x: 40, y: 12 } });
  await page.keyboard.type('=49 + * 2');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Esc keeps the old value.').waitFor();
  expect(await editor.inputValue()).toBe('=49 + * 2');
  const marked = await editor.evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd]);
  expect(marked).toEqual([6, 7]);
  await takeScreenshot(page, 'browser', 'model-formula-refused-in-cell');
  await editor.fill('=launch_prise');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('There is no line named “launch_prise”').waitFor();
  await page.keyboard.press('Escape');
  await cell(/^List price at launch, 2027: 49/).waitFor();
  await live().getByText('€3.78 m').waitFor();

  // The scenarios change this input, so it cannot become a formula.
  await page.keyboard.type('=40 + 4');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('A scenario can change inputs only.').waitFor();
  await page.keyboard.press('Escape');

  await choose(/^Share at launch, 2027: 12/, { position: { x: 40, y: 12 } });
  await page.keyboard.type('=0.1 + 0.025');
  await page.keyboard.press('Enter');
  await cell(/^Share at launch, 2027: 12.5/).waitFor();
  await expect.poll(focused).toContain('22');
  await takeBack(before);
  await live().getByText('€3.78 m').waitFor();
});

test('a message is gone when the view changes', async () => {
  await choose(/^List price at launch, 2027/, { position: { x: 40, y: 12 } });
  await page.keyboard.type('cheap');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('is not a number').waitFor();
  await page.getByRole('radio', { name: 'Quarter' }).click();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await page.getByRole('radio', { name: 'Year' }).click();
  await live().getByText('€3.78 m').waitFor();
});

test('a column pasted from a spreadsheet goes down the inputs, all or nothing', async () => {
  const before = await undoName();
  await choose(/^Share at launch, 2027/, { position: { x: 40, y: 12 } });
  await paste('12,5 %\n23 %\nsoon');
  await page.getByRole('alert').getByText('“soon” (row 3, column 1').waitFor();
  await live().getByText('€3.78 m').waitFor();
  await paste('12,5 %\n23 %\n18');
  await page.getByText('Pasted 3 values into 3 lines.').waitFor();
  await cell(/^Share at launch, 2027: 12.5/).waitFor();
  await cell(/^Months to reach full share, 2027: 18/).waitFor();
  await takeBack(before);
  await live().getByText('€3.78 m').waitFor();
});

test('pasting over a formula is refused with a sentence', async () => {
  await choose(/^Share of new adopters, 2028/);
  await paste('1');
  await page.getByRole('alert').getByText('“Share of new adopters” is calculated.').waitFor();
  await page.keyboard.press('Escape');
});

test('a block is chosen by shift and copied with every digit', async () => {
  await choose(/^Share of new adopters, 2027/);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  const [first, ...more] = (await copied()).split('\t');
  expect(more).toHaveLength(2);
  // A share is copied as one: a spreadsheet reads it as a percentage, and the model as what it was.
  expect(first).toMatch(/^14\.291666666666\d+%$/);
});

test('a wrong formula is underlined in its place, corrected by the suggestion, and kept', async () => {
  const before = await undoName();
  await choose(/^Share of new adopters, 2027/);
  await page.keyboard.press('F2');
  const field = page.getByRole('combobox', { name: 'Formula of Share of new adopters' });
  await field.fill('share_start + 0 * period * share_endd');
  await page.getByText('There is no line named “share_endd”').waitFor();
  expect(await page.locator('[data-mark="error"]').textContent()).toBe('share_endd');
  await takeScreenshot(page, 'browser', 'model-formula-being-typed');
  await page.getByRole('button', { name: 'Use “share_end”' }).click();
  await page.keyboard.press('Enter');
  await cell(/^Share of new adopters, 2031: 12.0/).waitFor();
  await takeBack(before);
  await live().getByText('€3.78 m').waitFor();
});

test('an answer without a value says why: while one types, when it is kept, on the summary and in the explanation', async () => {
  const before = await undoName();
  const reason = page.getByRole('region', { name: 'What if' }).getByText('a negative number to a power');
  await choose(/^List price at launch, 2027/, { position: { x: 40, y: 12 } });
  await page.keyboard.type('-5');
  await reason.waitFor();
  await takeScreenshot(page, 'browser', 'model-no-answer-while-typing');
  await page.keyboard.press('Enter');
  await cell(/^List price at launch, 2027: −5/).waitFor();
  await reason.waitFor();
  await takeScreenshot(page, 'browser', 'model-no-answer');
  await page.getByRole('button', { name: 'Show the line' }).click();
  const panel = page.getByRole('complementary', { name: 'About this number' });
  await panel.getByRole('heading', { name: 'Price response' }).waitFor();
  await panel.getByText('in Jan 2027: a negative number to a power').waitFor();

  await page.getByRole('tab', { name: 'Summary' }).click();
  await page.getByRole('button', { name: /^Net present value: –/ }).click();
  await panel.getByRole('heading', { name: 'Net present value' }).waitFor();
  await panel.getByRole('button', { name: 'Show the line' }).click();
  await panel.getByRole('heading', { name: 'Price response' }).waitFor();
  await takeScreenshot(page, 'browser', 'summary-no-answer');
  const answer = page.getByRole('tabpanel').getByRole('button', { name: 'Show the line' });
  // Beside the answer, and where the cash curve would be.
  expect(await answer.count()).toBe(2);
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Model' }).click();
  await takeBack(before);
  await live().getByText('€3.78 m').waitFor();
});

test('the formula bar follows the selection; what was left unfinished can be gone on with', async () => {
  const bar = page.getByRole('region', { name: 'Formula of the chosen line' });
  const field = page.getByRole('combobox', { name: 'Formula of Share of new adopters' });
  await choose(/^Share of new adopters, 2027/);
  await page.keyboard.type('share_start +');
  expect(await field.inputValue()).toBe('share_start +');
  await page.keyboard.press('Enter');
  await page.getByText('Enter again keeps it unfinished').waitFor();
  await choose(/^List price at launch, 2027/, { position: { x: 40, y: 12 } });
  await bar.getByText('launch_price', { exact: true }).waitFor();
  expect(await field.count()).toBe(0);
  await page.getByText('The formula of “Share of new adopters” stays as it was.').waitFor();
  await live().getByText('€3.78 m').waitFor();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  expect(await field.inputValue()).toBe('share_start +');
  await page.keyboard.press('Escape');
  await expect.poll(() => field.count()).toBe(0);
  await expect.poll(focused).toBe('14.3');
});

test('months: only what is in view is drawn, and the keyboard reaches every corner', async () => {
  await page.getByRole('radio', { name: 'Month' }).click();
  await choose(/^Share of new adopters, Jan 2027/);
  await page.keyboard.press('Control+ArrowRight');
  await cell(/^Share of new adopters, Dec 2031: 22.0/).waitFor();
  await expect.poll(column).toBe('63');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toContain('Potential customers');
  const drawn = await page.getByRole('gridcell').count();
  expect(drawn).toBeLessThan(1200);
  await takeScreenshot(page, 'browser', 'model-months');
  await page.getByRole('radio', { name: 'Year' }).click();
});

test('a line is added, renamed, and removed with undo', async () => {
  await page.getByRole('button', { name: 'Add line' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Label' }).fill('Bonus per unit');
  await dialog.getByRole('textbox', { name: 'Value' }).fill('3');
  await dialog.getByRole('button', { name: 'Add line' }).click();
  await cell(/^Bonus per unit, 2027: 3/).waitFor();
  await choose(/^Bonus per unit, 2027/, { position: { x: 40, y: 12 } });
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Change line…' }).click();
  await dialog.getByRole('textbox', { name: 'Name in formulas' }).fill('bonus');
  await dialog.getByRole('button', { name: 'Keep changes' }).click();
  await page.getByRole('region', { name: 'Formula of the chosen line' }).getByText('bonus', { exact: true }).waitFor();
  await choose(/^Bonus per unit, 2027/, { position: { x: 40, y: 12 } });
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Remove line' }).click();
  await page.getByText('“Bonus per unit” was removed.').waitFor();
  await expect.poll(() => cell(/^Bonus per unit/).count()).toBe(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await cell(/^Bonus per unit, 2027: 3/).waitFor();
});

test('a number explains itself, one goes deeper and back, and Esc closes', async () => {
  await choose(/^Share of new adopters, 2029/);
  const panel = page.getByRole('complementary', { name: 'About this number' });
  await panel.getByRole('heading', { name: 'Share of new adopters' }).waitFor();
  await panel
    .getByRole('button', { name: /^Share at launch 12 %/ })
    .first()
    .click();
  await panel.getByRole('heading', { name: 'Share at launch' }).waitFor();
  await panel.getByText('Conjoint study').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await takeScreenshot(page, 'browser', 'model-explained');
  await panel.getByRole('button', { name: 'Share of new adopters', exact: true }).first().click();
  await panel.getByRole('heading', { name: 'Share of new adopters' }).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('what the sliders try is shown, put back, and kept only on request', async () => {
  const slider = page.getByRole('slider').first();
  await slider.focus();
  for (let step = 0; step < 6; step++) await slider.press('ArrowRight');
  await live().getByText('▲').waitFor();
  await page.getByRole('button', { name: 'Put back' }).click();
  await live().getByText('€3.78 m').waitFor();
  expect(app.complaints).toEqual([]);
});
