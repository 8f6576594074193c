/**
 * A person at work who is told when: `open`, `edit and save`. Each is answered with what the store acknowledged, and
 * with `rest` at the end. It knows nothing of the faults that are planted around it.
 *
 * `open`: `ready N P` (N edits are there, the price is P) or `not-opened CODE MESSAGE`.
 * `edit and save`: `kept N` or `not-kept CODE MESSAGE`, then `saved N` or `not-saved CODE MESSAGE`, then `shows P`.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { listRecoverable, openWorkspace, recoverWorkspace, type OpenWorkspace } from '#electron/store/index.ts';
import type { Result } from '#shared/kernel/result.ts';
import { annsLaptop, lineOf, setPrice } from '../../store/sample.ts';
import { saveInPlace } from './save-in-place.ts';

const [home = '', path = '', writer = 'store'] = process.argv.slice(2);
const env = annsLaptop(home);

// Synchronous: what was told before the kill has left the process.
const tell = (...words: readonly (string | number)[]): void =>
  void writeSync(1, `${words.join(' ').replaceAll('\n', ' ')}\n`);

/** Tells of a refusal; what the store throws is a defect, ends this program, and is seen by who started it. */
function done<Value>(result: Result<Value>, otherwise: string): result is { readonly ok: true; readonly value: Value } {
  if (!result.ok) tell(otherwise, result.error.code, result.error.message);
  return result.ok;
}

const price = (of: OpenWorkspace): string => JSON.stringify(lineOf(of.records(), 'price').value);

async function open(): Promise<OpenWorkspace | null> {
  const [unsaved] = await listRecoverable(env);
  const opened = await (unsaved ? recoverWorkspace(env, unsaved.workId) : openWorkspace(env, path, 'edit'));
  if (!done(opened, 'not-opened')) return null;
  tell('ready', opened.value.history({ limit: 1 })[0]?.sequence ?? 0, price(opened.value));
  return opened.value;
}

async function editAndSave(workspace: OpenWorkspace): Promise<void> {
  // Each edit makes the price its own number, so that the screen says how many are kept; a failing disk cannot be asked.
  const kept = setPrice(workspace, Number(price(workspace)) + 1);
  if (done(kept, 'not-kept')) tell('kept', kept.value.sequence);
  const saved = await (writer === 'store' ? workspace.publish() : saveInPlace(workspace, home, path));
  if (done(saved, 'not-saved')) tell('saved', price(workspace));
  tell('shows', price(workspace));
}

// A killed process never gets to it at its end, and hundreds of starts would each compile everything anew.
flushCompileCache();
tell('rest');
let workspace: OpenWorkspace | null = null;
for await (const work of createInterface({ input: process.stdin })) {
  if (work === 'open') workspace = await open();
  else if (workspace) await editAndSave(workspace);
  else throw new Error('nothing is open');
  tell('rest');
}
await workspace?.close({ discard: false });
