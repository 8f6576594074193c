import { readdirSync } from 'node:fs';
import { openWorkspace, type OpenWorkspace } from '#electron/store/index.ts';
import { ok, unwrap, type Result } from '#shared/kernel/result.ts';
import { lineOf } from '../store/sample.ts';
import { fillDisk } from '../helpers/small-disk.ts';
import type { Desk } from './calls/desk.ts';
import { saveInPlace } from './calls/save-in-place.ts';
import { lookAt } from './look-at.ts';

export type FullDisk = { readonly faults: readonly string[]; readonly refused: boolean };

/** An edit that needs room: a note of its own number, and long. */
function editWithRoom(workspace: OpenWorkspace, number: number): Result<unknown> {
  const from = lineOf(workspace.records(), 'price');
  const note = `${number} `.padEnd(30_000, 'x');
  return workspace.commit(
    { added: [], updated: [{ from, to: { ...from, note } }], removed: [] },
    { command: 'line.update', label: `Note ${number}` },
  );
}

/** Leaves so much room on `disk`, edits and saves, and does it again when there is room. */
export async function saveOnFullDisk(
  desk: Desk,
  options: { readonly disk: string; readonly bytesLeft: number; readonly writer: 'store' | 'in place' },
): Promise<FullDisk> {
  const { disk, bytesLeft, writer } = options;
  const faults: string[] = [];
  const complain = (words: string): void => void faults.push(`${bytesLeft} bytes left: ${words}`);
  const workspace = unwrap(await openWorkspace(desk.env, desk.path, 'edit'));
  const count = (): number => workspace.history({ limit: 1 })[0]?.sequence ?? 0;
  const save = writer === 'store' ? workspace.publish : () => saveInPlace(workspace, desk.env.home, desk.path);
  const before = lookAt(desk.path).sequence;
  const makeRoom = fillDisk(disk, bytesLeft);
  const edited = editWithRoom(workspace, bytesLeft);
  const kept = count();
  const saved = await save();
  for (const answer of [edited, saved])
    if (!answer.ok && (answer.error.code !== 'disk-full' || !answer.error.message.includes('the disk is full')))
      complain(`it said ${answer.error.code} ${answer.error.message}`);
  if (kept !== before + (edited.ok ? 1 : 0)) complain(`${before} edits were kept before, and ${kept} are there`);
  const file = lookAt(desk.path);
  if (file.fault !== null) complain(`the saved file is torn: ${file.fault}`);
  else if (file.sequence !== (saved.ok ? kept : before)) complain(`the file holds ${file.sequence} edits, not ${kept}`);
  const stray = readdirSync(desk.share).filter((name) => name.endsWith('.tmp') || name.endsWith('-journal'));
  if (stray.length > 0) complain(`${stray.join(', ')} is left beside the file`);
  makeRoom();
  const again = edited.ok ? ok(null) : editWithRoom(workspace, bytesLeft + 1);
  const savedAgain = await save();
  if (!again.ok || !savedAgain.ok || lookAt(desk.path).sequence !== count())
    complain('with room again, the edit and the save did not work');
  await workspace.close({ discard: false });
  return { faults, refused: !edited.ok || !saved.ok };
}
