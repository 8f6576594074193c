import { describe, expect, it } from 'vitest';
import { noticesCheck, noticesPage, writeNotices } from '#build/checks/notices.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryTree } from '../helpers/temporary-tree.ts';

describe('third-party notices', () => {
  it('lists every package, and each licence text once with all that it covers', () => {
    const page = noticesPage([
      { name: 'b', version: '2.0.0', licence: 'MIT', text: 'Copyright X' },
      { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Copyright X' },
      { name: 'c', version: '3.0.0', licence: 'ISC', text: 'Copyright Y' },
    ]);
    expect(page).toContain('| a | 1.0.0 | MIT |\n| b | 2.0.0 | MIT |\n| c | 3.0.0 | ISC |');
    expect(page).toContain('## a 1.0.0, b 2.0.0\n\n```text\nCopyright X\n```');
    expect(page.match(/Copyright X/g)).toHaveLength(1);
  });

  it('are refused when a package that ships is not in them', async () => {
    const root = await temporaryTree({
      'package.json': JSON.stringify({ type: 'module' }),
      'package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: { '': {}, 'node_modules/chart': { version: '1.0.0', license: 'MIT' } },
      }),
      'node_modules/chart/package.json': JSON.stringify({ name: 'chart', main: 'index.js', author: 'Ada' }),
      'node_modules/chart/index.js': 'module.exports = 1;',
      'shared/kernel/a.ts': "import chart from 'chart';\nexport const a = chart;\n",
    });
    const { text, findings } = await writeNotices(root);
    expect(findings).toEqual([]);
    expect(text).toContain('MIT licence, as its package.json declares. Copyright Ada.');
    expect(await noticesCheck.run(root)).toHaveLength(1);
    await writeFile(join(root, 'THIRD-PARTY-NOTICES.md'), text);
    expect(await noticesCheck.run(root)).toEqual([]);
  });
});
