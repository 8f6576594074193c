import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..', '..');

/** Set-up of the browser and desktop suites: they test what is built, so it is built once a run. */
export async function setup(): Promise<void> {
  if (process.env['CASEWRIGHT_TEST_BUILT'] === '1') return;
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
    {
      cwd: root,
      maxBuffer: 16 * 1024 * 1024,
    },
  );
  process.env['CASEWRIGHT_TEST_BUILT'] = '1';
}
