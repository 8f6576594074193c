/** What the tests need of the machine beyond npm packages, and how it gets there on Debian. */
import { execFileSync, spawnSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A Debian package; where a release renamed it, the names in the order in which they are tried. */
type Need = { readonly packages: readonly string[]; readonly command?: string; readonly suites: readonly string[] };

const library = (...packages: string[]): Need => ({ packages, suites: ['desktop', 'torture'] });

export const needs: readonly Need[] = [
  { packages: ['chromium'], command: 'chromium', suites: ['browser', 'torture'] },
  { packages: ['xvfb'], command: 'Xvfb', suites: ['desktop', 'torture'] },
  { packages: ['xauth'], command: 'xauth', suites: ['desktop', 'torture'] },
  { packages: ['unzip'], command: 'unzip', suites: ['desktop', 'torture'] },
  library('libnss3'),
  library('libgtk-3-0', 'libgtk-3-0t64'),
  library('libgbm1'),
  library('libasound2', 'libasound2t64'),
  library('libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'),
  library('libcups2', 'libcups2t64'),
  library('libxss1'),
  { packages: ['poppler-utils'], command: 'pdfinfo', suites: ['unit'] },
  { packages: ['strace'], command: 'strace', suites: ['torture'] },
  { packages: ['iproute2'], command: 'ip', suites: ['torture'] },
  { packages: ['qpdf'], command: 'qpdf', suites: ['unit'] },
  { packages: ['gcc'], command: 'gcc', suites: ['torture'] },
  { packages: ['libc6-dev'], suites: ['torture'] },
  { packages: ['sqlite3'], command: 'sqlite3', suites: ['store'] },
  { packages: ['libreoffice-calc-nogui', 'libreoffice-calc'], command: 'soffice', suites: ['unit', 'browser'] },
];

export type Machine = {
  readonly isDebian: boolean;
  readonly isRoot: boolean;
  readonly hasPackage: (name: string) => boolean;
  readonly hasCommand: (name: string) => boolean;
  /** Whether this release of Debian has a package of that name. */
  readonly offers: (name: string) => boolean;
};

export const thisMachine: Machine = {
  isDebian: existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-query'),
  isRoot: process.getuid?.() === 0,
  hasPackage: (name) => {
    const answer = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' });
    return answer.stdout === 'installed';
  },
  hasCommand: (name) => (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`)),
  offers: (name) => {
    const answer = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
    return /Candidate: (?!\(none\))/.test(answer.stdout);
  },
};

/** What is missing. A library can only be looked for where packages can be asked about. */
export function missingNeeds(machine: Machine): readonly Need[] {
  return needs.filter(({ packages, command }) => {
    if (command !== undefined && machine.hasCommand(command)) return false;
    return machine.isDebian ? !packages.some(machine.hasPackage) : command !== undefined;
  });
}

export function aptCommand(missing: readonly Need[], machine: Machine): readonly string[] {
  const names = missing.map(({ packages }) => packages.find(machine.offers) ?? packages[0] ?? '');
  return ['apt-get', 'install', '-y', '--no-install-recommends', ...names];
}

/** Which suites can't run, and the sentence that says what to do about it; null where nothing is missing. */
export function whatIsMissing(machine: Machine): { suites: readonly string[]; message: string } | null {
  const missing = missingNeeds(machine);
  if (missing.length === 0) return null;
  const suites = [...new Set(missing.flatMap((need) => need.suites))];
  const how = machine.isDebian
    ? `Install it as root with: ${aptCommand(missing, machine).join(' ')}`
    : `On Debian these are the packages ${missing.map(({ packages }) => packages[0]).join(', ')}; install their like.`;
  const names = missing.map(({ command, packages }) => command ?? packages[0]).join(', ');
  return { suites, message: `This machine lacks ${names}, which ${suites.join(', ')} tests need. ${how}` };
}

/** Installs what is missing where that is allowed: Debian, and root. */
export function installMissing(machine: Machine): void {
  if (!machine.isDebian || !machine.isRoot || missingNeeds(machine).length === 0) return;
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    const [program = '', ...args] = aptCommand(missingNeeds(machine), machine);
    console.error(`Installing for the browser and desktop tests: ${args.slice(3).join(' ')}`);
    execFileSync(program, ['-qq', ...args], options);
  } catch {
    console.error('apt-get could not install all of it; its own message stands above.');
  }
}

/** For a program that needs what the tests need: installs it, or says what is missing and goes on with what there is. */
export function prepareMachine(machine: Machine): void {
  installMissing(machine);
  const lacking = whatIsMissing(machine);
  if (lacking) console.error(lacking.message);
}
