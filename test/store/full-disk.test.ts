import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  priceIn,
  setPrice,
  sorted,
  temporaryFolder,
} from './support.ts';

function mounted(folder: string, size: string): (() => void) | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
    return () => void execFileSync('umount', ['-l', folder]);
  } catch {
    return null;
  }
}

test('a full disk at the target: the save says so, the old file stays, and it works when there is room again', async (context) => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const small = join(folder, 'small');
  mkdirSync(small);
  const unmount = mounted(small, '400k');
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
  const unmount = mounted(env.home, '700k');
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
