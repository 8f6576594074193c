import { truncateSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWorkspace } from '#electron/store/index.ts';
import { checkFile } from '#electron/store/verification/check-file.ts';
import { limits } from '#shared/kernel/limits.ts';
import { sample } from './refused.ts';
import { expectFailure, expectOpen, reseal, tamper } from './support.ts';

// What an edit may make of a workspace is in edits.test.ts; this is what a file may bring.

test('a file of 512 MB is read, and one with a byte more is refused before it is', async () => {
  const { env, path } = await sample();
  truncateSync(path, limits.workspaceBytes + 1);
  const started = performance.now();
  expect((await expectFailure(openWorkspace(env, path, 'edit'), 'too-large')).message).toContain('512 MB');
  expect(performance.now() - started).toBeLessThan(1000);
  // It is looked at, and found to be longer than it says.
  truncateSync(path, limits.workspaceBytes);
  await expectFailure(openWorkspace(env, path, 'edit'), 'damaged');
}, 60_000);

test('a file of 200,000 rows is read, and one with a row more is refused', async () => {
  const { env, path } = await sample();
  const opened = await expectOpen(openWorkspace(env, path, 'read-only'));
  const there = opened.records().size;
  await opened.close({ discard: true });
  const more = (from: number, to: number): void => {
    tamper(
      path,
      'PRAGMA synchronous = OFF',
      `WITH RECURSIVE c(x) AS (SELECT ${from} UNION ALL SELECT x + 1 FROM c WHERE x < ${to})
       INSERT INTO product (id, position, name, segments, channels)
       SELECT printf('00000000-0000-4000-8000-%012d', x), x, 'Filler', '[]', '[]' FROM c`,
    );
    reseal(path);
  };
  more(1, limits.rows - there);
  expect(checkFile({ path, settle: false, sealed: true }).ok).toBe(true);
  more(limits.rows - there + 1, limits.rows - there + 1);
  const problem = await expectFailure(checkFile({ path, settle: false, sealed: true }), 'too-large');
  expect(problem.message).toContain('200001 rows');
}, 60_000);

test('a text of 64 KB is read, and one with a byte more is refused', async () => {
  const { env, path } = await sample();
  const write = (bytes: number): void => {
    tamper(path, 'PRAGMA ignore_check_constraints = ON', `UPDATE narrative SET text = '${'x'.repeat(bytes)}'`);
    reseal(path);
  };
  write(limits.textBytes);
  await expectOpen(openWorkspace(env, path, 'read-only'));
  write(limits.textBytes + 1);
  const problem = await expectFailure(openWorkspace(env, path, 'read-only'), 'damaged');
  expect(problem.message).toContain('longer than 64 KB');
});
