import type { Result } from '#shared/kernel/result.ts';
import type { StoreEnvironment } from './environment.ts';
import type { OtherCopy } from './merging.ts';
import { openWorkspace } from './open.ts';

/** Reads another file with every check that opening makes, lends it to `work`, and lets go of it. The file is not changed. */
export async function withCopy<Value>(
  env: StoreEnvironment,
  path: string,
  work: (copy: OtherCopy) => Promise<Result<Value>> | Result<Value>,
): Promise<Result<Value>> {
  const opened = await openWorkspace(env, path, 'read-only', { remember: false });
  if (!opened.ok) return opened;
  try {
    return await work(opened.value.merging.copy());
  } finally {
    await opened.value.close({ discard: true });
  }
}
