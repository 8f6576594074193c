import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schemaVersion } from '#electron/store/format.ts';
import { createWorkspace, openWorkspace } from '#electron/store/index.ts';
import type { InputValue } from '#shared/model/line.ts';
import { recordOrder } from '#shared/model/record.ts';
import {
  add,
  computer,
  createSample,
  expectFailure,
  expectOpen,
  lineOf,
  newCase,
  newLine,
  sampleRecords,
  savedSample,
  sorted,
  temporaryFolder,
} from './support.ts';

test('what is created is what is opened, row by row, with every kind of row', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const records = sampleRecords();
  expect(new Set(records.map((record) => record.type))).toEqual(new Set(recordOrder));
  const made = await expectOpen(createWorkspace(env, path, records, 'Created'));
  const digest = made.digest();
  await made.close({ discard: false });

  const opened = await expectOpen(openWorkspace(env, path, 'edit'));
  expect(sorted(opened.records())).toEqual(sorted(new Map(records.map((record) => [record.id, record]))));
  expect(opened.digest()).toBe(digest);
  expect(opened.status()).toMatchObject({
    name: 'plans',
    folder,
    mode: 'edit',
    readOnlyReason: null,
    unsavedChanges: 0,
    undo: null,
    redo: null,
    lockedBy: null,
  });
  expect(opened.history({ limit: 10 })).toMatchObject([
    { sequence: 1, author: 'ann', label: 'Created', kind: 'edit', note: null },
  ]);
});

test('the saved file is a plain database: STRICT tables, no views or triggers, no companion', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plans.casewright');
  await savedSample(computer(folder), path);
  const db = new DatabaseSync(path, { readOnly: true });
  const items = db.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").all();
  const pragma = (name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  expect(new Set(items.map((item) => item['type']))).toEqual(new Set(['table', 'index']));
  for (const item of items) if (item['type'] === 'table') expect(item['sql']).toMatch(/\) STRICT$/);
  expect(pragma('application_id')).toBe(0x43535752);
  expect(pragma('user_version')).toBe(schemaVersion);
  expect(pragma('journal_mode')).toBe('delete');
  db.close();
  expect(readdirSync(folder)).toEqual(['home-ann', 'plans.casewright']);
});

test.skipIf(!existsSync('/usr/bin/sqlite3'))(
  "Debian's sqlite3 opens the file, finds it sound, and reads a series as doubles",
  async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'plans.casewright');
    await savedSample(computer(folder), path);
    const ask = (sql: string): string =>
      execFileSync('/usr/bin/sqlite3', ['-readonly', path, sql], { encoding: 'utf8' }).trim();
    expect(ask('PRAGMA integrity_check; PRAGMA foreign_key_check')).toBe('ok');
    expect(ask("SELECT value_number FROM line WHERE name = 'price'")).toBe('49.0');
    expect(ask("SELECT value_shape, hex(value_numbers) FROM line WHERE name = 'units'")).toBe(
      // 100, 110.5 and 1e-300 as IEEE 754, low byte first (Python: struct.pack('<3d', 100, 110.5, 1e-300).hex()).
      '3|00000000000059400000000000A05B4059F3F8C21F6EA501',
    );
    expect(ask("SELECT value_shape FROM line WHERE name = 'share'")).toBe('{"DE":3,"FR":"number"}');
  },
);

test('a file that is there is never overwritten by a new one', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const before = await savedSample(env, path);
  const problem = await expectFailure(createWorkspace(env, path, sampleRecords(), 'Again'), 'already-exists');
  expect(problem.message).toContain('was not overwritten');
  const opened = await expectOpen(openWorkspace(env, path, 'read-only'));
  expect(sorted(opened.records())).toEqual(sorted(before));
});

test('a new workspace that cannot be made leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  await expectFailure(createWorkspace(env, path, [newCase()], 'No workspace row'), 'not-allowed');
  await expectFailure(
    createWorkspace(env, path, [...sampleRecords(), newLine(newCase().id)], 'Lost line'),
    'reference-missing',
  );
  await expectFailure(
    createWorkspace(env, join(folder, 'gone', 'a.casewright'), sampleRecords(), 'No folder'),
    'not-found',
  );
  expect(readdirSync(folder)).toEqual(['home-ann']);
  expect(readdirSync(join(env.home, 'work'))).toEqual([]);
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const series = fc.array(number, { minLength: 1, maxLength: 40 });
const item = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 8 })
  .filter((text) => text.trim() === text && text !== '' && text !== '__proto__');
const leaf: fc.Arbitrary<InputValue> = fc.oneof(number, series);
const items = (of: fc.Arbitrary<InputValue>): fc.Arbitrary<InputValue> =>
  fc.dictionary(item, of, { maxKeys: 4, noNullPrototype: true });
const value: fc.Arbitrary<InputValue> = fc.oneof(leaf, items(leaf), items(items(leaf)), items(items(items(leaf))));

test('any value and any text comes back from the file as it is in memory', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'values.casewright');
  const workspace = await createSample(env, path);
  const { caseId } = lineOf(workspace.records(), 'price');
  let count = 0;
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 50 }),
      number,
      (values, text, position) => {
        const lines = values.map((each) =>
          newLine(caseId, { name: `v${(count += 1)}`, value: each, note: text, label: text.slice(0, 20), position }),
        );
        const kept = workspace.commit(add(...lines), { command: 'line.add', label: 'Add' });
        expect(kept.ok).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
  expect((await workspace.publish()).ok).toBe(true);
  const memory = sorted(workspace.records());
  await workspace.close({ discard: false });
  const opened = await expectOpen(openWorkspace(env, path, 'edit'));
  expect(sorted(opened.records())).toEqual(memory);
  expect(memory.length).toBeGreaterThan(100);
});
