import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '#electron/store/index.ts';
import { checkFile } from '#electron/store/verification/check-file.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { refused, sample } from './refused.ts';
import { expectFailure, expectOpen, reseal, setPrice, sorted, tamper } from './support.ts';

const badContent: readonly (readonly [what: string, sql: string])[] = [
  [
    'a row that belongs to none',
    "UPDATE line SET case_id = '00000000-0000-4000-8000-000000000000' WHERE name = 'units'",
  ],
  [
    'a number that is none',
    "UPDATE line SET value_numbers = x'000000000000f87f000000000000f87f000000000000f87f' WHERE name = 'units'",
  ],
  ['fewer numbers than the shape says', "UPDATE line SET value_shape = '4' WHERE name = 'units'"],
  [
    'a shape without end',
    `UPDATE line SET value_shape = '${'{"a":'.repeat(900)}1${'}'.repeat(900)}' WHERE name = 'units'`,
  ],
  ['an id that is none', `UPDATE product SET id = '${'../'.repeat(12)}'`],
  ['a distribution of no kind', `UPDATE line SET distribution = '{"type":"magic"}' WHERE name = 'price'`],
  ['a line in another case than its assumption', 'UPDATE assumption SET line_id = (SELECT id FROM scenario LIMIT 1)'],
  ['two descriptions', "INSERT INTO workspace (id, name) VALUES ('00000000-0000-4000-8000-000000000000', 'Second')"],
  ['none', 'DELETE FROM workspace'],
  ['a name with blanks around it, which reading would take away', "UPDATE product SET name = ' Hub '"],
  ['an item that reading would drop', `UPDATE line SET value_shape = '{"__proto__":3}' WHERE value_shape = '3'`],
  [
    'a dimension that reading would drop',
    `UPDATE business_case SET dimensions = '{"region":["DE","FR"],"__proto__":["x"]}'`,
  ],
  ['a column that nobody reads', `UPDATE line SET value_shape = '3' WHERE name = 'price'`],
  ['conventions that say nothing', `UPDATE business_case SET conventions = 'null'`],
  ['an entry of the history of no kind', "UPDATE history SET kind = 'magic'"],
  ['an entry of the history at a time that does not exist', "UPDATE history SET time = '2026-13-45T99:00:00.000Z'"],
  ['an entry of the history without a proper id', `UPDATE history SET id = '${'x'.repeat(36)}'`],
  ['an entry of the history beyond counting', 'UPDATE history SET sequence = 9223372036854775807'],
  [
    'a named version at a time that does not exist',
    `INSERT INTO named_version SELECT '00000000-0000-4000-8000-000000000000', 'Board', NULL, 'the day before yesterday', 'Eve', id, 0, '${'0'.repeat(64)}', '[]' FROM history LIMIT 1`,
  ],
  ['a save at a time that does not exist', "UPDATE meta SET value = 'soon' WHERE key = 'saved_at'"],
];
test.each(badContent)('%s is refused though the digest fits', async (_, sql) => {
  const { env, path } = await sample();
  tamper(path, 'PRAGMA ignore_check_constraints = ON', sql);
  reseal(path);
  const { message } = await refused(env, path, 'damaged');
  expect(message).toMatch(/not changed/);
});

test('a text that would take far more memory than the file is read where it can be stopped', async () => {
  const { env, path } = await sample();
  const lists = `substr(replace(hex(zeroblob(600000)), '00', '[],'), 1, 1799999)`;
  tamper(path, `UPDATE business_case SET dimensions = '{"region":[' || ${lists} || ']}'`);
  reseal(path);
  expect(checkFile({ path, settle: false, sealed: true })).toMatchObject({ ok: false, error: { code: 'damaged' } });
  await refused(env, path, 'damaged');
});

test('an entry of the history that would take all memory is left out, and the rest is shown', async () => {
  const { env, path } = await sample();
  const workspace = await expectOpen(openWorkspace(env, path, 'edit'));
  expect(setPrice(workspace, 48).ok).toBe(true);
  unwrap(await workspace.publish());
  await workspace.close({ discard: false });
  const lists = `substr(replace(hex(zeroblob(4000002)), '00', '[],'), 1, 12000005)`;
  tamper(
    path,
    `UPDATE history SET change = '{"added":[' || ${lists} || '],"updated":[],"removed":[]}' WHERE sequence = 1`,
  );
  reseal(path);
  const opened = await expectOpen(openWorkspace(env, path, 'edit'));
  expect(opened.history({ limit: 10 }).map((entry) => entry.sequence)).toEqual([2]);
  expect(opened.undo().ok).toBe(true);
});

test('a journal that another program left belongs to the file', async () => {
  const { env, path, folder } = await sample();
  const before = sorted((await expectOpen(openWorkspace(env, path, 'read-only'))).records());
  // A program that is killed in the middle of a transaction leaves the changed file and the journal that heals it.
  const script = `
    const { DatabaseSync } = require('node:sqlite');
    const db = new DatabaseSync(${JSON.stringify(path)});
    db.exec("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; UPDATE line SET note = hex(randomblob(20000)); UPDATE narrative SET text = hex(randomblob(30000)); UPDATE history SET label = hex(randomblob(30000)); UPDATE product SET description = hex(randomblob(30000))");
    process.kill(process.pid, 'SIGKILL');`;
  expect(() => execFileSync(process.execPath, ['-e', script], { stdio: 'ignore' })).toThrow();
  expect(readdirSync(folder)).toContain('plans.casewright-journal');
  const opened = await expectOpen(openWorkspace(env, path, 'read-only'));
  expect(sorted(opened.records())).toEqual(before);
});

test('a file that another program left in write-ahead mode opens with its content', async () => {
  const { env, path } = await sample();
  const before = sorted((await expectOpen(openWorkspace(env, path, 'read-only'))).records());
  tamper(path, 'PRAGMA journal_mode = WAL');
  expect(readFileSync(path)[18]).toBe(2);
  const opened = await expectOpen(openWorkspace(env, path, 'edit'));
  expect(sorted(opened.records())).toEqual(before);
});

test('a journal that leads to another file is not followed', async () => {
  const { env, path, folder } = await sample();
  const elsewhere = Buffer.from(join(folder, 'elsewhere.casewright-mj012345678'));
  writeFileSync(elsewhere.toString(), 'precious');
  const trailer = Buffer.concat([Buffer.alloc(4), elsewhere, Buffer.alloc(8), Buffer.from('d9d505f920a163d7', 'hex')]);
  trailer.writeUInt32BE(elsewhere.length, elsewhere.length + 4);
  trailer.writeUInt32BE(
    elsewhere.reduce((sum, byte) => sum + byte, 0),
    elsewhere.length + 8,
  );
  writeFileSync(`${path}-journal`, Buffer.concat([Buffer.alloc(512), trailer]));
  expect((await refused(env, path, 'damaged')).message).toContain('together with other databases');
  expect(readFileSync(elsewhere.toString(), 'utf8')).toBe('precious');
});

test('what only looks like a journal is left alone', async () => {
  const { env, path } = await sample();
  symlinkSync(`${path}-journal`, `${path}-journal`);
  mkdirSync(`${path}-wal`);
  await expectOpen(openWorkspace(env, path, 'edit'));
});

test('a name that no file can have is refused', async () => {
  const { env, path } = await sample();
  await expectFailure(openWorkspace(env, `${path}\0`, 'edit'), 'not-found');
  await expectFailure(openWorkspace(env, path + 'x'.repeat(300), 'edit'), 'not-found');
});
