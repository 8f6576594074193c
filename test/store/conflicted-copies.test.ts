import { copyFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conflictedNames, findConflictedCopies } from '#electron/store/conflicted-copies.ts';
import { computer, savedSample, temporaryFolder } from './support.ts';

const found = (...siblings: string[]): string[] => conflictedNames('plans.casewright', siblings, 'anns-desk.local');

test.each([
  ['Dropbox', "plans (Ann's conflicted copy 2026-11-26).casewright"],
  ['Dropbox, the second that day', "plans (Ann's conflicted copy 2026-11-26 (1)).casewright"],
  ['Dropbox, by computer', 'plans (ANN-PC’s conflicted copy 2026-11-26).casewright'],
  ['Dropbox, capitals', 'plans (Case Conflict 1).casewright'],
  ['Dropbox in German', 'plans (In Konflikt stehende Kopie von Ann 2026-11-26).casewright'],
  ['Dropbox in French', 'plans (Copie en conflit de Ann 2026-11-26).casewright'],
  ['Nextcloud', 'plans (conflicted copy 2026-11-26 101500).casewright'],
  ['ownCloud with a name', 'plans (conflicted copy Ann 2026-11-26 101500).casewright'],
  ['Nextcloud before 2.6', 'plans_conflict-20261126-101500.casewright'],
  ['Syncthing', 'plans.sync-conflict-20261126-101500-ABCDEFG.casewright'],
  ['Resilio', 'plans.Conflict.casewright'],
  ['Seafile', 'plans (SFConflict ann@example.org 2026-11-26-10-15-00).casewright'],
  ['pCloud', 'plans [conflicted].casewright'],
  ['Synology', 'plans_ann-pc_Nov-26-101500-2026_Conflict.casewright'],
  ['Google Drive', 'plans (1).casewright'],
  ['iCloud', 'plans 2.casewright'],
  ['OneDrive', 'plans-DESKTOP-1.casewright'],
  ['OneDrive, a laptop', 'plans-LAPTOP-7QK2B9A1.casewright'],
  ['OneDrive, the second', 'plans-DESKTOP-7QK2B9A-2.casewright'],
  ['OneDrive on a Mac', 'plans-Anns-MacBook-Pro.casewright'],
  ['OneDrive on this computer', 'plans-Anns-Desk.casewright'],
  ['OneDrive on this computer, the second', 'plans-Anns-Desk-2.casewright'],
])('%s: %s', (_, name) => {
  expect(found(name)).toEqual([name]);
});

test('what a person may have named so is left alone', () => {
  expect(
    found(
      'plans.casewright',
      'PLANS.CASEWRIGHT',
      'plans for 2027.casewright',
      'plans 2027.casewright',
      'plans-2027.casewright',
      'plans-final.casewright',
      'plans-EMEA.casewright',
      'plans v2.casewright',
      'plans (draft).casewright',
      'plans (2027).casewright',
      'plans (conflict of interest).casewright',
      'plans copy.casewright',
      'plans22.casewright',
      'other (1).casewright',
      '.~plans (1).casewright',
      'plans (1).xlsx',
      "plans (Ann's conflicted copy 2026-11-26).pdf",
    ),
  ).toEqual([]);
  expect(conflictedNames('plans (1).casewright', ['plans.casewright', 'plans (2).casewright'], '')).toEqual([]);
  expect(conflictedNames('a+b.casewright', ['a+b (1).casewright', 'aab (1).casewright'], '')).toEqual([
    'a+b (1).casewright',
  ]);
});

test('only workspaces are offered, the newest first', async () => {
  const folder = temporaryFolder();
  const env = computer(folder);
  const path = join(folder, 'plans.casewright');
  await savedSample(env, path);
  expect(await findConflictedCopies(path, env)).toEqual([]);
  for (const [name, time] of [
    ['plans (1).casewright', '2026-11-01T10:00:00.000Z'],
    ["plans (Bob's conflicted copy 2026-11-02).casewright", '2026-11-02T10:00:00.000Z'],
  ] as const) {
    copyFileSync(path, join(folder, name));
    utimesSync(join(folder, name), new Date(time), new Date(time));
  }
  writeFileSync(join(folder, 'plans (2).casewright'), 'a text');
  writeFileSync(join(folder, 'plans (3).casewright'), '');
  expect(await findConflictedCopies(path, env)).toEqual([
    {
      path: join(folder, "plans (Bob's conflicted copy 2026-11-02).casewright"),
      modifiedAt: '2026-11-02T10:00:00.000Z',
    },
    { path: join(folder, 'plans (1).casewright'), modifiedAt: '2026-11-01T10:00:00.000Z' },
  ]);
});
