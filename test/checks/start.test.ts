import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryTree } from '../helpers/temporary-tree.ts';

const run = promisify(execFile);
const starter = join(import.meta.dirname, '../../build/run.js');

describe('starting a program of the project', () => {
  it('runs it as if it had been started itself, with its arguments', async () => {
    const root = await temporaryTree({
      'program.ts': 'const program: string[] = process.argv.slice(1);\nconsole.log(JSON.stringify(program));\n',
    });
    const program = join(root, 'program.ts');
    const { stdout } = await run(process.execPath, [starter, program, '--json', 'a b']);
    expect(JSON.parse(stdout)).toEqual([program, '--json', 'a b']);
  });

  it('turns an old Node away with what to do, before anything is started', async () => {
    // The starter asks for the version first, so a Node that says it is older meets the same fate as one that is.
    const root = await temporaryTree({
      'package.json': '{"type":"module"}',
      'build/run.js': await readFile(starter, 'utf8'),
      'older.js':
        'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2", napi: "9" } });\n',
      'program.ts': 'console.log("started");\n',
    });
    const attempt = run(process.execPath, [
      '--import',
      join(root, 'older.js'),
      join(root, 'build/run.js'),
      join(root, 'program.ts'),
    ]);
    await expect(attempt).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('needs Node 22.18 or later, and this is Node 20.20.2'),
    });
  });
});
