import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templateGroups } from '#shared/templates/cases/index.ts';
import { violationsOn } from '../helpers/axe.ts';
import { setup } from '../helpers/build-app.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';
import { goTo, openBrowserApp, type BrowserApp } from './browser-app.ts';

let app: BrowserApp;
let page: Page;

beforeAll(async () => {
  await setup();
  app = await openBrowserApp();
  page = app.page;
  await page.getByRole('button', { name: 'Open the sample' }).waitFor();
});
afterAll(() => app.close());

/** Both schemes, looked at by axe and kept as pictures. */
async function look(name: string): Promise<void> {
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    await page.mouse.move(2, 400);
    await takeScreenshot(page, 'browser', `${name}-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });
}
const side = () => page.getByRole('complementary', { name: 'The answer so far' });
const answerTo = (question: string) => page.getByLabel(question);

describe('from the first start to a subscription case', () => {
  test('the start page offers it, and the chooser is searched', async () => {
    await page.getByRole('button', { name: /New from a template/ }).click();
    await page.getByRole('heading', { name: 'What kind of decision is it?' }).waitFor();
    await look('template-chooser');
    const search = page.getByLabel('Search');
    await search.fill('zebra');
    await page.getByText(/No kind of case says “zebra”/).waitFor();
    await search.fill('churn');
    await page.getByRole('button', { name: /^Subscription/ }).click();
    await page.getByRole('heading', { name: 'Subscription', level: 1 }).waitFor();
  });

  test('the answer stands beside the questions and follows each keystroke', async () => {
    await side().getByText('€1.28 m').first().waitFor();
    await look('template-questions');
    await answerTo('What does a customer pay a month?').fill('49');
    await side().getByText('€5.95 m').first().waitFor();
  });

  test('an answer that is none is said below its field, and no case is made of it', async () => {
    const churn = answerTo('What part of the customers leaves in a month?');
    await churn.fill('many');
    await side().getByText('1 answer cannot be used yet').waitFor();
    await side().getByText('As of the last complete answers').waitFor();
    expect(await page.getByRole('button', { name: 'Create the case' }).isDisabled()).toBe(true);
    await churn.press('Tab');
    await page.getByText('“many” is not a number. Write it as 2.2 %.').waitFor();
    await churn.fill('2,2');
    await churn.press('Tab');
    await page.getByText('“2,2” is not a number here. Did you mean 2.2 %?').waitFor();
    await churn.fill('');
    await churn.press('Tab');
    await page.getByText('Write a number, such as 2.2 %.').waitFor();
    await look('template-questions-behind');
    // The question is named, and leads to its field.
    await side().getByRole('button', { name: 'What part of the customers leaves in a month?' }).click();
    expect(await churn.evaluate((field) => field === document.activeElement)).toBe(true);
    await churn.fill('90');
    await churn.press('Tab');
    await page.getByText('From 0.1 % to 30 %.').waitFor();
    await look('template-questions-refused');
    await churn.fill('2.2345');
    await churn.press('Tab');
    expect(await churn.inputValue()).toBe('2.2345');
    expect(await side().getByText('As of the last complete answers').count()).toBe(0);
    await churn.fill('2.2');
    await churn.press('Tab');
    expect(await page.getByRole('button', { name: 'Create the case' }).isDisabled()).toBe(false);
  });

  test('what was answered survives a look at the other kinds; a long name and another currency are told at once', async () => {
    const price = answerTo('What does a customer pay a month?');
    const before = await price.inputValue();
    await price.fill('31');
    await price.press('Tab');
    await page.getByRole('button', { name: 'All kinds of case' }).click();
    await page.getByText('Subscription', { exact: true }).first().click();
    expect(await price.inputValue()).toBe('31');
    await price.fill(before);
    await price.press('Tab');
    await answerTo('What is to be decided?').fill('x'.repeat(300));
    await page.getByText('At most 200 characters').waitFor();
    expect(await page.getByRole('button', { name: 'Create the case' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: /Currency/ }).click();
    await page.getByRole('option', { name: 'JPY' }).click();
    await page.getByText('They are not converted: look at each in JPY.').waitFor();
    await look('template-other-currency');
    await page.getByRole('button', { name: /Currency/ }).click();
    await page.getByRole('option', { name: 'EUR' }).click();
  });

  test('creating it asks for a file and lands on the summary, with the same answer', async () => {
    await answerTo('What is to be decided?').fill('Care plan for hubs');
    await page.getByRole('button', { name: 'Create the case' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Care plan for hubs', level: 1 }).waitFor();
    await page.getByText('€5.95 m').first().waitFor();
    await page.getByText('What moves the answer').waitFor();
    await look('template-summary');
    await goTo(page, 'History');
    await page.getByText('Created Care plan for hubs from the template “Subscription”').waitFor();
  });
});

describe('a second case, by the keyboard alone', () => {
  test('from Cases to its summary', async () => {
    await goTo(page, 'Cases');
    await page.getByRole('button', { name: 'New case from a template' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('saas');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Subscription', level: 1 }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Second plan');
    const price = answerTo('What does a customer pay a month?');
    for (let steps = 0; steps < 20 && !(await price.evaluate((field) => field === document.activeElement)); steps++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('19');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Second plan', level: 1 }).waitFor();
    await page.getByText('What moves the answer').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('This case is not in the workspace').waitFor();
  });

  test('Back leads to the page that one came from', async () => {
    await goTo(page, 'Cases');
    await page.getByRole('button', { name: 'New case from a template' }).click();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor();
  });
});

describe('other kinds of case', () => {
  test('stand under their headings, and a search leaves those that have the word', async () => {
    await goTo(page, 'Cases');
    await page.getByRole('button', { name: 'New case from a template' }).click();
    for (const heading of templateGroups) await page.getByRole('region', { name: heading }).waitFor();
    await page.getByLabel('Search').fill('premium');
    await page.getByText('1 kind of case').waitFor();
    expect(await page.getByRole('main').getByRole('region').allInnerTexts()).toEqual([
      expect.stringContaining('Insurance rate change'),
    ]);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
  });

  test.each([
    { search: 'patent', kind: 'Pharma launch', named: 'New medicine', pays: 'year 10' },
    { search: 'efficiency', kind: 'Cost saving', named: 'Cost saving project', pays: 'month 40' },
  ])('$kind: from a word to its summary, in its own unit of time', async ({ search, kind, named, pays }) => {
    await goTo(page, 'Cases');
    await page.getByRole('button', { name: 'New case from a template' }).click();
    await page.getByLabel('Search').fill(search);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: kind, level: 1 }).waitFor();
    await side().getByText(pays).waitFor();
    await look(`template-questions-${search}`);
    await page.getByRole('button', { name: 'Create the case' }).click();
    await page.getByRole('heading', { name: named, level: 1 }).waitFor();
    await page.getByRole('tabpanel').getByText(pays).first().waitFor();
    await page.getByText('What moves the answer').waitFor();
    // What can be pressed reaches 4 px beyond its words, so that its ring stands clear of them.
    const scenarios = page.getByRole('table').filter({ hasText: 'against base' });
    expect(
      await scenarios.evaluate(
        (table) => (table.parentElement?.scrollWidth ?? 0) - (table.parentElement?.clientWidth ?? 0),
      ),
    ).toBeLessThanOrEqual(4);
    await look(`template-summary-${search}`);
  });
});

test('nothing was complained of in the console', () => {
  expect(app.complaints).toEqual([]);
});
