import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkChange } from '#electron/store/apply-change.ts';
import { openWorkspace, type OpenWorkspace } from '#electron/store/index.ts';
import type { ChangeSet } from '#shared/changes/change-set.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';
import {
  add,
  computer,
  createSample,
  expectFailure,
  expectOpen,
  lineOf,
  newLine,
  remove,
  setPrice,
  sorted,
  temporaryFolder,
} from './support.ts';

const head = { command: 'line.setValues', label: 'Edit' };

async function sample(): Promise<{ workspace: OpenWorkspace; reopen: () => Promise<OpenWorkspace> }> {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  const workspace = await createSample(env, path);
  return {
    workspace,
    reopen: async () => {
      unwrap(await workspace.publish());
      await workspace.close({ discard: false });
      return expectOpen(openWorkspace(env, path, 'edit'));
    },
  };
}

test('an edit changes the rows, adds one entry and tells the listeners', async () => {
  const { workspace, reopen } = await sample();
  let told = 0;
  const stop = workspace.onStatus(() => (told += 1));
  const entry = unwrap(setPrice(workspace, 44));
  expect(entry).toMatchObject({
    sequence: 2,
    author: 'ann',
    command: 'line.setValues',
    label: 'List price: 49 → 44',
    kind: 'edit',
    targetId: null,
  });
  expect(entry.change.updated[0]).toMatchObject({ from: { value: 49 }, to: { value: 44 } });
  expect(lineOf(workspace.records(), 'price').value).toBe(44);
  expect(workspace.status()).toMatchObject({
    unsavedChanges: 1,
    undo: 'List price: 49 → 44',
    redo: null,
    lastKeptAt: entry.time,
  });
  expect(told).toBe(1);
  stop();
  unwrap(setPrice(workspace, 45));
  expect(told).toBe(1);
  const opened = await reopen();
  expect(opened.history({ limit: 1, before: 3 })).toEqual([entry]);
});

test('an edit that started from an old value is refused, and nothing of it is kept', async () => {
  const { workspace } = await sample();
  const old = lineOf(workspace.records(), 'price');
  const units = lineOf(workspace.records(), 'units');
  unwrap(setPrice(workspace, 44));
  const digest = workspace.digest();
  const late: ChangeSet = {
    added: [],
    updated: [
      { from: units, to: { ...units, value: [1] } },
      { from: old, to: { ...old, value: 40 } },
    ],
    removed: [],
  };
  expect((await expectFailure(workspace.commit(late, head), 'stale-change')).details).toEqual({ id: old.id });
  await expectFailure(workspace.commit(remove(old), head), 'stale-change');
  await expectFailure(workspace.commit(add(units), head), 'stale-change');
  expect(workspace.digest()).toBe(digest);
  expect(lineOf(workspace.records(), 'units')).toEqual(units);
  expect(workspace.history({ limit: 10 })).toHaveLength(2);
});

test('no row is left pointing at what is gone, at another kind, or into another case', async () => {
  const { workspace } = await sample();
  const records = workspace.records();
  const before = sorted(records);
  const price = lineOf(records, 'price');
  expect((await expectFailure(workspace.commit(remove(price), head), 'reference-missing')).message).toContain(
    'still needs',
  );
  await expectFailure(workspace.commit(add(newLine(randomUUID(), { name: 'lost' })), head), 'reference-missing');
  await expectFailure(workspace.commit(add(newLine(price.id, { name: 'lost' })), head), 'reference-missing');
  const other = { ...unwrap(firstOf(workspace, 'case')), id: randomUUID() };
  const strayLine = newLine(other.id, { name: 'stray' });
  const scenario = unwrap(firstOf(workspace, 'scenario'));
  const crossing = {
    type: 'override',
    id: randomUUID(),
    caseId: price.caseId,
    scenarioId: scenario.id,
    lineId: strayLine.id,
    value: 1,
  } as const;
  await expectFailure(workspace.commit(add(other, strayLine, crossing), head), 'reference-missing');
  expect(sorted(records)).toEqual(before);
});

function firstOf(workspace: OpenWorkspace, type: 'case' | 'scenario') {
  const found = [...workspace.records().values()].find((record) => record.type === type);
  return found
    ? ({ ok: true, value: found } as const)
    : ({ ok: false, error: { code: 'none', message: type } } as const);
}

test('rows that do not fit their schema or the rules of the file are refused with the reason', async () => {
  const { workspace } = await sample();
  const price = lineOf(workspace.records(), 'price');
  const update = (fields: object): ChangeSet => ({
    added: [],
    updated: [{ from: price, to: { ...price, ...fields } }],
    removed: [],
  });
  expect(
    (await expectFailure(workspace.commit(update({ value: Number.NaN }), head), 'invalid-input')).details,
  ).toMatchObject({ type: 'line', path: 'value' });
  await expectFailure(workspace.commit(update({ note: 'é'.repeat(32_769) }), head), 'invalid-input');
  expect(workspace.commit(update({ note: 'é'.repeat(32_768) }), head).ok).toBe(true);
  await expectFailure(workspace.commit(add(newLine(price.caseId)), head), 'not-allowed');
  await expectFailure(workspace.commit(update({ id: randomUUID() }), head), 'stale-change');
  await expectFailure(workspace.commit({ added: [], updated: [], removed: [] }, head), 'nothing-changed');
  await expectFailure(
    workspace.commit(add(newLine(price.caseId, { name: 'n' })), { ...head, note: 'x'.repeat(65_537) }),
    'invalid-input',
  );
  const [workspaceRow] = [...workspace.records().values()].filter((record) => record.type === 'workspace');
  if (!workspaceRow) throw new Error('no workspace row');
  await expectFailure(workspace.commit(remove(workspaceRow), head), 'not-allowed');
  await expectFailure(workspace.commit(add({ ...workspaceRow, id: randomUUID() }), head), 'not-allowed');
  expect(workspace.history({ limit: 10 })).toHaveLength(2);
});

test('a workspace takes 200,000 rows and not one more', async () => {
  const { workspace } = await sample();
  const [product] = [...workspace.records().values()].filter((record) => record.type === 'product');
  if (!product) throw new Error('no product');
  const full = new Map(workspace.records());
  const many = (count: number): Records => {
    while (full.size < count) full.set(`filler ${full.size}`, { ...product, id: `filler ${full.size}` });
    return full;
  };
  const one = add({ ...product, id: randomUUID() });
  expect(checkChange(many(199_999), one).ok).toBe(true);
  const problem = await expectFailure(checkChange(many(200_000), one), 'too-large');
  expect(problem.message).toContain('200000 rows');
});

test('two lines may trade names in one edit', async () => {
  const { workspace, reopen } = await sample();
  const [price, units] = [lineOf(workspace.records(), 'price'), lineOf(workspace.records(), 'units')];
  unwrap(
    workspace.commit(
      {
        added: [],
        updated: [
          { from: price, to: { ...price, name: 'units' } },
          { from: units, to: { ...units, name: 'price' } },
        ],
        removed: [],
      },
      head,
    ),
  );
  const opened = await reopen();
  expect(lineOf(opened.records(), 'price').id).toBe(units.id);
  expect(lineOf(opened.records(), 'units').id).toBe(price.id);
});

test('a whole case goes and comes back in one edit, whatever the order of its rows', async () => {
  const { workspace, reopen } = await sample();
  const before = sorted(workspace.records());
  const inCase = [...workspace.records().values()].filter((record) => record.type === 'case' || 'caseId' in record);
  unwrap(workspace.commit(remove(...inCase), { command: 'case.remove', label: 'Remove Aurora' }));
  expect(workspace.records().size).toBe(2);
  unwrap(workspace.undo());
  expect(sorted(workspace.records())).toEqual(before);
  const opened = await reopen();
  expect(sorted(opened.records())).toEqual(before);
});

test('undo and redo are entries of their own and go on after a restart', async () => {
  const { workspace, reopen } = await sample();
  await expectFailure(workspace.undo(), 'nothing-to-undo');
  for (const price of [48, 47, 46]) unwrap(setPrice(workspace, price));
  const undone = unwrap(workspace.undo());
  expect(undone).toMatchObject({ kind: 'undo', label: 'Undo: List price: 47 → 46', sequence: 5 });
  unwrap(workspace.undo());
  expect(lineOf(workspace.records(), 'price').value).toBe(48);

  const opened = await reopen();
  expect(opened.status()).toMatchObject({ undo: 'List price: 49 → 48', redo: 'List price: 48 → 47' });
  const redone = unwrap(opened.redo());
  expect(redone).toMatchObject({ kind: 'redo', label: 'Redo: List price: 48 → 47' });
  expect(lineOf(opened.records(), 'price').value).toBe(47);
  unwrap(opened.undo());
  unwrap(opened.undo());
  expect(lineOf(opened.records(), 'price').value).toBe(49);
  await expectFailure(opened.undo(), 'nothing-to-undo');
  unwrap(opened.redo());
  unwrap(setPrice(opened, 30));
  await expectFailure(opened.redo(), 'nothing-to-redo');
  expect(
    opened
      .history({ limit: 50 })
      .map((entry) => entry.kind)
      .reverse(),
  ).toEqual(['edit', 'edit', 'edit', 'edit', 'undo', 'undo', 'redo', 'undo', 'undo', 'redo', 'edit']);
});

test('memory equals the file after any walk of edits, undos and redos; all undone is where it began', async () => {
  const { workspace, reopen } = await sample();
  const start = sorted(workspace.records());
  const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constantFrom('undo', 'redo', 'add', 'remove')), {
    minLength: 30,
    maxLength: 60,
  });
  for (const step of fc.sample(steps, { numRuns: 5, seed: 7 }).flat()) {
    if (step === 'undo') workspace.undo();
    else if (step === 'redo') workspace.redo();
    else if (step === 'add')
      unwrap(
        workspace.commit(
          add(newLine(lineOf(workspace.records(), 'price').caseId, { name: `n${randomUUID().slice(0, 8)}` })),
          head,
        ),
      );
    else if (step === 'remove') {
      const extra = [...workspace.records().values()].find(
        (record) => record.type === 'line' && record.name.startsWith('n'),
      );
      if (extra) unwrap(workspace.commit(remove(extra), head));
    } else if (lineOf(workspace.records(), 'price').value !== step) unwrap(setPrice(workspace, step));
  }
  const memory = sorted(workspace.records());
  const opened = await reopen();
  expect(sorted(opened.records())).toEqual(memory);
  while (opened.undo().ok);
  expect(sorted(opened.records())).toEqual(start);
});

test('history pages backwards and can be asked for one row', async () => {
  const { workspace } = await sample();
  const price = lineOf(workspace.records(), 'price');
  for (let value = 1; value <= 6; value++) unwrap(setPrice(workspace, value));
  unwrap(
    workspace.commit(add(newLine(price.caseId, { name: 'other' })), {
      command: 'line.add',
      label: 'Add',
      note: 'because',
    }),
  );
  expect(workspace.history({ limit: 2 }).map((entry) => entry.sequence)).toEqual([8, 7]);
  expect(workspace.history({ limit: 2 })[0]?.note).toBe('because');
  expect(workspace.history({ limit: 2, before: 7 }).map((entry) => entry.sequence)).toEqual([6, 5]);
  expect(workspace.history({ objectId: price.id, limit: 100 }).map((entry) => entry.sequence)).toEqual([
    7, 6, 5, 4, 3, 2, 1,
  ]);
  expect(workspace.history({ objectId: price.caseId, limit: 100 }).map((entry) => entry.sequence)).toEqual([1]);
});

test('a workspace that is closed says so', async () => {
  const { workspace } = await sample();
  await workspace.close({ discard: false });
  await expectFailure(setPrice(workspace, 1), 'closed');
  await expectFailure(workspace.publish(), 'closed');
});
