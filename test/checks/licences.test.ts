import { describe, expect, it } from 'vitest';
import { canBeKept, findLicenceFaults } from '#build/checks/licences.ts';
import type { Lock, LockEntry } from '#build/checks/package-files.ts';
import { shippedPackages } from '#build/checks/shipped.ts';

const entry = (fields: Partial<LockEntry>): LockEntry => ({
  version: '1.0.0',
  link: false,
  dev: false,
  hasInstallScript: false,
  dependencies: {},
  devDependencies: {},
  optionalDependencies: {},
  peerDependencies: {},
  ...fields,
});
const lockOf = (packages: Record<string, Partial<LockEntry>>): Lock => ({
  lockfileVersion: 3,
  packages: Object.fromEntries(
    Object.entries(packages).map(([name, fields]) => [`node_modules/${name}`, entry(fields)]),
  ),
});

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0', false],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-3.0', false],
    ['(GPL-3.0 OR MIT) AND ISC', true],
    ['MIT AND (GPL-3.0 OR AGPL-3.0)', false],
    ['SEE LICENSE IN EULA', false],
    ['', false],
  ])('%s can be kept: %s', (expression, kept) => {
    expect(canBeKept(expression, (one) => one === 'MIT' || one === 'ISC')).toBe(kept);
  });

  it.each([
    ['a copyleft licence', { 'some-tool': { license: 'GPL-3.0' } }, [], 'not accepted even for building'],
    ['no licence', { silent: {} }, [], 'names no licence'],
    [
      'a tool licence in what ships',
      { axe: { license: 'MPL-2.0' } },
      ['node_modules/axe'],
      'not accepted in what we ship',
    ],
    ['the font licence on a program', { tool: { license: 'OFL-1.1' } }, [], 'not accepted'],
  ])('refuses %s', (_what, packages: Record<string, Partial<LockEntry>>, shipped, sentence) => {
    expect(findLicenceFaults(lockOf(packages), shipped)[0]?.message).toContain(sentence);
  });

  it('accepts permissive packages, fonts, and tools that do not ship', () => {
    const lock = lockOf({
      a: { license: 'ISC' },
      '@fontsource/b': { license: 'OFL-1.1' },
      axe: { license: 'MPL-2.0' },
    });
    expect(findLicenceFaults(lock, ['node_modules/a', 'node_modules/@fontsource/b'])).toEqual([]);
  });
});

describe('what ships', () => {
  const lock = lockOf({
    chart: { dependencies: { maths: '1', types: '1' } },
    maths: {},
    'chart/node_modules/maths': { dependencies: { deep: '1' } },
    deep: {},
    types: {},
    tester: {},
  });
  const from = (to: string, place = 'renderer/charts/a.tsx', typesOnly = false) => ({ from: place, to, typesOnly });

  it('is what the product imports to run, with what that needs, in the copy that Node would find', () => {
    expect(shippedPackages([from('package:chart')], lock)).toEqual(
      ['chart', 'chart/node_modules/maths', 'deep', 'types'].map((name) => `node_modules/${name}`).sort(),
    );
  });

  it('leaves out what only tests or types use', () => {
    expect(
      shippedPackages([from('package:tester', 'test/a.ts'), from('package:chart', 'shared/a.ts', true)], lock),
    ).toEqual([]);
  });
});
