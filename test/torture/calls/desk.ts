import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { notePath } from '#electron/store/lock-note.ts';
import { openWorkspace, type StoreEnvironment } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { computer, setPrice, writeSample } from '../../store/sample.ts';
import { checkHere } from '../check-here.ts';

/** A place of work below one folder: the app's own folder, and a shared one with a workspace in it. */
export type Desk = {
  readonly folder: string;
  readonly share: string;
  readonly path: string;
  readonly env: StoreEnvironment;
  /** How many edits are kept, in the file or as unsaved work. */
  readonly kept: number;
  /** Puts everything back as it was when the desk was made. */
  readonly restore: () => void;
};

/** So many saves that the next one also has old versions to clear away. */
const savesBefore = 11;

/** `leaving` what a program leaves that was closed after a save, or after an edit that was not saved. */
export async function createDesk(folder: string, leaving: 'nothing' | 'unsaved work'): Promise<Desk> {
  const share = join(folder, 'share');
  mkdirSync(share, { recursive: true });
  const path = join(share, 'plans.casewright');
  const env = { ...computer(folder), now: () => new Date(), startChild: checkHere };
  await writeSample(env, path);
  const workspace = unwrap(await openWorkspace(env, path, 'edit'));
  for (let save = 0; save < savesBefore; save++) {
    unwrap(setPrice(workspace, save + 2));
    unwrap(await workspace.publish());
  }
  if (leaving === 'unsaved work') unwrap(setPrice(workspace, savesBefore + 2));
  const kept = workspace.history({ limit: 1 })[0]?.sequence ?? 0;
  await workspace.close({ discard: false });
  const original = `${folder}-as-it-was`;
  cpSync(folder, original, { recursive: true });
  const restore = (): void => {
    // The two folders themselves stay: a disk may be mounted there.
    for (const place of [share, env.home])
      for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true });
    cpSync(original, folder, { recursive: true });
  };
  return { folder, share, path, env, kept, restore };
}

/** What lies beside the file and is neither the file nor the note of who has it open. */
export function strayBeside({ share, path }: Desk): readonly string[] {
  return readdirSync(share).filter((name) => name !== basename(path) && name !== basename(notePath(path)));
}
