import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  forgetRecent,
  openWorkspace,
  readSettings,
  recentFiles,
  rememberRecent,
  writeSettings,
} from '#electron/store/index.ts';
import { computer, expectOpen, savedSample, temporaryFolder } from './support.ts';

test('files that were opened are listed newest first, each once, with a mark for those that are gone', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const [a, b] = [join(folder, 'a.casewright'), join(folder, 'b.casewright')];
  await savedSample(env, a);
  await savedSample(env, b);
  await expectOpen(openWorkspace(env, a, 'read-only'));
  rmSync(b);
  expect(await recentFiles(env)).toMatchObject([
    { path: a, missing: false },
    { path: b, missing: true },
  ]);
  await forgetRecent(env, b);
  expect(await recentFiles(env)).toHaveLength(1);
  for (let index = 0; index < 30; index++) await rememberRecent(env, join(folder, `${index}.casewright`));
  expect(await recentFiles(env)).toHaveLength(20);
});

test('a list or settings that cannot be read are empty, never in the way', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  for (const text of ['', '{"a":', '[1]', '{}']) {
    writeFileSync(join(env.home, 'recent.json'), text);
    expect(await recentFiles(env)).toEqual([]);
  }
  writeFileSync(join(env.home, 'settings.json'), '[[[');
  expect(await readSettings(env.home)).toEqual({});
});

test('settings keep what this version does not know, and leave no half file', async () => {
  const { home } = computer(temporaryFolder());
  writeFileSync(join(home, 'settings.json'), '{"later": {"theme": "dark"}, "person": "Ann"}');
  expect(await writeSettings(home, { person: 'Ann Lee' })).toEqual({ later: { theme: 'dark' }, person: 'Ann Lee' });
  expect(await readSettings(home)).toEqual({ later: { theme: 'dark' }, person: 'Ann Lee' });
  expect(readdirSync(home)).toEqual(['settings.json']);
});
