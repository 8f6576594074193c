import type { Page } from 'playwright-core';
import { settled, takeScreenshot } from '../../e2e/helpers/screenshots.ts';

/** Goes to every screen, whatever things are called there, and looks at each. */
export async function walk(page: Page, look: (where: string) => Promise<void>): Promise<number> {
  let screens = 0;
  const at = async (where: string): Promise<void> => {
    await settled(page);
    await page.waitForTimeout(200);
    await look(where);
    await takeScreenshot(page, 'browser', `payloads-${where}`);
    screens += 1;
  };
  const main = page.getByRole('main');
  for (const name of ['Overview', 'Products', 'Cases', 'Reports', 'History']) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
    await main.getByRole('heading').first().waitFor();
    await at(name.toLowerCase());
  }
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases', exact: true }).click();
  await main.locator('a[href*="/summary"]').first().click();
  for (const name of ['Summary', 'Model', 'Assumptions', 'Scenarios', 'Sensitivity', 'Simulation', 'Options']) {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tabpanel', { name }).locator(':scope *').first().waitFor();
    await at(`case-${name.toLowerCase()}`);
    if (name !== 'Model') continue;
    await page.getByRole('gridcell').nth(3).click();
    await page.getByRole('complementary', { name: 'About this number' }).getByRole('heading').first().waitFor();
    await at('explained');
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Find' }).fill('r');
  await at('find');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Workspace/ }).click();
  await page.getByRole('menuitem', { name: /Open or create/ }).click();
  await at('start');
  return screens;
}
