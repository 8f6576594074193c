import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { inBothSchemes, settled, takeScreenshot } from '../helpers/screenshots.ts';

/** A whole page in one picture, light and dark: what is below the fold is judged too, by eye and by axe. */
export async function lookAt(page: Page, name: string, height: number): Promise<void> {
  const size = page.viewportSize() ?? { width: 1366, height: 860 };
  await page.setViewportSize({ width: size.width, height });
  await inBothSchemes(page, async (scheme) => {
    await settled(page);
    // Pictures are taken where nothing is hovered by chance.
    await page.mouse.move(2, 400);
    await takeScreenshot(page, 'browser', `${name}-${scheme}`);
    expect(await violationsOn(page)).toEqual([]);
  });
  await page.setViewportSize(size);
}
