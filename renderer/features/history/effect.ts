import { isNothing } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';

/** The entry that made the workspace: there is nothing before it to go back to. */
const createCommand = 'workspace.create';

/**
 * How many undo steps lead back to before each entry; absent for an entry that is not in force. The entries are
 * the newest ones without a gap, newest first.
 */
export function stepsBack(entries: readonly HistoryEntry[]): ReadonlyMap<string, number> {
  const gone = takenBack(entries);
  const steps = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind !== 'edit' || entry.command === createCommand || gone.has(entry.id)) continue;
    // It only tells something, such as that a version was given a name: undo passes it by.
    if (!isNothing(entry.change)) steps.set(entry.id, steps.size + 1);
  }
  return steps;
}

/** The edits that were undone and not done again. */
export function takenBack(entries: readonly HistoryEntry[]): ReadonlySet<string> {
  const fate = new Map<string, boolean>();
  for (const entry of entries) {
    // The newest word about an entry counts: entries come newest first.
    if (entry.targetId !== null && !fate.has(entry.targetId)) fate.set(entry.targetId, entry.kind === 'undo');
  }
  return new Set([...fate].filter(([, undone]) => undone).map(([id]) => id));
}
