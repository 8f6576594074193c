import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createWorkspace, openWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { openSource } from '#electron/host/headless/source.ts';
import { writeReport } from '#electron/host/headless/write-report.ts';
import { mountSmallDisk } from '../helpers/small-disk.ts';
import {
  computer,
  createSample,
  expectFailure,
  expectOpen,
  lineOf,
  priceIn,
  setPrice,
  sorted,
  temporaryFolder,
} from './support.ts';

test('a full disk at the target: the save says so, the old file stays, and it works when there is room again', async (context) => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const small = join(folder, 'small');
  mkdirSync(small);
  const unmount = mountSmallDisk(small, '600k');
  if (!unmount) return context.skip('this user may not mount a small disk');
  try {
    const path = join(small, 'plans.casewright');
    const workspace = await createSample(env, path);
    const before = readFileSync(path);
    unwrap(setPrice(workspace, 44));
    const filler = join(small, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(1_000_000))).toThrow('ENOSPC');
    const problem = await expectFailure(workspace.publish(), 'disk-full');
    expect(problem.message).toContain('kept on this computer');
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(small).sort()).toEqual(['.~lock.plans.casewright#', 'filler', 'plans.casewright']);
    rmSync(filler);
    unwrap(await workspace.publish());
    expect(await priceIn(env, path)).toBe(44);
    await workspace.close({ discard: false });
  } finally {
    unmount();
  }
});

test('a full disk at home: the edit is refused, nothing of it is kept, and it works when there is room again', async (context) => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const unmount = mountSmallDisk(env.home, '1m');
  if (!unmount) return context.skip('this user may not mount a small disk');
  try {
    const path = join(folder, 'plans.casewright');
    const workspace = await createSample(env, path);
    const before = sorted(workspace.records());
    const filler = join(env.home, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(2_000_000))).toThrow('ENOSPC');
    const price = lineOf(workspace.records(), 'price');
    const edit = () =>
      workspace.commit(
        { added: [], updated: [{ from: price, to: { ...price, note: 'x'.repeat(60_000) } }], removed: [] },
        { command: 'line.update', label: 'Note' },
      );
    await expectFailure(edit(), 'disk-full');
    expect(sorted(workspace.records())).toEqual(before);
    expect(workspace.status().unsavedChanges).toBe(0);
    rmSync(filler);
    unwrap(edit());
    unwrap(await workspace.publish());
    await workspace.close({ discard: false });
    const opened = await expectOpen(openWorkspace(env, path, 'read-only'));
    expect(lineOf(opened.records(), 'price').note).toHaveLength(60_000);
    await opened.close({ discard: false });
  } finally {
    unmount();
  }
});

test('a new workspace where nothing can be written: said of the folder or the disk, not of changes that nobody made', async (context) => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const places = ['closed', 'full'].map((name) => join(folder, name));
  places.forEach((place) => mkdirSync(place));
  const [closed = '', full = ''] = places;
  const title: WorkspaceRecord = { type: 'workspace', id: randomUUID(), name: 'New', description: null };
  const make = (path: string) => createWorkspace(env, path, [title], 'Created the workspace');
  const unmounts = [mountSmallDisk(closed, '1m', ',ro'), mountSmallDisk(full, '100k')];
  try {
    if (unmounts.includes(null)) return context.skip('this user may not mount a small disk');
    expect(() => writeFileSync(join(full, 'filler'), Buffer.alloc(200_000))).toThrow('ENOSPC');
    const refused = await expectFailure(make(join(closed, 'n.casewright')), 'no-permission');
    expect(refused.message).toBe(
      `The workspace was not created: nothing can be written into the folder "${closed}". Choose another folder, or ask for the right to write into this one.`,
    );
    const noRoom = await expectFailure(make(join(full, 'n.casewright')), 'disk-full');
    expect(noRoom.message).toMatch(/^The workspace was not created: the disk is full\./);
    expect(noRoom.message).not.toContain('your changes');
    expect(readdirSync(closed)).toEqual([]);
    expect(readdirSync(full)).toEqual(['filler']);
  } finally {
    unmounts.forEach((unmount) => unmount?.());
  }
});

test('a report on a full disk: said, and no empty folder is left behind', async (context) => {
  const full = temporaryFolder();
  const unmount = mountSmallDisk(full, '100k');
  if (!unmount) return context.skip('this user may not mount a small disk');
  try {
    expect(() => writeFileSync(join(full, 'filler'), Buffer.alloc(200_000))).toThrow('ENOSPC');
    const document = fileURLToPath(new URL('../fixtures/reference-case.json', import.meta.url));
    const source = unwrap(await openSource(document));
    const problem = await expectFailure(writeReport(source, undefined, ['csv'], join(full, 'a/b')), 'disk-full');
    expect(problem.message).toMatch(/^The report was not written: the disk is full\./);
    expect(readdirSync(full)).toEqual(['filler']);
  } finally {
    unmount();
  }
});
