import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openWorkspace, salvageWorkspace, type OpenWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { recordsOfType, type Records } from '#shared/model/record.ts';
import type { SalvageReport } from '#shared/model/salvage-report.ts';
import { childHere } from './child-here.ts';
import { pagesOf, replaceText, wipePages } from './damage.ts';
import {
  computer,
  createSample,
  expectFailure,
  expectOpen,
  lineOf,
  setPrice,
  sorted,
  tamper,
  temporaryFolder,
  type TestEnvironment,
} from './support.ts';

let folder: string;
let env: TestEnvironment;
let path: string;
let target: string;
let saved: Records;

/** A file with a history of five entries: created, three prices, and one of them taken back. */
beforeEach(async () => {
  folder = temporaryFolder();
  env = { ...computer(folder), startChild: childHere };
  path = join(folder, 'plans.casewright');
  target = join(folder, 'recovered.casewright');
  const workspace = await createSample(env, path);
  for (const price of [50, 51, 52]) unwrap(setPrice(workspace, price));
  unwrap(workspace.undo());
  unwrap(await workspace.publish());
  saved = new Map(workspace.records());
  await workspace.close({ discard: false });
});

async function salvage(
  by = env,
): Promise<{ workspace: OpenWorkspace; report: SalvageReport; notes: readonly string[] }> {
  const damaged = readFileSync(path);
  const salvaged = unwrap(await salvageWorkspace(by, path, target));
  expect(readFileSync(path).equals(damaged)).toBe(true);
  await expectOpen(Promise.resolve({ ok: true, value: salvaged.workspace }));
  const [last] = salvaged.workspace.history({ limit: 1 });
  expect(last?.label).toBe('Recovered from plans.casewright');
  return { ...salvaged, notes: (last?.note ?? '').split('\n') };
}

const labels = (workspace: OpenWorkspace): string[] =>
  workspace.history({ limit: 100 }).map(({ sequence, label }) => `${sequence} ${label}`);

/** The history must still make every row, or undo and merge would be built on sand. */
function expectTrailToFit(workspace: OpenWorkspace): void {
  const rows = new Map<string, unknown>();
  for (const { change } of [...workspace.history({ limit: 500 })].reverse()) {
    for (const { id } of change.removed) rows.delete(id);
    for (const { to } of change.updated) rows.set(to.id, to);
    for (const record of change.added) rows.set(record.id, record);
  }
  expect(rows).toEqual(new Map(workspace.records()));
}

test('a table that is gone is rebuilt from the history, and the checksum proves that nothing is missing', async () => {
  wipePages(path, pagesOf(path).get('line') ?? []);
  await expectFailure(openWorkspace(env, path, 'edit'), 'damaged');
  // As the app does it: in a child that can be killed.
  const { workspace, report, notes } = await salvage(computer(folder));
  expect(report).toMatchObject({ complete: true, missing: [], doubtful: [], rebuilt: 4, historyEntries: 5 });
  expect(sorted(workspace.records())).toEqual(sorted(saved));
  expect(notes).toEqual(['Everything was read, and it is what was saved. Nothing is missing.']);
  expect(workspace.status()).toMatchObject({ name: 'recovered', unsavedChanges: 0, redo: 'List price: 51 → 52' });
  expectTrailToFit(workspace);
  // It is an ordinary workspace from here on.
  unwrap(setPrice(workspace, 60));
  unwrap(await workspace.publish());
  await workspace.close({ discard: false });
  const again = await expectOpen(openWorkspace(env, target, 'edit'));
  expect(lineOf(again.records(), 'price').value).toBe(60);
});

test('a history that is gone leaves the rows, and a new history says so', async () => {
  wipePages(path, [
    ...(pagesOf(path).get('history') ?? []),
    ...(pagesOf(path).get('sqlite_autoindex_history_1') ?? []),
  ]);
  const { workspace, report, notes } = await salvage();
  expect(sorted(workspace.records())).toEqual(sorted(saved));
  expect(report).toMatchObject({ complete: false, missing: ['History entries 1 to 5'], historyEntries: 0 });
  expect(report.doubtful).toHaveLength(1);
  expect(notes).toContain('- History entries 1 to 5');
  expect(labels(workspace)).toEqual(['1 Recovered from plans.casewright']);
  expectTrailToFit(workspace);
});

test('what neither table nor history can give is listed by name', async () => {
  const pages = pagesOf(path);
  wipePages(path, [...(pages.get('line') ?? []), ...(pages.get('history') ?? [])]);
  const { workspace, report } = await salvage();
  expect(report.missing).toContain('4 lines of the case “Aurora”: price, revenue, share, units');
  expect(report.missing).toContain('History entries 1 to 5');
  expect(report.missing.some((text) => text.startsWith('1 assumption of the case “Aurora”'))).toBe(true);
  expect(recordsOfType(workspace.records(), 'case')).toEqual(recordsOfType(saved, 'case'));
  expect(recordsOfType(workspace.records(), 'narrative')).toEqual(recordsOfType(saved, 'narrative'));
  expect(report.rows).toMatchObject({ line: 0, case: 1, product: 1, scenario: 2, override: 0 });
  expectTrailToFit(workspace);
});

test('lines whose case is gone are kept in one that stands in for it', async () => {
  const pages = pagesOf(path);
  wipePages(path, [...(pages.get('business_case') ?? []), ...(pages.get('history') ?? [])]);
  const { workspace, report } = await salvage();
  const [standIn] = recordsOfType(workspace.records(), 'case');
  expect(standIn).toMatchObject({
    name: 'Recovered case',
    timeline: { start: '2026-11', grain: 'month', periods: 3 },
    dimensions: { region: ['DE', 'FR'] },
  });
  expect(sorted(workspace.records()).filter(({ type }) => type !== 'case')).toEqual(
    sorted(saved).filter(({ type }) => type !== 'case'),
  );
  expect(report.missing[0]).toContain('“Recovered case” stands in for it');
});

test('the beginning of a file can be gone: every file begins alike', async () => {
  wipePages(path, [1]);
  await expectFailure(openWorkspace(env, path, 'edit'), 'not-a-workspace');
  const { workspace, report } = await salvage();
  expect(report.complete).toBe(true);
  expect(sorted(workspace.records())).toEqual(sorted(saved));
});

test('a flipped value is found where the history tells another, in either of the two', async () => {
  const original = readFileSync(path);
  const second = replaceText(path, '# Fund it', '# Fuml it');
  const { workspace, report } = await salvage();
  expect(report.complete).toBe(true);
  expect(sorted(workspace.records())).toEqual(sorted(saved));
  await workspace.close({ discard: false });

  writeFileSync(path, original);
  replaceText(path, '# Fund it', '# Fuml it', second + 1);
  target = join(folder, 'other.casewright');
  const other = await salvage();
  expect(other.report.complete).toBe(true);
  expect(sorted(other.workspace.records())).toEqual(sorted(saved));
});

test('where both were changed nothing is proven, and that is said', async () => {
  replaceText(path, '# Fund it', '# Fuml it');
  tamper(path, "UPDATE history SET label = 'Something else' WHERE sequence = 2");
  const { workspace, report } = await salvage();
  expect(report.complete).toBe(false);
  expect(report.missing).toEqual([]);
  expect(report.doubtful[0]).toContain('1 part of the written case of the case “Aurora”');
  expect(report.doubtful[1]).toContain('The checksum of the file does not fit');
  expectTrailToFit(workspace);
});

test('entries on both sides of a gap in the history are kept, and what the gap did is one entry', async () => {
  tamper(path, "UPDATE history SET change = '{}' WHERE sequence = 3");
  const { workspace, report } = await salvage();
  expect(report.missing).toEqual(['History entry 3']);
  expect(labels(workspace)).toEqual([
    '6 Recovered from plans.casewright',
    '5 Undo: List price: 51 → 52',
    '4 List price: 51 → 52',
    '3 History entry 3 could not be read',
    '2 List price: 49 → 50',
    '1 Created from a sample',
  ]);
  expect(sorted(workspace.records())).toEqual(sorted(saved));
  expectTrailToFit(workspace);
});

test('the entry that made the workspace can be the one that is gone', async () => {
  tamper(path, 'DELETE FROM history WHERE sequence = 1');
  const { workspace, report } = await salvage();
  expect(report).toMatchObject({ missing: ['History entry 1'], historyEntries: 4 });
  expect(sorted(workspace.records())).toEqual(sorted(saved));
  expectTrailToFit(workspace);
});

test('a row that a lost change removed does not come back', async () => {
  const narrative = recordsOfType(saved, 'narrative')[0]?.id ?? '';
  tamper(
    path,
    'DELETE FROM narrative',
    'DELETE FROM history WHERE sequence = 5',
    "INSERT INTO history SELECT 5, lower(hex(randomblob(4))) || '-0000-4000-8000-000000000000', time, author, command, label, note, 'edit', NULL, '{}' FROM history WHERE sequence = 4",
  );
  const { workspace } = await salvage();
  expect(workspace.records().has(narrative)).toBe(false);
});

test('a file that was cut off gives what is left', async () => {
  const size = readFileSync(path).length;
  for (const part of [0.9, 0.5, 0.3]) {
    truncateSync(path, Math.floor(size * part));
    target = join(folder, `recovered-${part}.casewright`);
    const { workspace, report } = await salvage();
    expect(recordsOfType(workspace.records(), 'case')).toEqual(recordsOfType(saved, 'case'));
    expect(report.rows.line).toBe(4);
    await workspace.close({ discard: false });
  }
});

test('a file of an earlier version is read too, also when its beginning is gone', async () => {
  for (const version of ['010', '020', '040']) {
    copyFileSync(new URL(`../fixtures/schema-${version}.casewright`, import.meta.url), path);
    wipePages(path, [1]);
    target = join(folder, `recovered-${version}.casewright`);
    const { workspace, report } = await salvage();
    expect(report).toMatchObject({ complete: true, missing: [], doubtful: [] });
    await workspace.close({ discard: false });
  }
});

test('named versions are kept as long as they are as they were', async () => {
  const workspace = await expectOpen(openWorkspace(env, path, 'edit'));
  unwrap(workspace.versions.name('March board pack', null, true));
  unwrap(setPrice(workspace, 60));
  unwrap(workspace.versions.name('April', null, false));
  unwrap(await workspace.publish());
  await workspace.close({ discard: false });
  wipePages(path, pagesOf(path).get('line') ?? []);
  const first = await salvage();
  expect(first.report.complete).toBe(true);
  const [newest, board] = first.workspace.versions.list();
  expect([newest?.name, board?.name, board?.isBaseline]).toEqual(['April', 'March board pack', true]);
  expect(sorted(unwrap(first.workspace.versions.recordsAt({ versionId: board?.id ?? '' })))).toEqual(sorted(saved));
  await first.workspace.close({ discard: false });

  tamper(path, "UPDATE named_version SET content = replace(content, '# Fund it', '# Fuml it') WHERE name = 'April'");
  target = join(folder, 'other.casewright');
  const second = await salvage();
  expect(second.report.missing).toEqual(['1 named version: April']);
  expect(second.workspace.versions.list().map(({ name }) => name)).toEqual(['March board pack']);
});

test('a stored query that somebody put in is not run, and the rest is read', async () => {
  tamper(
    path,
    'CREATE TABLE endless (a)',
    'ALTER TABLE narrative RENAME TO hidden',
    'CREATE VIEW narrative AS WITH RECURSIVE n(a) AS (VALUES(1) UNION ALL SELECT a + 1 FROM n) SELECT a AS id, a AS case_id, a AS part, a AS text FROM n',
  );
  await expectFailure(openWorkspace(env, path, 'edit'), 'hostile-file');
  const { workspace, report } = await salvage();
  expect(report.rows).toMatchObject({ line: 4, case: 1, narrative: 1 });
  expect(sorted(workspace.records())).toEqual(sorted(saved));
});

test('nothing is overwritten, and what is not ours is said not to be', async () => {
  wipePages(path, [2]);
  writeFileSync(target, 'mine');
  await expectFailure(salvageWorkspace(env, path, target), 'already-exists');
  expect(readFileSync(target, 'utf8')).toBe('mine');
  await expectFailure(salvageWorkspace(env, path, path), 'already-exists');
  const pdf = join(folder, 'report.casewright');
  writeFileSync(pdf, '%PDF-1.7');
  await expectFailure(salvageWorkspace(env, pdf, join(folder, 'new.casewright')), 'not-a-workspace');
  const noise = join(folder, 'noise.casewright');
  writeFileSync(noise, Buffer.alloc(100_000, '\x01noise'));
  const problem = await expectFailure(salvageWorkspace(env, noise, join(folder, 'new.casewright')), 'damaged');
  expect(problem.message).toBe(
    'Nothing could be read from "noise.casewright", so nothing was recovered. It was not changed. Look for an earlier version, or ask whoever sent it to send it again.',
  );
  expect(existsSync(join(folder, 'new.casewright'))).toBe(false);
});
