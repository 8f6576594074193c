import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { listRecoverable, openWorkspace, recoverWorkspace } from '#electron/store/index.ts';
import { notePath } from '#electron/store/lock-note.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { lineOf, setPrice } from '../../store/sample.ts';
import { lookAt } from '../look-at.ts';
import { strayBeside, type Desk } from './desk.ts';
import { allKinds, type Shim } from './shim.ts';
import { startPerson } from './start-person.ts';

export type KillAt = {
  /** False when the work was done before it came to that call. */
  readonly reached: boolean;
  readonly calls: number;
  readonly faults: readonly string[];
  /** What was under way. */
  readonly during: 'opening' | 'editing' | 'saving';
};

/** Opens, edits and saves, kills the program before its `at`-th call, and starts it again. */
export async function killAt(
  desk: Desk,
  shim: Shim,
  options: { readonly at: number; readonly writer: 'store' | 'in place'; readonly cache: string },
): Promise<KillAt> {
  desk.restore();
  const before = readFileSync(desk.path);
  const person = await startPerson({
    home: desk.env.home,
    path: desk.path,
    writer: options.writer,
    env: { ...shim.env, NODE_COMPILE_CACHE: options.cache },
  });
  shim.arm({ at: options.at, kinds: allKinds, does: 'kill' });
  const told = [...(await person.ask('open')), ...(await person.ask('edit and save'))];
  const seen = shim.lift();
  await (seen.planted > 0 ? person.kill() : person.leave());
  const at = `killed before call ${options.at} (${seen.place})`;
  const faults: string[] = [];
  const complain = (words: string): void => void faults.push(`${at}: ${words}`);

  if (person.trouble()) complain(`the program failed: ${person.trouble().slice(0, 500)}`);
  for (const line of told) if (line.startsWith('not-')) complain(`nothing but a kill was planted, and it said ${line}`);
  const numberOf = (word: string): number =>
    Number(told.find((line) => line.startsWith(`${word} `))?.split(' ')[1] ?? Number.NaN);
  const [kept, saved] = [numberOf('kept'), numberOf('saved')];
  const file = lookAt(desk.path);
  if (file.fault !== null) complain(`the saved file is torn: ${file.fault}`);
  else if (saved > file.sequence) complain(`save ${saved} was acknowledged, and the file holds ${file.sequence}`);
  else if (!readFileSync(desk.path).equals(before) && file.sequence !== desk.kept + 1)
    complain(`the file is neither the old nor the new one: it holds ${file.sequence} edits`);
  if (faults.length === 0) await startAgain(desk, Number.isNaN(kept) ? desk.kept : kept, complain);
  const during = Number.isNaN(numberOf('ready')) ? 'opening' : Number.isNaN(kept) ? 'editing' : 'saving';
  return { reached: seen.planted > 0, calls: seen.calls, faults, during };
}

/** What the next start finds, and whether work goes on from there. */
async function startAgain(desk: Desk, kept: number, complain: (words: string) => void): Promise<void> {
  const { env, path } = desk;
  try {
    const hadEmptyNote = letEmptyNoteAge(desk);
    const [unsaved, ...others] = await listRecoverable(env);
    if (others.length > 0) complain('unsaved work of one file is in two places');
    const workspace = unwrap(
      unsaved
        ? await recoverWorkspace(env, unsaved.workId)
        : await openWorkspace(env, path, hadEmptyNote ? 'take-over' : 'edit'),
    );
    const there = workspace.history({ limit: 1 })[0]?.sequence ?? 0;
    // One edit may have been kept in the instant before it was told.
    if (there !== kept && there !== desk.kept + 1) complain(`${kept} edits were kept, and ${there} are there`);
    const price = lineOf(workspace.records(), 'price').value;
    if (price !== there) complain(`${there} edits are there, and the price is ${JSON.stringify(price)}`);
    const stray = strayBeside(desk);
    if (stray.length > 0) complain(`after the next start ${stray.join(', ')} lies beside the file`);
    unwrap(setPrice(workspace, there + 1));
    unwrap(await workspace.publish());
    await workspace.close({ discard: false });
    const file = lookAt(path);
    if (file.fault !== null || file.sequence !== there + 1)
      complain(`the next save went wrong: ${file.fault ?? `the file holds ${file.sequence}, not ${there + 1}`}`);
  } catch (error) {
    complain(`the next start failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * A kill between the making of the note and its writing leaves an empty one: nobody can tell whose it is, so it keeps
 * everybody out for some seconds, which pass here, and may be taken over then.
 */
function letEmptyNoteAge({ path }: Desk): boolean {
  const note = notePath(path);
  if (!existsSync(note) || statSync(note).size > 0) return false;
  const earlier = Date.now() / 1000 - 30;
  utimesSync(note, earlier, earlier);
  return true;
}
