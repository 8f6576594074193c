import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findConflictedCopies } from '#electron/store/conflicted-copies.ts';
import { openWorkspace, type OpenWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import {
  computer,
  createSample,
  expectFailure,
  expectOpen,
  lineOf,
  priceIn,
  savedSample,
  setPrice,
  temporaryFolder,
  type TestEnvironment,
} from './support.ts';

type Two = { path: string; ann: OpenWorkspace; bob: OpenWorkspace; bobs: TestEnvironment; anns: TestEnvironment };

/** Ann has the file open; Bob has saved into it from his own computer (the sync tool brought her his version). */
async function twoPeople(): Promise<Two> {
  const folder = temporaryFolder();
  const [anns, bobs] = [computer(folder, 'ann'), computer(folder, 'bob')];
  const path = join(folder, 'plans.casewright');
  await savedSample(anns, path);
  const bobsCopy = join(folder, 'bob.casewright');
  copyFileSync(path, bobsCopy);
  const ann = await expectOpen(openWorkspace(anns, path, 'edit'));
  const bob = await expectOpen(openWorkspace(bobs, bobsCopy, 'edit'));
  return { path, ann, bob, bobs, anns };
}

async function sync({ path, bob }: Two): Promise<void> {
  unwrap(await bob.publish());
  copyFileSync(bob.path(), path);
}

function setUnits(workspace: OpenWorkspace, value: number[]): void {
  const from = lineOf(workspace.records(), 'units');
  unwrap(
    workspace.commit(
      { added: [], updated: [{ from, to: { ...from, value } }], removed: [] },
      { command: 'line.setValues', label: 'Units', note: 'New survey' },
    ),
  );
}

async function theirs(two: Two) {
  const other = await expectOpen(openWorkspace(two.anns, two.path, 'read-only'));
  const copy = other.merging.copy();
  return { other, copy };
}

test('both their work is in the file after a refused save, a merge and a save; the trail tells who did what', async () => {
  const two = await twoPeople();
  unwrap(setPrice(two.ann, 44));
  setUnits(two.bob, [100, 110.5, 7]);
  unwrap(two.bob.versions.name('Bob’s pack', null, true));
  await sync(two);
  await expectFailure(two.ann.publish(), 'conflict');
  const { other, copy } = await theirs(two);
  const compared = unwrap(two.ann.merging.compare(copy));
  expect(compared.conflicts).toEqual([]);
  expect(compared.theirs.map(({ author, label }) => [author, label])).toEqual([
    ['bob', 'Units'],
    ['bob', 'Named this version “Bob’s pack”'],
  ]);
  unwrap(await two.ann.merging.take(copy, new Map(), 'Merged with what bob saved'));
  await other.close({ discard: false });
  expect(lineOf(two.ann.records(), 'units').value).toEqual([100, 110.5, 7]);
  expect(lineOf(two.ann.records(), 'price').value).toBe(44);
  expect(two.ann.versions.list().map(({ name, isBaseline }) => [name, isBaseline])).toEqual([['Bob’s pack', false]]);
  expect(two.ann.history({ limit: 4 }).map(({ author, label, note }) => [author, label, note])).toEqual([
    ['ann', 'Merged with what bob saved', null],
    ['bob', 'Named this version “Bob’s pack”', null],
    ['bob', 'Units', 'New survey'],
    ['ann', 'List price: 49 → 44', null],
  ]);
  unwrap(await two.ann.publish());
  expect(await priceIn(two.bobs, two.path)).toBe(44);
});

test('a place that both changed needs a choice, and gets the value that was chosen', async () => {
  const two = await twoPeople();
  unwrap(setPrice(two.ann, 44));
  unwrap(setPrice(two.bob, 39));
  await sync(two);
  const { other, copy } = await theirs(two);
  const [conflict] = unwrap(two.ann.merging.compare(copy)).conflicts;
  expect(conflict).toMatchObject({ kind: 'value', field: 'value', values: { base: 49, ours: 44, theirs: 39 } });
  const problem = await expectFailure(two.ann.merging.take(copy, new Map(), 'Merged'), 'choices-missing');
  expect(problem.message).toContain('One place was changed by both');
  expect(two.ann.status().unsavedChanges).toBe(1);
  unwrap(await two.ann.merging.take(copy, new Map([[conflict?.key ?? '', 'theirs']]), 'Merged'));
  await other.close({ discard: false });
  expect(lineOf(two.ann.records(), 'price').value).toBe(39);
  unwrap(await two.ann.publish());
  expect(await priceIn(two.anns, two.path)).toBe(39);
});

test('what Ann merged and saved, Bob merges in turn without being asked again', async () => {
  const two = await twoPeople();
  unwrap(setPrice(two.ann, 44));
  setUnits(two.bob, [1, 2, 3]);
  await sync(two);
  const first = await theirs(two);
  unwrap(await two.ann.merging.take(first.copy, new Map(), 'Merged'));
  await first.other.close({ discard: false });
  unwrap(await two.ann.publish());
  unwrap(
    two.bob.commit(
      { added: [], updated: [textOf(two.bob)], removed: [] },
      { command: 'workspace.update', label: 'Described' },
    ),
  );
  const anns = await expectOpen(openWorkspace(two.bobs, two.path, 'read-only'));
  const copy = anns.merging.copy();
  expect(unwrap(two.bob.merging.compare(copy)).conflicts).toEqual([]);
  const told = unwrap(await two.bob.merging.take(copy, new Map(), 'Merged'));
  expect(told.map(({ author, label }) => [author, label])).toEqual([
    ['ann', 'List price: 49 → 44'],
    ['ann', 'Merged'],
    ['bob', 'Merged'],
  ]);
  expect(lineOf(two.bob.records(), 'price').value).toBe(44);
  expect(lineOf(two.bob.records(), 'units').value).toEqual([1, 2, 3]);
});

function textOf(workspace: OpenWorkspace): { from: WorkspaceRecord; to: WorkspaceRecord } {
  const from = [...workspace.records().values()].find((row) => row.type === 'workspace');
  if (!from) throw new Error('no description');
  return { from, to: { ...from, description: 'For 2028' } };
}

test('what was taken in is not offered or told again, and what was set back since stays set back', async () => {
  const { anns, path, ann, bob } = await twoPeople();
  unwrap(setPrice(bob, 52));
  unwrap(await bob.publish());
  const beside = join(dirname(path), "plans (Bob's conflicted copy 2026-11-26).casewright");
  copyFileSync(bob.path(), beside);
  expect(await findConflictedCopies(path, anns)).toHaveLength(1);
  const take = async () => {
    const other = await expectOpen(openWorkspace(anns, beside, 'read-only'));
    const told = unwrap(await ann.merging.take(other.merging.copy(), new Map(), 'Merged'));
    await other.close({ discard: false });
    return told;
  };
  expect(await take()).toHaveLength(2);
  expect(await findConflictedCopies(path, anns)).toEqual([]);
  unwrap(setPrice(ann, 49));
  expect(await take()).toEqual([]);
  expect(lineOf(ann.records(), 'price').value).toBe(49);
  // Bob takes in Ann's: her decision is newer than his, and nobody has to choose.
  unwrap(await ann.publish());
  const anns49 = await expectOpen(openWorkspace(anns, path, 'read-only'));
  expect(unwrap(bob.merging.compare(anns49.merging.copy())).conflicts).toEqual([]);
  unwrap(await bob.merging.take(anns49.merging.copy(), new Map(), 'Merged'));
  expect(lineOf(bob.records(), 'price').value).toBe(49);
  // A copy that has something new again is offered again.
  unwrap(setPrice(bob, 60));
  unwrap(await bob.publish());
  copyFileSync(bob.path(), beside);
  expect(await findConflictedCopies(path, anns)).toHaveLength(1);
});

test('a file that did not begin as this one is not merged', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const ann = await createSample(env, join(folder, 'a.casewright'));
  const other = await createSample(env, join(folder, 'b.casewright'));
  const problem = await expectFailure(ann.merging.compare(other.merging.copy()), 'unrelated');
  expect(problem.message).toContain('did not begin as one');
});
