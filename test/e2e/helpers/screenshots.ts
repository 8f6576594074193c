import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export const screenshotFolder = join(import.meta.dirname, '..', '..', '..', 'out', 'screenshots');

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Leaves a picture for people to look at: `out/screenshots/<surface>/<name>-<scheme>.png`. */
export async function takeScreenshot(page: Page, surface: 'desktop' | 'browser', name: string): Promise<string> {
  await mkdir(join(screenshotFolder, surface), { recursive: true });
  const path = join(screenshotFolder, surface, `${name}.png`);
  await settled(page);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  return path;
}

/** Runs `look` once in light and once in dark, as the system would switch it. */
export async function inBothSchemes(page: Page, look: (scheme: Scheme) => Promise<void>): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await look(scheme);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Fonts loaded and two frames drawn: what a person sees once nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  });
}
