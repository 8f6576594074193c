import type { HistoryEntry } from '#shared/changes/history.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import type { Harvest } from './harvest.ts';

/** How the history leaves a row: as it last stood, or removed (null). */
export type LastKnown = {
  readonly record: WorkspaceRecord | null;
  readonly entry: HistoryEntry;
  /** No entry after it is missing, so that this is how the row was saved. */
  readonly isLast: boolean;
};

export type FromHistory = {
  readonly rows: ReadonlyMap<string, LastKnown>;
  /** Every entry from the first to the last can be read: the history alone gives all rows. */
  readonly isWhole: boolean;
};

export function lastKnown({ entries, lastSequence }: Pick<Harvest, 'entries' | 'lastSequence'>): FromHistory {
  const ordered = [...entries.values()].sort((a, b) => a.sequence - b.sequence);
  const missing = lastSequence - ordered.length;
  // Counted from the end: what comes after the last gap.
  let unbrokenFrom = lastSequence + 1;
  while (entries.has(unbrokenFrom - 1)) unbrokenFrom -= 1;
  const rows = new Map<string, LastKnown>();
  for (const entry of ordered) {
    const isLast = entry.sequence >= unbrokenFrom;
    for (const { id } of entry.change.removed) rows.set(id, { record: null, entry, isLast });
    for (const { to } of entry.change.updated) rows.set(to.id, { record: to, entry, isLast });
    for (const record of entry.change.added) rows.set(record.id, { record, entry, isLast });
  }
  return { rows, isWhole: missing === 0 && lastSequence > 0 };
}
