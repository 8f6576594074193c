import { describe, expect, it } from 'vitest';
import { findLockfileFaults, floors } from '#build/checks/lockfile.ts';
import type { Lock, LockEntry, Manifest } from '#build/checks/package-files.ts';

const entry = (fields: Partial<LockEntry> = {}): LockEntry => ({
  version: '1.2.3',
  integrity: 'sha512-abc',
  link: false,
  dev: false,
  hasInstallScript: false,
  dependencies: {},
  devDependencies: {},
  optionalDependencies: {},
  peerDependencies: {},
  ...fields,
});

function faults(wanted: string, fields: Partial<LockEntry> = {}, name = 'sound', manifest: Partial<Manifest> = {}) {
  const full: Manifest = {
    version: '0.1.0',
    dependencies: { [name]: wanted },
    devDependencies: {},
    optionalDependencies: {},
    allowScripts: {},
    ...manifest,
  };
  const lock: Lock = {
    lockfileVersion: 3,
    packages: { '': entry({ dependencies: { [name]: wanted } }), [`node_modules/${name}`]: entry(fields) },
  };
  return findLockfileFaults(full, lock).map(({ message }) => message);
}

describe('the lockfile', () => {
  it('is accepted when every version is exact and every package can be checked', () => {
    expect(faults('1.2.3')).toEqual([]);
  });

  it.each([
    '^1.2.3',
    '~1.2.3',
    '1.x',
    '*',
    'latest',
    'git+https://example.org/a.git',
    'https://example.org/a.tgz',
    'file:../a',
  ])('refuses %s as a version', (wanted) => {
    expect(faults(wanted).join()).toContain('Name one exact version');
  });

  it.each<[string, Partial<LockEntry>, string]>([
    ['no integrity', { integrity: undefined }, 'no sha512 integrity'],
    ['a weak integrity', { integrity: 'sha1-abc' }, 'no sha512 integrity'],
    ['a host', { resolved: 'https://example.org/sound-1.2.3.tgz' }, 'names where it came from'],
    ['a git address', { resolved: 'git+ssh://git@example.org/sound.git#abc' }, 'names where it came from'],
    ['a link', { link: true }, 'is a link'],
    ['an install script', { hasInstallScript: true }, 'runs a script'],
    ['another version', { version: '1.2.4' }, 'is not what is locked'],
  ])('refuses a package with %s', (_what, fields, sentence) => {
    expect(faults('1.2.3', fields).join()).toContain(sentence);
  });

  it('wants a known install script to be allowed or refused in package.json', () => {
    const script = { hasInstallScript: true };
    expect(faults('1.2.3', script, 'electron-winstaller').join()).toContain('neither allows nor refuses');
    expect(faults('1.2.3', script, 'electron-winstaller', { allowScripts: { 'electron-winstaller': false } })).toEqual(
      [],
    );
  });

  it.each(Object.entries(floors))('refuses a %s older than its floor', (name, { version }) => {
    const [major = 0] = version.split('.').map(Number);
    const older = `${major - 1}.99.99`;
    expect(faults(older, { version: older }, name).join()).toContain(`older than ${version}`);
    expect(faults(version, { version }, name)).toEqual([]);
    expect(faults(`${major}.100.0`, { version: `${major}.100.0` }, name)).toEqual([]);
  });
});
