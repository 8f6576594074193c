import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { safeFileName } from '#electron/main/file-name.ts';
import { commandLineIn, filesIn } from '#electron/main/launch-arguments.ts';
import { placement } from '#electron/main/placement.ts';
import { windowTitle } from '#shared/api/window-title.ts';
import type { WorkspaceStatus } from '#shared/api/workspace.ts';

const status: WorkspaceStatus = {
  name: 'Aurora Home Hub',
  folder: '/plans',
  mode: 'edit',
  readOnlyReason: null,
  canBeCopied: true,
  unsavedChanges: 0,
  lastKeptAt: null,
  lastSavedAt: null,
  undo: null,
  redo: null,
  lockedBy: null,
  savesItself: false,
  saveProblem: null,
  fileState: 'same',
  fileChangedAt: null,
  conflictedCopies: 0,
};

it('titles a window by its workspace and whether the file has the changes', () => {
  expect(windowTitle(null)).toBe('Casewright');
  expect(windowTitle(status)).toBe('Aurora Home Hub');
  expect(windowTitle({ ...status, unsavedChanges: 2 })).toBe('Aurora Home Hub — edited');
  expect(windowTitle({ ...status, mode: 'read-only' })).toBe('Aurora Home Hub — read-only');
});

it.each([
  ['Aurora Home Hub', 'Aurora Home Hub.casewright'],
  ['plans.casewright', 'plans.casewright'],
  ['../../etc/passwd', 'passwd.casewright'],
  ['C:\\Users\\x\\plan', 'plan.casewright'],
  ['.hidden', 'hidden.casewright'],
  ['con', 'Workspace.casewright'],
  ['con.txt', 'Workspace.casewright'],
  ['price\u202egnp', 'price gnp.casewright'],
  ['a<b>:"c|?*\u0007d', 'a b c d.casewright'],
  ['   ', 'Workspace.casewright'],
  ['x'.repeat(300), `${'x'.repeat(120)}.casewright`],
])('offers %j as the file name %j', (suggested, name) => {
  expect(safeFileName(suggested)).toBe(name);
});

it('finds the workspaces on a command line and passes over everything else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casewright-arguments-'));
  writeFileSync(join(folder, 'a.casewright'), '');
  writeFileSync(join(folder, 'b.CASEWRIGHT'), '');
  writeFileSync(join(folder, 'notes.txt'), '');
  const argv = ['--no-sandbox', 'a.casewright', join(folder, 'b.CASEWRIGHT'), 'notes.txt', 'missing.casewright', '.'];
  expect(filesIn(argv, folder)).toEqual([join(folder, 'a.casewright'), join(folder, 'b.CASEWRIGHT')]);
  rmSync(folder, { recursive: true });
});

it('knows a command from a start of the window', () => {
  expect(commandLineIn(['casewright', 'a.casewright'])).toBeNull();
  expect(commandLineIn(['casewright', '--no-sandbox', '--cli', '--', 'eval', 'a.json', '--json'])).toEqual([
    'eval',
    'a.json',
    '--json',
  ]);
  expect(commandLineIn(['casewright', '--cli'])).toEqual([]);
});

it('puts a window where it was, unless that place is on no screen any more', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const saved = { x: 300, y: 200, width: 1200, height: 800, maximized: false };
  const { maximized, ...bounds } = saved;
  expect(placement(saved, [screen])).toEqual({ bounds, maximized });
  const away = { ...saved, x: 2500 };
  expect(placement(away, [screen]).bounds).not.toHaveProperty('x');
  expect(placement(away, [screen, { ...screen, x: 1920 }]).bounds).toMatchObject({ x: 2500 });
  expect(placement({ ...saved, y: -400 }, [screen]).bounds).not.toHaveProperty('y');
  expect(placement(null, [screen]).bounds).toEqual({ width: 1360, height: 860 });
});
