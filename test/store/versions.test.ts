import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
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
} from './support.ts';

const start = async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  return { folder, env, path, workspace: await createSample(env, path) };
};

test('a version keeps its rows whatever is edited, saved and opened again, and can be brought back as one change', async () => {
  const { env, path, workspace } = await start();
  const before = sorted(workspace.records());
  unwrap(workspace.versions.name('Board pack', 'Shown in March', true));
  unwrap(setPrice(workspace, 44));
  unwrap(setPrice(workspace, 43));
  unwrap(await workspace.publish());
  await workspace.close({ discard: false });

  const again = await expectOpen(openWorkspace(env, path, 'edit'));
  const [version] = again.versions.list();
  expect(version).toMatchObject({ name: 'Board pack', note: 'Shown in March', author: 'ann', isBaseline: true });
  const moment = { versionId: version?.id ?? '' };
  expect(sorted(unwrap(again.versions.recordsAt(moment)))).toEqual(before);
  const restored = unwrap(again.versions.restore(moment, 'The board said no'));
  expect(restored).toMatchObject({
    label: 'Restored the version “Board pack”',
    note: 'The board said no',
    kind: 'edit',
  });
  expect(sorted(again.records())).toEqual(before);
  unwrap(again.undo());
  expect(lineOf(again.records(), 'price').value).toBe(43);
  await expectFailure(again.versions.restore({ sequence: 4 }, null), 'nothing-changed');
});

test('to give a name is told in the trail and is nothing to take back', async () => {
  const { workspace } = await start();
  unwrap(setPrice(workspace, 44));
  unwrap(workspace.versions.name('Board pack', null, false));
  expect(workspace.history({ limit: 1 })[0]).toMatchObject({ label: 'Named this version “Board pack”' });
  expect(workspace.status().undo).toBe('List price: 49 → 44');
  await expectFailure(workspace.versions.name('Board pack', null, false), 'name-taken');
  expect(unwrap(workspace.undo()).label).toBe('Undo: List price: 49 → 44');
});

test('the state after any change of the trail can be brought back', async () => {
  const { workspace } = await start();
  for (const price of [44, 43, 42]) unwrap(setPrice(workspace, price));
  unwrap(workspace.versions.restore({ sequence: 2 }, null));
  expect(lineOf(workspace.records(), 'price').value).toBe(44);
  expect(workspace.history({ limit: 1 })[0]?.label).toBe('Restored the state after “List price: 49 → 44”');
  await expectFailure(workspace.versions.restore({ sequence: 99 }, null), 'not-found');
});

test('one version is the baseline, or none', async () => {
  const { workspace } = await start();
  unwrap(workspace.versions.name('First', null, true));
  unwrap(setPrice(workspace, 44));
  unwrap(workspace.versions.name('Second', null, true));
  const baseline = (): string[] => workspace.versions.list().flatMap((each) => (each.isBaseline ? [each.name] : []));
  expect(baseline()).toEqual(['Second']);
  const first = workspace.versions.list().find((each) => each.name === 'First');
  unwrap(workspace.versions.setBaseline(first?.id ?? ''));
  expect(baseline()).toEqual(['First']);
  unwrap(workspace.versions.setBaseline(null));
  expect(baseline()).toEqual([]);
  await expectFailure(workspace.versions.setBaseline('nobody'), 'not-found');
});

test('a version that is not as it was kept is never brought back', async () => {
  const { folder, env, workspace } = await start();
  unwrap(workspace.versions.name('Board pack', null, false));
  unwrap(setPrice(workspace, 44));
  const [version] = workspace.versions.list();
  await workspace.close({ discard: false });
  // The work copy is not sealed while it is edited: here the version's own digest is what tells.
  const { listRecoverable, recoverWorkspace } = await import('#electron/store/index.ts');
  const [work] = await listRecoverable(env);
  const copy = join(folder, 'home-ann', 'work', work?.workId ?? '', 'workspace.casewright');
  tamper(copy, `UPDATE named_version SET content = replace(content, '49', '4900')`);
  const opened = await expectOpen(recoverWorkspace(env, work?.workId ?? ''));
  const problem = await expectFailure(opened.versions.restore({ versionId: version?.id ?? '' }, null), 'damaged');
  expect(problem.message).toContain('“Board pack” is not as it was kept');
  expect(lineOf(opened.records(), 'price').value).toBe(44);
});
