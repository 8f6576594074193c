import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { unwrap } from '#shared/kernel/result.ts';
import { findCell } from '../helpers/screens.ts';
import { focusedName } from '../helpers/hands.ts';
import type { BrowserApp } from './browser-app.ts';
import { lookAt } from './look-at.ts';
import { withSample } from './with-sample.ts';

let app: BrowserApp;
let page: Page;
withSample('Model', {}, (opened) => ([app, page] = [opened, opened.page]));

const panel = (): Locator => page.getByRole('complementary', { name: 'About this number' });
const thread = (within: Locator): Locator => within.getByRole('article', { name: 'Comment by Petra Lang' });

test('a question about one number stands with that number, and its line is marked', async () => {
  await (await findCell(page, 'Net price', '2029')).click();
  const words = panel().getByRole('textbox', { name: 'Comment on this number (2029)' });
  await words.fill('Why does it fall so slowly?');
  await words.press('Control+Enter');
  await thread(panel()).getByText('Why does it fall so slowly?').waitFor();
  await thread(panel()).getByText('2029').waitFor();
  await page.getByRole('rowheader', { name: /1 open comment/ }).waitFor();
  await page.getByRole('button', { name: /^Undo: Comment on Net price/ }).waitFor();
  await lookAt(page, 'comments-line', 1100);
});

test('it is answered by the keyboard, and settled', async () => {
  await thread(panel()).getByRole('button', { name: 'Answer' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedName(page), { timeout: 15_000 }).toBe('Your answer');
  await page.keyboard.type('Erosion is 0.8 % a month.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await thread(panel()).getByRole('paragraph').filter({ hasText: 'Erosion is 0.8 % a month.' }).waitFor();
  await thread(panel()).getByRole('button', { name: 'Settle' }).click();
  await thread(panel()).waitFor({ state: 'detached' });
  await panel().getByRole('button', { name: 'Show 1 settled comment' }).click();
  await thread(panel())
    .getByText(/Settled by Petra Lang today at/)
    .waitFor();
  await thread(panel()).getByRole('button', { name: 'Reopen' }).click();
  await thread(panel()).getByRole('button', { name: 'Settle' }).waitFor();
});

test('the summary lists what is open, leads to the number, and takes questions about the case', async () => {
  await page.getByRole('tab', { name: 'Summary' }).click();
  const card = page.getByRole('region', { name: 'Open comments' });
  await card.getByRole('textbox', { name: 'Comment on the case' }).fill('Who signs this?');
  await card.getByRole('button', { name: 'Comment', exact: true }).click();
  await card.getByText('The case as a whole').waitFor();
  await lookAt(page, 'comments-summary', 1900);
  await card.getByRole('button', { name: 'Net price · 2029' }).click();
  await panel().getByRole('heading', { name: 'Net price', exact: true }).waitFor();
});

test('one takes back what one wrote, not what others did', async () => {
  const card = page.getByRole('region', { name: 'Open comments' });
  await card
    .getByRole('button', { name: /^Remove what Petra Lang wrote/ })
    .last()
    .click();
  await page.getByText('Comment removed.').waitFor();
  await card.getByText('Who signs this?').waitFor({ state: 'detached' });
  unwrap(await app.host.call('shell.setPerson', { person: 'Femi Panther' }));
  await page.reload();
  await card.getByText('Why does it fall so slowly?').waitFor();
  expect(await card.getByRole('button', { name: /^Remove what/ }).count()).toBe(0);
  expect(app.complaints).toEqual([]);
});
