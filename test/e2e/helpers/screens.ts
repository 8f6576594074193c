import type { Locator, Page } from 'playwright-core';

/** The screens as a person finds them: by role and name, so that their looks may change. */
export const sampleCase = 'Home Hub with care plan';

export const caseTabs = [
  'Summary',
  'Model',
  'Assumptions',
  'Scenarios',
  'Sensitivity',
  'Simulation',
  'Options',
] as const;
export type CaseTab = (typeof caseTabs)[number];
export const mainPages = ['Overview', 'Products', 'Cases', 'Reports', 'History'] as const;
export type MainPage = (typeof mainPages)[number];

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('heading', { name: 'Aurora Home Hub', level: 1 }).waitFor();
}

export async function goTo(page: Page, name: MainPage): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
  if (name !== 'Overview') await page.getByRole('heading', { name, level: 1, exact: true }).waitFor();
}

export async function openCase(page: Page, tab: CaseTab = 'Summary'): Promise<void> {
  await goTo(page, 'Cases');
  await page.getByRole('link', { name: sampleCase }).first().click();
  await openTab(page, tab);
}

export async function openTab(page: Page, tab: CaseTab): Promise<void> {
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('tabpanel', { name: tab }).waitFor();
}

/** The headline on the summary, as it is written there. */
export async function headline(page: Page): Promise<string> {
  return (await headlineButton(page).textContent()) ?? '';
}

export function headlineButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Net present value: / });
}

/** Brings a line of the model into view by its name, with the keyboard, and answers its cell in that column. */
export async function findCell(page: Page, line: string, column: string): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Find' }).fill(line);
  await page.getByRole('option', { name: line }).first().waitFor();
  await page.keyboard.press('Enter');
  const cell = page.getByRole('gridcell', { name: new RegExp(`^${line}, ${column}: `) });
  await cell.waitFor();
  return cell;
}

export async function typeInto(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The top bar's word on whether the file has the changes. */
export function savedState(page: Page): Locator {
  return page.getByRole('banner').getByRole('status');
}
