import type { Id } from '../kernel/id.ts';
import { z } from '../kernel/schema.ts';
import { recordOrder, recordSchema, type Records, type WorkspaceRecord } from '../model/record.ts';

/**
 * A change is a value. The same change set is written to the file in one transaction, kept as the audit
 * entry, sent to the screen as the event, reversed by undo, compared by diff and combined by merge.
 */
export type ChangeSet = {
  readonly added: readonly WorkspaceRecord[];
  readonly updated: readonly { readonly from: WorkspaceRecord; readonly to: WorkspaceRecord }[];
  readonly removed: readonly WorkspaceRecord[];
};

export const changeSetSchema: z.ZodType<ChangeSet> = z.strictObject({
  added: z.array(recordSchema),
  updated: z.array(z.strictObject({ from: recordSchema, to: recordSchema })),
  removed: z.array(recordSchema),
});

export const nothing: ChangeSet = { added: [], updated: [], removed: [] };

export function isNothing(change: ChangeSet): boolean {
  return change.added.length + change.updated.length + change.removed.length === 0;
}

/** The change that takes this one back. */
export function reverse(change: ChangeSet): ChangeSet {
  return {
    added: change.removed,
    updated: change.updated.map(({ from, to }) => ({ from: to, to: from })),
    removed: change.added,
  };
}

const rank = new Map(recordOrder.map((type, index) => [type, index]));
const parentsFirst = (a: WorkspaceRecord, b: WorkspaceRecord): number =>
  (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0);

/** What must happen to `before` to make it `after`: row by row, by stable id; parents come before children. */
export function difference(before: Records, after: Records): ChangeSet {
  const added: WorkspaceRecord[] = [];
  const updated: { from: WorkspaceRecord; to: WorkspaceRecord }[] = [];
  const removed: WorkspaceRecord[] = [];
  for (const [id, to] of after) {
    const from = before.get(id);
    if (!from) added.push(to);
    else if (from !== to && !sameRecord(from, to)) updated.push({ from, to });
  }
  for (const [id, from] of before) if (!after.has(id)) removed.push(from);
  return {
    added: added.sort(parentsFirst),
    updated,
    removed: removed.sort((a, b) => parentsFirst(b, a)),
  };
}

export function apply(records: Records, change: ChangeSet): Records {
  const next = new Map<Id, WorkspaceRecord>(records);
  for (const record of change.removed) next.delete(record.id);
  for (const { to } of change.updated) next.set(to.id, to);
  for (const record of change.added) next.set(record.id, record);
  return next;
}

/** Equal by content, whatever the order of keys. */
export function sameRecord(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  // Without their keys: a series of 1,200 numbers would be compared by 1,200 texts.
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, i) => sameRecord(each, b[i]))
    );
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) && sameRecord((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
