import type { ChangeSet } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { limits } from '#shared/kernel/limits.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { applyInPlace, checkChange, writeChange } from './apply-change.ts';
import { attemptNow } from './problems.ts';
import type { Open } from './session.ts';
import { inTransaction, type WritableDatabase } from './sqlite.ts';
import { insertEntry, stepOf } from './tables/history.ts';
import { advance, type UndoStacks } from './undo-stacks.ts';

/** An entry that is to be kept. One that comes from another copy of the file brings its own id, time and author. */
export type Draft = Pick<HistoryEntry, 'change' | 'command' | 'label' | 'note' | 'kind' | 'targetId'> &
  Partial<Pick<HistoryEntry, 'id' | 'time' | 'author'>>;

/** What else is written in the same transaction. */
type Also = (db: WritableDatabase, kept: readonly HistoryEntry[]) => void;
export type Keep = (drafts: readonly Draft[], also?: Also) => Result<readonly HistoryEntry[]>;

/** Rows and history entries in one transaction, or nothing. Memory follows only when that is on the disk. */
export function createKeep(open: Open, records: Map<string, WorkspaceRecord>, stacks: UndoStacks): Keep {
  return (drafts, also) => {
    const writable = writableOf(open);
    if (!writable.ok) return writable;
    const entries: HistoryEntry[] = [];
    // One edit is checked against what is there; copying tens of thousands of rows first would cost more than it.
    const staged = drafts.length === 1 ? records : new Map(records);
    for (const draft of drafts) {
      const entry = entryOf(open, staged, draft, entries.length);
      if (!entry.ok) return entry;
      if (staged !== records) applyInPlace(staged, entry.value.change);
      entries.push(entry.value);
    }
    const written = attemptNow('The edit was not kept', open.path, () =>
      inTransaction(writable.value, () => {
        for (const entry of entries) {
          writeChange(writable.value, entry.change);
          insertEntry(writable.value, entry);
        }
        also?.(writable.value, entries);
        return ok(null);
      }),
    );
    if (!written.ok) return written;
    // Only after the transaction is on the disk: what the screen is told is kept, is.
    for (const entry of entries) {
      applyInPlace(records, entry.change);
      advance(stacks, stepOf(entry));
      open.lastSequence = entry.sequence;
      open.lastKeptAt = entry.time;
    }
    open.changed();
    return ok(entries);
  };
}

function writableOf(open: Open): Result<WritableDatabase> {
  if (open.closed) return fail('closed', 'The workspace is closed, so nothing was changed. Open it again.');
  if (open.writable === null || open.mode === 'read-only')
    return fail(
      'read-only',
      `The workspace is open to read only, so nothing was changed. ${open.readOnlyReason ?? ''}`.trim(),
    );
  return ok(open.writable);
}

function entryOf(open: Open, records: Records, draft: Draft, before: number): Result<HistoryEntry> {
  if (Buffer.byteLength(draft.note ?? '') > limits.textBytes)
    return fail('invalid-input', 'The reason is longer than 64 KB, so the edit was not kept. Shorten it.');
  const checked: Result<ChangeSet> = checkChange(records, draft.change);
  if (!checked.ok) return checked;
  return ok({
    ...draft,
    label: draft.label.toWellFormed().slice(0, 10_000) || draft.command,
    note: draft.note?.toWellFormed() ?? null,
    id: draft.id ?? open.env.makeId(),
    sequence: open.lastSequence + 1 + before,
    time: draft.time ?? open.env.now().toISOString(),
    author: draft.author ?? open.env.person.toWellFormed().slice(0, 200),
    change: checked.value,
  });
}
