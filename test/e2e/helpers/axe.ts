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
