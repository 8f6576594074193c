import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formulasPage, formulasPagePath } from '../../build/formulas-page.ts';
import { projectRoot } from '../../build/checks/finding.ts';
import { finance, forecasting, portfolio, pricing, prioritisation } from '#shared/engine/index.ts';

/** What is compared is the text; the formatter wraps and escapes it. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\\*_]|\s+/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();

test('the page of formulas is what the docstrings say (if not: npm run formulas, npm run format)', async () => {
  const written = await readFile(join(projectRoot, formulasPagePath), 'utf8');
  expect(plain(written)).toBe(plain(await formulasPage(projectRoot)));
});

test('every function of the menus is on it, with a docstring that has an example', async () => {
  const page = await formulasPage(projectRoot);
  for (const menu of [finance, forecasting, portfolio, pricing, prioritisation]) {
    const names = Object.entries(menu).filter(([, value]) => typeof value === 'function');
    for (const [name] of names) {
      const part = page.split(`(\`${name}\`)\n`)[1]?.split('\n### ')[0];
      expect(part, name).toMatch(/Example: /);
    }
  }
});
