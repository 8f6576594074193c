import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../electron/cli/index.ts', import.meta.url));
/** Shared by all runs, as it is on a person's computer from the second start on. */
const compileCache = fileURLToPath(new URL('../../.cache/compile', import.meta.url));
export const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };
export type Scratch = {
  readonly folder: string;
  readonly path: (name: string) => string;
  /** The command line as a person starts it: a process of its own. */
  readonly run: (...args: string[]) => Promise<Ran>;
  readonly environment: NodeJS.ProcessEnv;
  readonly remove: () => Promise<void>;
};

export async function scratch(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'casewright-cli-'));
  const environment = {
    ...process.env,
    CASEWRIGHT_HOME: join(folder, 'home'),
    NODE_COMPILE_CACHE: compileCache,
    NODE_OPTIONS: '',
  };
  return {
    folder,
    environment,
    path: (name) => join(folder, name),
    run: (...args) =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          [entry, ...args],
          { cwd: folder, env: environment, maxBuffer: 64 * 1024 * 1024 },
          (error, stdout, stderr) => {
            resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
          },
        );
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export { entry };
