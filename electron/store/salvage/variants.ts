import type { ChangeSet } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import type { Harvest } from './harvest.ts';
import type { Reconciled } from './reconcile.ts';

/** One reading of the file; its digest tells whether it is the right one. */
export type Variant = {
  readonly records: ReadonlyMap<string, WorkspaceRecord>;
  readonly entries: ReadonlyMap<number, HistoryEntry>;
};

/**
 * Where the tables and the history disagree, either can be the damaged one. What the tables say comes first: it is
 * taken when nothing can be proven.
 */
export function variants(found: Harvest, { records, disagreements }: Reconciled): Variant[] {
  const asRead = { records, entries: found.entries };
  if (disagreements.length === 0) return [asRead];
  const fromHistory = new Map(records);
  for (const { inHistory } of disagreements)
    if (inHistory.record) fromHistory.set(inHistory.record.id, inHistory.record);
  const mended = new Map(found.entries);
  for (const { inTable, inHistory } of disagreements) {
    const entry = mended.get(inHistory.entry.sequence);
    if (entry) mended.set(entry.sequence, { ...entry, change: withRow(entry.change, inTable) });
  }
  return [asRead, { records: fromHistory, entries: found.entries }, { records, entries: mended }];
}

function withRow({ added, updated, removed }: ChangeSet, row: WorkspaceRecord): ChangeSet {
  return {
    added: added.map((record) => (record.id === row.id ? row : record)),
    updated: updated.map(({ from, to }) => ({ from, to: to.id === row.id ? row : to })),
    removed,
  };
}
