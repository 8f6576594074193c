import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { problemOf } from '#electron/store/problems.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { computer, createSample, expectFailure, priceIn, setPrice, temporaryFolder } from './support.ts';

/** Every system call is made to fail by `npm run torture -- --only failing-calls`; here stand the cases that it found. */
const shared = vi.hoisted(() => ({ folder: '', failures: 0 }));
vi.mock(import('#electron/store/files/durable.ts'), async (original) => {
  const actual = await original();
  return {
    ...actual,
    syncFolder: (path) => {
      if (path !== shared.folder || shared.failures === 0) return actual.syncFolder(path);
      shared.failures -= 1;
      return Promise.reject(broken);
    },
  };
});

const broken = Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO', errno: -5, syscall: 'fsync' });

async function edited() {
  const env = computer(temporaryFolder());
  const share = join(env.home, 'share');
  mkdirSync(share);
  const path = join(share, 'plans.casewright');
  const workspace = await createSample(env, path);
  unwrap(setPrice(workspace, 44));
  return { env, share, path, workspace };
}

test('a step that fails once after the file has reached its place: the file is saved, and the save says so', async () => {
  const { env, share, path, workspace } = await edited();
  Object.assign(shared, { folder: share, failures: 1 });
  unwrap(await workspace.publish());
  expect(workspace.status().unsavedChanges).toBe(0);
  expect(await priceIn(env, path)).toBe(44);
});

test('a disk that goes away right after the rename: the save is refused, and our own file is no conflict when it is back', async () => {
  const { env, share, path, workspace } = await edited();
  Object.assign(shared, { folder: share, failures: 2 });
  const problem = await expectFailure(workspace.publish(), 'io-error');
  expect(problem.message).toContain('kept on this computer');
  expect(workspace.status().unsavedChanges).toBe(1);
  unwrap(setPrice(workspace, 45));
  unwrap(await workspace.publish());
  expect(workspace.status().unsavedChanges).toBe(0);
  expect(await priceIn(env, path)).toBe(45);
  expect(readdirSync(share).sort()).toEqual(['.~lock.plans.casewright#', 'plans.casewright']);
});

test('a file that can be neither read nor closed is a failure of the computer, not a defect of ours', () => {
  const problem = problemOf(new AggregateError([broken, broken]), 'The file was not saved', '/plans.casewright');
  expect(problem.error.code).toBe('io-error');
  expect(problem.error.message).toContain('EIO');
});
