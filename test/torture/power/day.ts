/**
 * A day's work with the real store, for its log of system calls: create, edit, save, close with unsaved work, recover
 * it, save under another name, open again. Says each thing only after the store has acknowledged it:
 * `kept N DIGEST` (with edit N the content has that digest), `saved N NAME` (that file has edit N). `now DOING` says
 * what comes next.
 */
import { writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  createWorkspace,
  listRecoverable,
  openWorkspace,
  recoverWorkspace,
  type OpenWorkspace,
  type StoreEnvironment,
} from '#electron/store/index.ts';
import { sampleRecords, setPrice } from '#test/store/sample.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { recordsOfType } from '#shared/model/record.ts';
import { checkHere } from '../check-here.ts';

const [home = '', share = '', saves = '2'] = process.argv.slice(2);
let seconds = Date.parse('2026-11-23T08:00:00.000Z') / 1000;
let ids = 0;
const env: StoreEnvironment = {
  home,
  person: 'ann',
  host: 'ann-laptop',
  now: () => new Date((seconds += 1) * 1000),
  // Counted, so that two recordings differ in little.
  makeId: () => `${String((ids += 1)).padStart(8, '0')}-0000-4000-8000-000000000000`,
  startChild: checkHere,
};
const tell = (line: string): void => void writeSync(1, `${line}\n`);

let sequence = 1;

function edit(workspace: OpenWorkspace): void {
  sequence += 1;
  // A long text now and then: an edit of many pages, and a file that grows.
  const narrative = sequence % 3 === 0 ? recordsOfType(workspace.records(), 'narrative')[0] : undefined;
  if (narrative) {
    const to = { ...narrative, text: `Because of edit ${sequence}. `.repeat(sequence * 20) };
    const change = { added: [], updated: [{ from: narrative, to }], removed: [] };
    unwrap(workspace.commit(change, { command: 'narrative.set', label: `Text ${sequence}` }));
  } else unwrap(setPrice(workspace, sequence));
  tell(`kept ${sequence} ${workspace.digest()}`);
}

function edits(workspace: OpenWorkspace, count: number): void {
  for (let done = 0; done < count; done++) edit(workspace);
}

async function save(workspace: OpenWorkspace, path = workspace.path()): Promise<void> {
  const atSave = sequence;
  tell('now saving');
  const saving = path === workspace.path() ? workspace.publish() : workspace.publishAs(path);
  // A person does not stop for a save.
  for (let count = 0; count < 3; count++) {
    await setImmediate();
    edit(workspace);
  }
  unwrap(await saving);
  tell(`saved ${atSave} ${basename(path)}`);
  tell('now editing');
}

const path = join(share, 'plans.casewright');
tell('now creating');
const created = unwrap(await createWorkspace(env, path, sampleRecords(), 'Created from a sample'));
tell(`kept 1 ${created.digest()}`);
tell('saved 1 plans.casewright');
tell('now editing');
for (let count = 0; count < Number(saves); count++) {
  edits(created, 4);
  await save(created);
}
edits(created, 2);
tell('now closing');
await created.close({ discard: false });

tell('now recovering');
const [unsaved] = await listRecoverable(env);
if (!unsaved) throw new Error('the work that was closed unsaved is gone');
const recovered = unwrap(await recoverWorkspace(env, unsaved.workId));
tell('now editing');
edits(recovered, 3);
await save(recovered);
await save(recovered, join(share, 'copy.casewright'));
tell('now saving');
unwrap(await recovered.publish());
tell(`saved ${sequence} copy.casewright`);
tell('now closing');
await recovered.close({ discard: false });

tell('now opening');
const reopened = unwrap(await openWorkspace(env, join(share, 'copy.casewright'), 'edit'));
tell('now editing');
edits(reopened, 4);
await save(reopened);
edits(reopened, 2);
