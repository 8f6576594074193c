/**
 * A person at work, for the kill test: opens the workspace as the app does (unsaved work first), then edits and
 * saves without a pause until it is killed. Tells each thing only after the store has acknowledged it:
 * `ready N P` (N edits are there, the price is P), `kept N`, `saving N` (about to), `saved N`.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import {
  listRecoverable,
  openWorkspace,
  recoverWorkspace,
  type OpenWorkspace,
  type StartChild,
} from '#electron/store/index.ts';
import { checkFile, type CheckRequest } from '#electron/store/verification/check-file.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Line } from '#shared/model/line.ts';

const [home = '', path = '', editsBetweenSaves = '10', checks = 'in a child', honesty = 'honest'] =
  process.argv.slice(2);

/** The same checks without a process of their own: most rounds do without, so that more instants fall into the store's steps. */
const checkHere: StartChild = () => {
  let answer: (message: unknown) => void = () => undefined;
  return {
    send: (question) => void setTimeout(() => answer(checkFile(question as CheckRequest)), 1),
    onMessage: (listener) => (answer = listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
};

const env = {
  home,
  person: 'ann',
  host: 'ann-laptop',
  now: () => new Date(),
  makeId: () => randomUUID(),
  ...(checks === 'in a child' ? {} : { startChild: checkHere }),
};
// Synchronous: what was told before the kill has left the process.
const tell = (line: string): void => void writeSync(1, `${line}\n`);

const [unsaved, ...others] = await listRecoverable(env);
if (others.length > 0) throw new Error('one file, and unsaved work of it in two places');
const workspace = unwrap(
  unsaved ? await recoverWorkspace(env, unsaved.workId) : await openWorkspace(env, path, 'edit'),
);

function price(of: OpenWorkspace): Line {
  for (const record of of.records().values()) if (record.type === 'line' && record.name === 'price') return record;
  throw new Error('the price is gone');
}

let sequence = workspace.history({ limit: 1 })[0]?.sequence ?? 0;
tell(`ready ${sequence} ${JSON.stringify(price(workspace).value)}`);
// A killed process never gets to it at its end, and 200 starts would each compile everything anew.
flushCompileCache();

function edit(): void {
  const from = price(workspace);
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
