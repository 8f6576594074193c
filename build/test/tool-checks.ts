import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Check } from '../checks/finding.ts';

/** A check that a tool of others does: its output is the finding. */
function tool(name: string, instead: string, script: string, args: readonly string[]): Check {
  return {
    name,
    run: async (root) => {
      const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let text = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
      const code = await new Promise<number | null>((done) => child.on('close', done));
      return code === 0 ? [] : [{ place: name, message: `${instead}\n${text.trim()}` }];
    },
  };
}

export const toolChecks: readonly Check[] = [
  tool('format', 'Run "npm run format".', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  tool('types', 'The compiler says:', 'typescript/bin/tsc', ['-b']),
  tool('lint', 'The linter says:', 'eslint/bin/eslint.js', [
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    '.cache/eslint/',
  ]),
];
