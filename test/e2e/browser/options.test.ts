import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';
import type { BrowserApp } from './browser-app.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample(
  'Options',
  { width: 1366, height: 1700 },
  (opened) => ([app, page] = [opened, opened.page]),
  async () => {
    await page.getByText('is best by NPV').waitFor();
  },
);

/** Pictures are taken where nothing is hovered by chance. */
async function look(name: string): Promise<void> {
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await page.mouse.move(2, 400);
    await takeScreenshot(page, 'browser', `${name}-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });
}

/** As a person does it with the keyboard: the field is selected a frame after it has the focus. */
async function typeOver(field: Locator, text: string): Promise<void> {
  await field.focus();
  await settled(page);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const card = (name: string) => page.getByRole('region', { name });

describe('the options of the sample', () => {
  test('stand side by side, with what would change the choice and what each gives away', async () => {
    await card('Side by side')
      .getByRole('button', { name: /^Net present value, Launch at €44: €7.25 m/ })
      .waitFor();
    await card('What would change the choice')
      .getByRole('button', { name: /^If .* beats Launch at €44\.$/ })
      .first()
      .waitFor();
    await card('If it turns out otherwise')
      .getByText(/is best whatever happens/)
      .waitFor();
    await look('case-options');
  });

  test('the difference is to doing nothing or to the plan, and a number explains itself', async () => {
    const table = card('Side by side');
    await table.getByText('▲ €3.48 m').waitFor();
    await table.getByRole('radio', { name: 'To doing nothing' }).click();
    await table.getByText('▲ €7.25 m').waitFor();
    await table.getByRole('button', { name: /^Net present value, Launch at €44/ }).click();
    const panel = page.getByRole('complementary', { name: 'About this number' });
    await panel.getByText(/in Launch at €44/).waitFor();
    await panel.getByRole('button', { name: /close/i }).click();
    await table.getByRole('radio', { name: 'To the plan' }).click();
  });

  test('another result stands in the address; a rate of return leaves doing nothing out', async () => {
    await page.getByRole('button', { name: /Judged by$/ }).click();
    await page.getByRole('option', { name: 'IRR' }).click();
    await expect.poll(() => page.url()).toMatch(/options\/compare\/irr_year$/);
    await page.getByText(/is best by IRR: .* points ahead of/).waitFor();
    await page.goBack();
    await page.getByText('is best by NPV').waitFor();
  });

  test('two inputs at once are tried on request', async () => {
    await page.getByRole('button', { name: 'Also try two inputs at once' }).click();
    await page.getByRole('heading', { name: 'Two together, each moved less than either alone would need' }).waitFor();
  });

  test('an option is added, named, set and removed by the keyboard alone', async () => {
    await card('What each option sets').getByRole('button', { name: 'Add option' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'What could be done instead' }).fill('Through a partner');
    await page.keyboard.press('Enter');
    const price = page.getByRole('textbox', { name: 'List price at launch in Through a partner, as planned' });
    await typeOver(price, '46');
    await page.getByRole('textbox', { name: 'List price at launch in Through a partner', exact: true }).waitFor();
    await card('Side by side').getByRole('columnheader', { name: 'Through a partner' }).waitFor();
    await card('Side by side')
      .getByRole('button', { name: /^Net present value, Through a partner: €[4-9]/ })
      .waitFor();
    await page.getByRole('button', { name: 'More for the option Through a partner' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Remove option' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The option “Through a partner” was removed.').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await card('Side by side').getByRole('columnheader', { name: 'Through a partner' }).waitFor();
  });

  test('doing nothing may set inputs too: then the differences are to what that gives', async () => {
    await card('Side by side')
      .getByText(/worth nothing by definition/)
      .waitFor();
    await typeOver(page.getByRole('textbox', { name: 'List price at launch in Do nothing, as planned' }), '40');
    await card('Side by side').getByText('Doing nothing is worked out with the inputs that it sets below.').waitFor();
    await card('Side by side')
      .getByRole('button', { name: /^Net present value, Do nothing: €/ })
      .waitFor();
    await page.getByRole('tab', { name: 'Summary' }).click();
    await page.getByText(/ less than doing nothing, which gives €/).waitFor();
    await look('case-summary-idle');
    await page.getByRole('tab', { name: 'Options' }).click();
    await page.getByRole('button', { name: 'Leave List price at launch as planned in Do nothing' }).click();
    await card('Side by side')
      .getByText(/worth nothing by definition/)
      .waitFor();
  });
});

describe('the decision tree of the sample', () => {
  test('is drawn with its best path, told in words, with what can come out', async () => {
    await page.getByRole('radio', { name: 'Decision tree' }).click();
    await expect.poll(() => page.url()).toMatch(/options\/tree$/);
    await page.getByRole('img', { name: /^Decision tree: worth €3.55 m, best is Approve €2.0 m and pilot/ }).waitFor();
    await card('What to do')
      .getByText(/Being able to do so makes the whole worth €640 k more/)
      .waitFor();
    await page.getByRole('figure', { name: 'What can come out of the best way' }).waitFor();
    await look('case-options-tree');
  });

  test('says in place what probabilities add up to, and rolls back when they are right', async () => {
    const field = page.getByRole('textbox', { name: 'Probability of 0.08 or better' });
    await typeOver(field, '50');
    await page
      .getByRole('alert')
      .getByText(/add up to 90 %; they must add up to 100 %\./)
      .waitFor();
    await look('case-options-tree-fault');
    await field.fill('60 %');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /worth €3.55 m/ }).waitFor();
  });

  test('grows by a branch, whose end says that it is open until it has a worth', async () => {
    await page.getByRole('button', { name: 'More for the start' }).click();
    await page.getByRole('menuitem', { name: 'Add a branch here' }).click();
    await page.getByText(/Nothing says yet what this is worth/).waitFor();
    await page.getByRole('button', { name: /What Branch 3 is worth$/ }).click();
    await page.getByRole('option', { name: /^Launch at €44/ }).click();
    await page.getByRole('img', { name: /best is Branch 3/ }).waitFor();
    await page.getByRole('button', { name: 'More for Branch 3' }).click();
    await page.getByRole('menuitem', { name: 'Remove this branch' }).click();
    await page.getByRole('img', { name: /worth €3.55 m/ }).waitFor();
  });

  test('is taken away, and begun again with a pilot; every chart of it is saved as a file', async () => {
    await page.getByRole('button', { name: 'More for the decision tree' }).click();
    await page.getByRole('menuitem', { name: 'Remove the tree' }).click();
    await page.getByText('Decide in stages').waitFor();
    await look('case-options-tree-none');
    await page.getByRole('button', { name: 'Begin with a pilot' }).click();
    await page.getByRole('img', { name: /^Decision tree: worth €/ }).waitFor();
    await look('case-options-tree-pilot');
    await page.getByRole('button', { name: /^Save Decision tree as/ }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /SVG/ }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.svg$/);
  });
});

test('a case without options teaches what one is, at 1280 by 720 and magnified to 200 %', async () => {
  await page.getByRole('radio', { name: 'Side by side' }).click();
  for (const name of ['Launch at €44', 'Launch at €54', 'Through a partner']) {
    await page.getByRole('button', { name: `More for the option ${name}` }).click();
    await page.getByRole('menuitem', { name: 'Remove option' }).click();
    await page.getByRole('columnheader', { name, exact: true }).first().waitFor({ state: 'detached' });
  }
  await card('What else could be done?').waitFor();
  await page.setViewportSize({ width: 1280, height: 720 });
  await look('case-options-none');
  await page.setViewportSize({ width: 640, height: 900 });
  await look('case-options-none-magnified');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(app.complaints).toEqual([]);
});
