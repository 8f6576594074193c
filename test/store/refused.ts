import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openWorkspace } from '#electron/store/index.ts';
import { computer, expectFailure, savedSample, temporaryFolder, type TestEnvironment } from './support.ts';

/** Tries to open a file that must be refused, and checks that nothing was changed or left anywhere. */
export async function refused(
  env: TestEnvironment,
  path: string,
  code: string,
): Promise<{ message: string; details: Readonly<Record<string, unknown>> }> {
  const before = bytesOf(path);
  const beside = readdirSync(join(path, '..')).sort();
  const started = performance.now();
  const problem = await expectFailure(openWorkspace(env, path, 'edit'), code);
  expect(performance.now() - started).toBeLessThan(11_000);
  expect(bytesOf(path)).toEqual(before);
  expect(readdirSync(join(path, '..')).sort()).toEqual(beside);
  const work = join(env.home, 'work');
  expect(existsSync(work) ? readdirSync(work) : []).toEqual([]);
  return { message: problem.message, details: problem.details ?? {} };
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    // A folder, or a link that leads nowhere.
    return null;
  }
}

/** A saved workspace, and the computer that it lies on. */
export async function sample(): Promise<{ folder: string; env: TestEnvironment; path: string }> {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  await savedSample(env, path);
  return { folder, env, path };
}
