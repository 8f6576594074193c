import { join } from 'node:path';
import { z } from '#shared/kernel/schema.ts';
import type { StoreEnvironment } from './environment.ts';
import { readJson, writeJson } from './files/durable.ts';
import { exists } from './work-folder.ts';

const recentSchema = z.array(z.object({ path: z.string().max(4096), openedAt: z.string().max(40) })).max(100);
const mostRecent = 20;

export type RecentFile = { readonly path: string; readonly openedAt: string; readonly missing: boolean };

async function readRecent(env: StoreEnvironment): Promise<z.infer<typeof recentSchema>> {
  const parsed = recentSchema.safeParse(await readJson(join(env.home, 'recent.json')));
  return parsed.success ? parsed.data : [];
}

/** The files that were opened last, newest first. */
export async function recentFiles(env: StoreEnvironment): Promise<readonly RecentFile[]> {
  const files = await readRecent(env);
  // A share that does not answer is as good as missing for a list; opening it will say more.
  const there = await Promise.all(files.map((file) => exists(file.path).catch(() => false)));
  return files.map((file, index) => ({ ...file, missing: !there[index] }));
}

export async function rememberRecent(env: StoreEnvironment, path: string): Promise<void> {
  const others = (await readRecent(env)).filter((file) => file.path !== path);
  await writeJson(
    join(env.home, 'recent.json'),
    [{ path, openedAt: env.now().toISOString() }, ...others].slice(0, mostRecent),
  );
}

export async function forgetRecent(env: StoreEnvironment, path: string): Promise<void> {
  await writeJson(
    join(env.home, 'recent.json'),
    (await readRecent(env)).filter((file) => file.path !== path),
  );
}
