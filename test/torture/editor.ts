/**
 * A person at work, for the kill test: opens the workspace as the app does (unsaved work first), then edits and
 * saves without a pause until it is killed. Tells each thing only after the store has acknowledged it:
 * `ready N P` (N edits are there, the price is P), `kept N`, `saving N` (about to), `saved N`.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { listRecoverable, openWorkspace, recoverWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { annsLaptop, lineOf } from '../store/sample.ts';
import { checkHere } from './check-here.ts';

const [home = '', path = '', editsBetweenSaves = '10', checks = 'in a child', honesty = 'honest'] =
  process.argv.slice(2);

const env = { ...annsLaptop(home), ...(checks === 'in a child' ? {} : { startChild: checkHere }) };
// Synchronous: what was told before the kill has left the process.
const tell = (line: string): void => void writeSync(1, `${line}\n`);

const [unsaved, ...others] = await listRecoverable(env);
if (others.length > 0) throw new Error('one file, and unsaved work of it in two places');
const workspace = unwrap(
  unsaved ? await recoverWorkspace(env, unsaved.workId) : await openWorkspace(env, path, 'edit'),
);

const price = () => lineOf(workspace.records(), 'price');

let sequence = workspace.history({ limit: 1 })[0]?.sequence ?? 0;
tell(`ready ${sequence} ${JSON.stringify(price().value)}`);
// A killed process never gets to it at its end, and 200 starts would each compile everything anew.
flushCompileCache();

function edit(): void {
  const from = price();
  const entry = unwrap(
    workspace.commit(
      { added: [], updated: [{ from, to: { ...from, value: sequence + 1 } }], removed: [] },
      { command: 'line.setValues', label: `List price: ${sequence + 1}` },
    ),
  );
  // The control: one who tells of an edit that was never made must be caught.
  sequence = entry.sequence + (honesty === 'honest' ? 0 : 1);
  tell(`kept ${sequence}`);
}

for (;;) {
  for (let count = 0; count < Number(editsBetweenSaves); count++) {
    edit();
    await setImmediate();
  }
  const atSave = sequence;
  tell(`saving ${atSave}`);
  const saving = workspace.publish();
  // A person does not stop for a save: some edits fall into every part of it.
  for (let count = 0; count < 3; count++) {
    await setImmediate();
    edit();
  }
  unwrap(await saving);
  tell(`saved ${atSave}`);
}
