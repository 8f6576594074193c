import { expect, it } from 'vitest';
import { findUnknownNatives } from '#build/checks/natives.ts';
import { readLock, type Lock } from '#build/checks/package-files.ts';
import { projectRoot } from '#build/checks/finding.ts';

const empty: Lock = { lockfileVersion: 3, packages: {} };
const namesOf = (lock: Lock, ...files: string[]): string[] =>
  findUnknownNatives(lock, files).map(({ message }) => message.split(' ')[0] ?? '');

it('names every package with machine code that nobody has named before, whatever the file is called', () => {
  const files = ['addon.node', 'lib/a.dll', 'lib/libz.so.1', 'b.dylib', 'bin/tool.exe'];
  for (const file of files) expect(namesOf(empty, `node_modules/stranger/${file}`)).toEqual(['stranger']);
  expect(namesOf(empty, 'node_modules/a/node_modules/@b/c/deep/d.node')).toEqual(['@b/c']);
});

it('passes over text, and over those that are named', () => {
  expect(namesOf(empty, 'node_modules/stranger/index.js', 'node_modules/stranger/so.ts')).toEqual([]);
  expect(namesOf(empty, 'node_modules/better-sqlite3/prebuilds/linux-x64.node')).toEqual([]);
  expect(namesOf(empty, 'node_modules/@rolldown/binding-linux-x64-gnu/a.node')).toEqual([]);
});

it('knows a package for another platform by the lockfile alone', async () => {
  const lock = await readLock(projectRoot);
  const sqlite = lock.packages['node_modules/better-sqlite3'];
  if (sqlite === undefined) throw new Error('better-sqlite3 is not locked');
  const stranger = { ...sqlite, os: ['darwin'] };
  expect(namesOf({ ...lock, packages: { ...lock.packages, 'node_modules/stranger-darwin': stranger } })).toEqual([
    'stranger-darwin',
  ]);
});
