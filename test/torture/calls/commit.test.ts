import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createDesk } from './desk.ts';
import { buildShim, createShim, kinds } from './shim.ts';
import { startPerson } from './start-person.ts';

/** The first commit syncs the journal, its folder, the journal again, the file, and the emptied journal: that last one is struck. */
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function personAtWork() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'casewright-commit-')));
  folders.push(folder);
  const lane = join(folder, 'lane');
  mkdirSync(lane);
  const desk = await createDesk(lane, 'nothing');
  const shim = createShim(buildShim(folder), join(folder, 'control'), lane);
  const person = await startPerson({ home: desk.env.home, path: desk.path, writer: 'store', env: shim.env });
  await person.ask('open');
  return { shim, person, kept: desk.kept };
}

const syncs = 5;
const failing = (forGood: boolean) => ({ error: constants.errno.EIO, forGood });

test('an edit whose last sync fails once is kept, for it is there, and the next one does not collide with it', async () => {
  const { shim, person, kept } = await personAtWork();
  shim.arm({ at: syncs, kinds: kinds.sync, does: failing(false) });
  const told = await person.ask('edit and save');
  expect(shim.lift().place).toMatch(/workspace\.casewright-journal$/);
  expect(told.slice(0, 2)).toEqual([`kept ${kept + 1}`, `saved ${kept + 1}`]);
  expect((await person.ask('edit and save')).slice(0, 2)).toEqual([`kept ${kept + 2}`, `saved ${kept + 2}`]);
  await person.leave();
  shim.close();
});

test('an edit that was refused and had reached the disk: the next one says so, and work goes on', async () => {
  const { shim, person, kept } = await personAtWork();
  shim.arm({ at: syncs, kinds: kinds.sync, does: failing(true) });
  expect((await person.ask('edit and save'))[0]).toMatch(/^not-kept io-error/);
  shim.lift();
  const [edit, save] = await person.ask('edit and save');
  expect(edit).toMatch(/^not-kept stale-change The edit before this one.* is kept now/);
  expect(save).toBe(`saved ${kept + 1}`);
  expect((await person.ask('edit and save')).slice(0, 2)).toEqual([`kept ${kept + 2}`, `saved ${kept + 2}`]);
  await person.leave();
  shim.close();
});
