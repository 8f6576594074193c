/**
 * `npm run package`: builds the unpacked app for this system. The Electron is the one named in
 * CASEWRIGHT_ELECTRON_DIST (a folder), else the pinned one, else the test runtime. With the test runtime the result
 * is for tests only: it is an older Electron, and it carries the flag that lets its host run under another Node.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Platform, build } from 'electron-builder';
import { electronToPackage, type ElectronRuntime } from './electron-runtime.ts';

export type PackageOptions = {
  readonly electron: ElectronRuntime;
  /** Where the folder with the app comes to lie, relative to the project or absolute. */
  readonly output: string;
  /** Builds in that CASEWRIGHT_HOST_NODE is looked at; never for a release. */
  readonly allowHostNode: boolean;
};

const root = join(import.meta.dirname, '..');

/** Builds and packages; answers the path of the executable. */
export async function packageApp({ electron, output, allowHostNode }: PackageOptions): Promise<string> {
  // Inside the project, because the patterns of what stays outside the archive are matched against paths in it.
  await mkdir(join(root, 'out'), { recursive: true });
  const work = await mkdtemp(join(root, 'out', 'package-'));
  try {
    const built = join(work, 'dist');
    await buildInto(built, allowHostNode);
    const folder = resolve(root, output);
    await rm(folder, { recursive: true, force: true });
    await build({
      projectDir: root,
      publish: 'never',
      targets: Platform.current().createTarget('dir'),
      // What is said here is added to electron-builder.yml: this build's own bundle takes the place of `dist/`.
      config: {
        directories: { output: folder },
        files: ['!dist/**', { from: built, to: 'dist' }],
        electronDist: await cleanDistribution(electron, join(work, 'electron')),
        electronVersion: electron.version,
      },
    });
    return executableIn(folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function buildInto(folder: string, allowHostNode: boolean): Promise<void> {
  const bundler = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  await promisify(execFile)(process.execPath, [bundler, 'build'], {
    cwd: root,
    maxBuffer: 16 * 1024 * 1024,
    env: {
      ...process.env,
      CASEWRIGHT_BUILD_OUT: folder,
      CASEWRIGHT_BUILD_ALLOW_HOST_NODE: allowHostNode ? '1' : '0',
    },
  });
}

/** A copy, because the packager writes into it; without the small loader that the test runtime brings. */
async function cleanDistribution(electron: ElectronRuntime, folder: string): Promise<string> {
  await cp(electron.folder, folder, { recursive: true, verbatimSymlinks: true });
  await rm(join(folder, 'resources', 'app'), { recursive: true, force: true });
  return folder;
}

function executableIn(folder: string): string {
  if (process.platform === 'win32') return join(folder, 'win-unpacked', 'Casewright.exe');
  if (process.platform === 'darwin') {
    const name = process.arch === 'arm64' ? 'mac-arm64' : 'mac';
    return join(folder, name, 'Casewright.app', 'Contents', 'MacOS', 'Casewright');
  }
  return join(folder, 'linux-unpacked', 'casewright');
}

if (process.argv[1] === import.meta.filename) {
  const electron = await electronToPackage();
  const forTests = electron.kind === 'test';
  const executable = await packageApp({ electron, output: 'release', allowHostNode: forTests });
  console.log(`The app is in ${relative(root, dirname(executable))}; start ${relative(root, executable)}.`);
  if (forTests) {
    console.log(
      'It is for tests only: Electron’s own download was out of reach, so it holds the older Electron of the desktop ' +
        'tests and needs CASEWRIGHT_HOST_NODE=<path of a Node 24>. For a release, name a distribution in CASEWRIGHT_ELECTRON_DIST.',
    );
  }
}
