import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openWorkspace, salvageWorkspace, schemaVersion } from '#electron/store/index.ts';
import { loadRecords } from '#electron/store/load.ts';
import { connectReadOnly, disconnect } from '#electron/store/sqlite.ts';
import { checkFile } from '#electron/store/verification/check-file.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { refused, sample } from './refused.ts';
import { computer, expectFailure, reseal, sorted, tamper, temporaryFolder } from './support.ts';

const wrongKinds: readonly (readonly [what: string, bytes: string | Buffer, looksLike: string])[] = [
  ['a PDF', '%PDF-1.7\n…', 'PDF'],
  ['a spreadsheet', Buffer.from('504b0304140006000800', 'hex'), 'spreadsheet'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'picture'],
  ['an empty file', '', 'empty'],
  ['a file of zeros', Buffer.alloc(8192), 'zeros'],
  ['a case document', '{"casewright": 1}', 'JSON'],
  ['a web page', '<!doctype html>', 'web page'],
  ['a text', 'Dear all,\nplease find attached', 'text file'],
  ['noise', createHash('sha512').update('noise').digest(), 'does not know'],
  ['one byte', 'S', 'text file'],
];
test.each(wrongKinds)('%s is refused by name', async (_, bytes, looksLike) => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  writeFileSync(path, bytes);
  const { message } = await refused(env, path, 'not-a-workspace');
  expect(message).toContain(looksLike);
  expect(message).toContain('"plans.casewright" is not a Casewright workspace');
});

test("another program's database is refused by name", async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'places.sqlite');
  const db = new DatabaseSync(path);
  db.exec('CREATE TABLE bookmark (url TEXT)');
  db.close();
  expect((await refused(computer(folder), path, 'not-a-workspace')).message).toContain("another program's database");
});

test('a folder, a pipe, a missing file, a link to nowhere and a circle of links are refused by name', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  mkdirSync(join(folder, 'folder.casewright'));
  expect((await refused(env, join(folder, 'folder.casewright'), 'not-a-workspace')).message).toContain('is a folder');
  execFileSync('mkfifo', [join(folder, 'pipe.casewright')]);
  expect(
    (await expectFailure(openWorkspace(env, join(folder, 'pipe.casewright'), 'edit'), 'not-a-workspace')).message,
  ).toContain('a pipe');
  await refused(env, join(folder, 'missing.casewright'), 'not-found');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.casewright'));
  await refused(env, join(folder, 'dangling.casewright'), 'not-found');
  symlinkSync(join(folder, 'b.casewright'), join(folder, 'a.casewright'));
  symlinkSync(join(folder, 'a.casewright'), join(folder, 'b.casewright'));
  await refused(env, join(folder, 'a.casewright'), 'not-found');
});

test('a file that was cut off is refused at every length', async () => {
  const { env, path, folder } = await sample();
  const size = readFileSync(path).length;
  for (const length of [16, 50, 99, 100, 512, 4096, 4097, Math.floor(size / 2), size - 4096, size - 1]) {
    const cut = join(folder, `cut-${length}.casewright`);
    copyFileSync(path, cut);
    truncateSync(cut, length);
    expect((await refused(env, cut, 'damaged')).message).toMatch(/damaged|cut off/);
  }
});

test('a file that could be read but not written is refused at once, and nothing of it is lost', async () => {
  const { env, path, folder } = await sample();
  for (const [place, mode] of [
    [18, 3],
    [18, 0],
    [19, 3],
  ] as const) {
    const odd = join(folder, `mode-${place}-${mode}.casewright`);
    const bytes = readFileSync(path);
    bytes[place] = mode;
    writeFileSync(odd, bytes);
    expect((await refused(env, odd, 'damaged')).message).toContain('read what is left of it into a new file');
    const { workspace, report } = unwrap(await salvageWorkspace(env, odd, `${odd}-new.casewright`));
    expect(report).toMatchObject({ complete: true, missing: [] });
    await workspace.close({ discard: false });
  }
});

test('no flipped bit goes unnoticed: the file is refused, or its content is what was saved', async () => {
  const { path, folder } = await sample();
  const bytes = readFileSync(path);
  const content = (file: string): unknown => {
    const checked = checkFile({ path: file, settle: false, sealed: true });
    if (!checked.ok) return checked.error.code;
    const db = connectReadOnly(file);
    try {
      return sorted(unwrap(loadRecords(db)));
    } finally {
      disconnect(db);
    }
  };
  const original = content(path);
  const flipped = join(folder, 'flipped.casewright');
  // A fixed walk over the whole file and all of its header, without a child a time; the torture suite does 10,000.
  const places = [
    ...Array.from({ length: 100 }, (_, index) => index),
    ...Array.from({ length: 300 }, (_, index) => (index * 7919 + 101) % bytes.length),
  ];
  const outcomes = new Map<unknown, number>();
  for (const place of places) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ (1 << ((place * 5) % 8));
    writeFileSync(flipped, changed);
    const outcome = content(flipped);
    if (typeof outcome !== 'string') expect(outcome).toEqual(original);
    const name = typeof outcome === 'string' ? outcome : 'same content';
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
  }
  expect([...outcomes.keys()].sort()).toEqual(['damaged', 'hostile-file', 'not-a-workspace', 'same content']);
  // Many places hold nothing: most pages of a small file are nearly empty.
  expect(outcomes.get('damaged')).toBeGreaterThan(50);
});

test("a row that another program changed is noticed, also when SQLite's own checks find nothing", async () => {
  const { env, path } = await sample();
  tamper(path, "UPDATE line SET value_number = 50 WHERE name = 'price'");
  expect((await refused(env, path, 'damaged')).message).toContain('not what was saved');
});

test('what the file says about itself is sealed too', async () => {
  const { env, path } = await sample();
  tamper(path, "UPDATE meta SET value = '2020-01-01T00:00:00.000Z' WHERE key = 'saved_at'");
  await refused(env, path, 'damaged');
});

const endless = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT';
const intruders: readonly (readonly [what: string, sql: readonly string[], name: string])[] = [
  ['a view', ['CREATE VIEW summary AS SELECT 1'], 'summary'],
  ['an endless view', [`CREATE VIEW summary AS ${endless} x FROM c`], 'summary'],
  [
    'an endless view in place of a table',
    ['DROP TABLE meta', `CREATE VIEW meta AS ${endless} CAST(x AS TEXT) AS key, '' AS value FROM c WHERE x < 0`],
    'meta',
  ],
  ['a trigger', ["CREATE TRIGGER on_edit AFTER UPDATE ON line BEGIN UPDATE line SET note = 'hi'; END"], 'on_edit'],
  ['a table', ['CREATE TABLE extra (x)'], 'extra'],
  ['an index', ['CREATE INDEX extra ON line (note)'], 'extra'],
  ['a generated column', ['ALTER TABLE product ADD COLUMN more INTEGER AS (length(name))'], 'product'],
  ['a full-text table', ['CREATE VIRTUAL TABLE words USING fts5(text)'], 'words'],
];
test.each(intruders)('%s that Casewright did not put there is refused by name, at once', async (_, sql, name) => {
  const { env, path } = await sample();
  tamper(path, ...sql);
  // With a fitting digest, so that the schema alone decides. (Not possible where the digest itself would never end.)
  if (name !== 'meta' && name !== 'words') reseal(path);
  const { message, details } = await refused(env, path, 'hostile-file');
  expect(message).toContain(`named "${name}"`);
  expect(details['reason']).toBeUndefined();
});

test('a table without one of its rules, and one that is gone', async () => {
  const { env, path, folder } = await sample();
  const gone = join(folder, 'gone.casewright');
  copyFileSync(path, gone);
  tamper(gone, 'DROP TABLE narrative');
  expect((await refused(env, gone, 'damaged')).details).toMatchObject({ missing: 'table narrative' });
  tamper(path, 'DROP TABLE narrative', 'CREATE TABLE narrative (id TEXT, case_id TEXT, part TEXT, text TEXT)');
  await refused(env, path, 'hostile-file');
});

test('a newer file whose tables we could not read is refused by name', async () => {
  const { env, path } = await sample();
  tamper(
    path,
    `PRAGMA user_version = ${schemaVersion + 10}`,
    'DROP TABLE narrative',
    'CREATE TABLE narrative (id TEXT PRIMARY KEY, case_id TEXT, part TEXT, text TEXT) STRICT, WITHOUT ROWID',
  );
  reseal(path);
  expect((await refused(env, path, 'newer-file')).details).toMatchObject({ table: 'narrative' });
});

test('a table that runs code is refused behind a comment too, also in a newer file', async () => {
  const { env, path } = await sample();
  const hidden = "sql = 'CREATE/**/VIRTUAL TABLE narrative USING fts5(id, case_id, part, text)', rootpage = 0";
  for (const version of [schemaVersion, schemaVersion + 10]) {
    const copy = join(path, '..', `version-${version}.casewright`);
    copyFileSync(path, copy);
    tamper(
      copy,
      `PRAGMA user_version = ${version}; PRAGMA writable_schema = ON`,
      `UPDATE sqlite_schema SET ${hidden} WHERE name = 'narrative'`,
      "DELETE FROM sqlite_schema WHERE name LIKE 'sqlite_autoindex_narrative%'",
    );
    expect((await refused(env, copy, 'hostile-file')).message).toContain('virtual table');
  }
});
