import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

export type Violation = {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  readonly places: readonly string[];
};

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on the page as it is now; with `all`, the moderate and minor findings too. */
export async function violationsOn(page: Page, options: { all?: boolean } = {}): Promise<readonly Violation[]> {
  // Evaluated by the debugger, not as a script of the page: the content policy stays as it is.
  await page.evaluate(await source);
  await motionEnded(page);
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return results.violations
    .filter(({ impact }) => options.all === true || impact === 'serious' || impact === 'critical')
    .map(({ id, impact, help, nodes }) => ({
      rule: id,
      impact: impact ?? 'unknown',
      help,
      places: nodes.slice(0, 5).map((node) => node.html.slice(0, 200)),
    }));
}

/** Where the colours of a page have just been switched, a button that fades to its new one has neither for a moment. */
async function motionEnded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What is to move starts with the next frame.
    await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    const ending = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime)),
      );
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}
