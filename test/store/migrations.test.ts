import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentDigest } from '#electron/store/digest.ts';
import { schemaVersion } from '#electron/store/format.ts';
import { openWorkspace } from '#electron/store/index.ts';
import { migrate, migrations, type Migration } from '#electron/store/migrations/index.ts';
import {
  connectForWriting,
  connectInMemory,
  connectReadOnly,
  disconnect,
  type ReadableDatabase,
} from '#electron/store/sqlite.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { makeNewer, next } from './newer.ts';
import {
  computer,
  expectFailure,
  expectOpen,
  savedSample,
  setPrice,
  sorted,
  tamper,
  temporaryFolder,
} from './support.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

test.each([10, 20, 30, 40, 50, 60])(
  'the kept file of version %i opens with the content that was written then',
  async (version) => {
    const folder = temporaryFolder();
    const path = join(folder, 'golden.casewright');
    const name = `schema-${String(version).padStart(3, '0')}`;
    copyFileSync(join(fixtures, `${name}.casewright`), path);
    const expected = JSON.parse(readFileSync(join(fixtures, `${name}.expected.json`), 'utf8')) as Record<
      string,
      unknown
    >;
    const raw = connectReadOnly(path);
    expect(contentDigest(raw)).toBe(expected['digest']);
    disconnect(raw);
    const opened = await expectOpen(openWorkspace(computer(folder), path, 'edit'));
    if (version === schemaVersion) expect(opened.digest()).toBe(expected['digest']);
    expect(opened.versions.list()).toEqual(expected['versions'] ?? []);
    for (const { id } of opened.versions.list())
      expect(sorted(unwrap(opened.versions.recordsAt({ versionId: id }))).length).toBeGreaterThan(0);
    expect(sorted(opened.records())).toEqual(expected['records']);
    expect(opened.history({ limit: 100 })).toEqual(expected['history']);
    expect(opened.status().redo).toBe('List price: 49 → 44');
    expect(setPrice(opened, 40).ok).toBe(true);
  },
);

test('migrations rise by tens', () => {
  migrations.forEach((step, index) => {
    expect(step.version % 10).toBe(0);
    expect(step.version).toBeGreaterThan(migrations[index - 1]?.version ?? 0);
    expect(step.minReader).toBeLessThanOrEqual(step.version);
  });
});

const schemaOf = (db: ReadableDatabase): unknown =>
  db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();

test('the runner takes an old file to the newest version, to the same schema as a new one, and keeps every row', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'old.casewright');
  copyFileSync(join(fixtures, 'schema-010.casewright'), path);
  const [old, fresh] = [connectForWriting(path, { mustExist: true }), connectInMemory()];
  const lines = old.prepare('SELECT * FROM line ORDER BY id').all();
  migrate(old, [...migrations, next]);
  migrate(fresh, [...migrations, next]);
  expect(schemaOf(old)).toEqual(schemaOf(fresh));
  expect(old.pragma('user_version', { simple: true })).toBe(next.version);
  // A column that came later is empty in each row.
  expect(old.prepare('SELECT * FROM line ORDER BY id').all()).toMatchObject(lines);
  disconnect(old);
  disconnect(fresh);
});

test('a step that fails changes nothing', () => {
  const db = connectInMemory();
  migrate(db);
  const before = schemaOf(db);
  const broken: Migration = {
    version: schemaVersion + 10,
    minReader: schemaVersion + 10,
    apply: (each) => {
      each.exec('DROP TABLE narrative');
      throw new Error('on purpose');
    },
  };
  expect(() => migrate(db, [...migrations, broken])).toThrow('on purpose');
  expect(schemaOf(db)).toEqual(before);
  expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion);
  disconnect(db);
});

test('a step that changes rows which it did not name is refused, and changes nothing', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'old.casewright');
  copyFileSync(join(fixtures, 'schema-010.casewright'), path);
  const db = connectForWriting(path, { mustExist: true });
  migrate(db);
  const lines = db.prepare('SELECT * FROM line ORDER BY id').all();
  const slip: Migration = { ...next, apply: (each) => each.exec('UPDATE line SET value_number = 2 * value_number') };
  expect(() => migrate(db, [...migrations, slip])).toThrow('changes rows of line');
  // Also beside a column more, which by itself changes no row.
  const both: Migration = {
    ...slip,
    apply: (each) => {
      each.exec('ALTER TABLE line ADD COLUMN mood TEXT');
      slip.apply(each);
    },
  };
  expect(() => migrate(db, [...migrations, both])).toThrow('changes rows of line');
  expect(() => migrate(db, [...migrations, { ...slip, rewrites: ['line'] }])).not.toThrow();
  expect(db.prepare('SELECT * FROM line ORDER BY id').all()).not.toEqual(lines);
  disconnect(db);
});

test('a newer file that allows it opens to read only, with its content; one that does not is refused by name', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const before = await savedSample(env, path);
  makeNewer(path, 10);
  const opened = await expectOpen(openWorkspace(env, path, 'edit'));
  expect(sorted(opened.records())).toEqual(sorted(before));
  expect(opened.status()).toMatchObject({
    mode: 'read-only',
    readOnlyReason: 'It was made by a newer Casewright. Update Casewright to change it.',
  });
  await expectFailure(setPrice(opened, 1), 'read-only');
  await expectFailure(opened.publishAs(join(folder, 'copy.casewright')), 'read-only');
  await opened.close({ discard: false });

  tamper(path, 'DROP TABLE risk', 'ALTER TABLE product DROP COLUMN mood', `PRAGMA user_version = ${schemaVersion}`);
  makeNewer(path, next.version);
  const bytes = readFileSync(path);
  expect((await expectFailure(openWorkspace(env, path, 'edit'), 'newer-file')).message).toContain('newer Casewright');
  expect(readFileSync(path)).toEqual(bytes);
});
