import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createWorkspace, openWorkspace, type OpenWorkspace, type StoreEnvironment } from '#electron/store/index.ts';
import { unwrap, type Problem, type Result } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';
import { lineOf, sampleRecords } from './sample.ts';

export * from './sample.ts';

/** A folder of its own for each test; what a test left open is closed before the folder goes. */
const folders: string[] = [];
const opened: OpenWorkspace[] = [];

afterEach(async () => {
  for (const workspace of opened.splice(0)) await workspace.close({ discard: true });
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'casewright-store-')));
  folders.push(folder);
  return folder;
}

export function track(workspace: OpenWorkspace): OpenWorkspace {
  opened.push(workspace);
  return workspace;
}

export async function expectOpen(result: Promise<Result<OpenWorkspace>>): Promise<OpenWorkspace> {
  return track(unwrap(await result));
}

export async function expectFailure(
  result: Result<unknown> | Promise<Result<unknown>>,
  code: string,
): Promise<Problem> {
  const answer = await result;
  if (answer.ok) throw new Error(`expected the failure ${code}, got a success`);
  if (answer.error.code !== code)
    throw new Error(`expected ${code}, got ${answer.error.code}: ${answer.error.message}`);
  return answer.error;
}

export async function createSample(env: StoreEnvironment, path: string): Promise<OpenWorkspace> {
  return expectOpen(createWorkspace(env, path, sampleRecords(), 'Created from a sample'));
}

/** A saved and closed sample. */
export async function savedSample(env: StoreEnvironment, path: string): Promise<Records> {
  const workspace = await createSample(env, path);
  await workspace.close({ discard: false });
  return workspace.records();
}

/** The price that the file itself holds, read by opening it afresh. */
export const priceIn = async (env: Parameters<typeof openWorkspace>[0], path: string): Promise<unknown> => {
  const opened = await expectOpen(openWorkspace(env, path, 'read-only'));
  const price = lineOf(opened.records(), 'price').value;
  await opened.close({ discard: false });
  return price;
};
