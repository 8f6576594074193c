import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentDigest, sealOf } from '#electron/store/digest.ts';
import { connectForWriting, disconnect } from '#electron/store/sqlite.ts';
import { computer, savedSample, tamper, temporaryFolder } from './support.ts';

function digests(path: string): { content: string; seal: string } {
  const db = connectForWriting(path, { mustExist: true });
  try {
    return { content: contentDigest(db), seal: sealOf(db) };
  } finally {
    disconnect(db);
  }
}

test('the digest is of the content: it stays through VACUUM, page size and order of rows', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'plans.casewright');
  await savedSample(computer(folder), path);
  const before = digests(path);
  tamper(path, 'PRAGMA page_size = 1024', 'VACUUM');
  tamper(path, 'UPDATE line SET rowid = 1000 - rowid', 'REINDEX', 'VACUUM');
  expect(digests(path)).toEqual(before);
});

/** One change in every column of every table that this file has, and rows that come and go. */
const changes: readonly (readonly [change: string, sql: string])[] = [
  ['a text', "UPDATE line SET label = label || ' ' WHERE name = 'price'"],
  ['a null that becomes empty', "UPDATE line SET note = '' WHERE name = 'price'"],
  ['the last bit of a number', "UPDATE line SET value_number = 49.00000000000001 WHERE name = 'price'"],
  [
    'one bit of a series',
    "UPDATE line SET value_numbers = x'000000000000594000000000000059400000000000005940' WHERE name = 'units'",
  ],
  ['a flag', "UPDATE line SET emphasis = 0 WHERE name = 'price'"],
  ['an id', "UPDATE narrative SET id = '00000000-0000-4000-8000-000000000000'"],
  ['a row less', 'DELETE FROM correlation'],
  [
    'a row more',
    "INSERT INTO product (id, position, name, segments, channels) VALUES ('00000000-0000-4000-8000-000000000000', 2, 'x', '[]', '[]')",
  ],
  ['the time of an entry', "UPDATE history SET time = '2020-01-01T00:00:00.000Z'"],
  ['a text that moves to the next column', "UPDATE workspace SET name = name || description, description = ''"],
];
test.each(changes)('the digest sees %s', async (_, sql) => {
  const folder = temporaryFolder();
  const path = join(folder, 'plans.casewright');
  await savedSample(computer(folder), path);
  const before = digests(path);
  tamper(path, sql);
  expect(digests(path).content).not.toBe(before.content);
});

test.each(['application_id = 1', 'user_version = 11'])('the seal sees PRAGMA %s', async (pragma) => {
  const folder = temporaryFolder();
  const path = join(folder, 'plans.casewright');
  await savedSample(computer(folder), path);
  const before = digests(path);
  tamper(path, `PRAGMA ${pragma}`);
  expect(digests(path).content).toBe(before.content);
  expect(digests(path).seal).not.toBe(before.seal);
});
