import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { listRecoverable } from '#electron/store/index.ts';
import { checkFile } from '#electron/store/verification/check-file.ts';
import { computer } from '../../store/sample.ts';

/** All that was told as kept or saved to either person; what the disks hold at the end must honour it. */
export type Model = {
  /** Edits that were acknowledged, by their notes. */
  readonly kept: Set<string>;
  /** Edits that an acknowledged save had put into a file. */
  readonly saved: Map<string, Set<string>>;
  /** What broke the rules while it happened. */
  readonly bad: string[];
};

export const createModel = (): Model => ({ kept: new Set(), saved: new Map(), bad: [] });

export function noteSave(model: Model, path: string, edits: Iterable<string>): void {
  const known = model.saved.get(path) ?? new Set();
  for (const edit of edits) known.add(edit);
  model.saved.set(path, known);
}

/** The notes of the edits that a workspace file holds. */
export function editsIn(path: string): Set<string> {
  const db = new DatabaseSync(path);
  try {
    const rows = db.prepare(`SELECT note FROM history WHERE note LIKE 'edit %'`).all();
    return new Set(rows.map(({ note }) => String(note)));
  } finally {
    db.close();
  }
}

/** The edits in work that each person would be offered at the next start. */
async function recoverableEdits(homes: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const home of homes) {
    for (const { workId } of await listRecoverable({ ...computer(home), home }))
      for (const edit of editsIn(join(home, 'work', workId, 'workspace.casewright'))) found.add(edit);
  }
  return found;
}

/** Compares what was promised with what is there, when both programs have closed or died. */
export async function judge(model: Model, share: string, homes: readonly string[], sealed: boolean): Promise<string[]> {
  const bad = [...model.bad];
  const anywhere = await recoverableEdits(homes);
  for (const name of readdirSync(share)) {
    const path = join(share, name);
    if (name.startsWith('.~lock.')) continue;
    if (!name.endsWith('.casewright')) {
      // What a killed save leaves is cleared away at that person's next start, which has just been.
      bad.push(`"${name}" was left beside the file`);
      continue;
    }
    const checked = sealed ? checkFile({ path, settle: false, sealed: true }) : null;
    if (checked?.ok === false) bad.push(`${name} is torn: ${checked.error.message}`);
    const there = editsIn(path);
    for (const edit of there) anywhere.add(edit);
    const overwritten = [...(model.saved.get(path) ?? [])].filter((edit) => !there.has(edit));
    if (overwritten.length > 0) bad.push(`${name}: a save of ${overwritten.join(', ')} was overwritten`);
  }
  for (const path of model.saved.keys())
    if (!readdirSync(share).includes(path.slice(share.length + 1))) bad.push(`${path}: a saved file is gone`);
  const lost = [...model.kept].filter((edit) => !anywhere.has(edit));
  if (lost.length > 0) bad.push(`lost: ${lost.join(', ')}`);
  return bad;
}
