import type { HistoryEntry } from '#shared/changes/history.ts';

/**
 * How many undo steps lead back to before each entry; absent for an entry that is not in force. The entries are
 * the newest ones without a gap, newest first.
 */
export function stepsBack(entries: readonly HistoryEntry[]): ReadonlyMap<string, number> {
  const takenBack = new Map<string, boolean>();
  for (const entry of entries) {
    // The newest word about an entry counts: entries come newest first.
    if (entry.targetId !== null && !takenBack.has(entry.targetId)) takenBack.set(entry.targetId, entry.kind === 'undo');
  }
  const steps = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind === 'edit' && !takenBack.get(entry.id)) steps.set(entry.id, steps.size + 1);
  }
  return steps;
}
