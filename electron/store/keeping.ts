import type { ChangeSet } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { limits } from '#shared/kernel/limits.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { applyInPlace, checkChange, writeChange } from './apply-change.ts';
import { attemptNow } from './problems.ts';
import type { Open } from './session.ts';
import { inTransaction, type WritableDatabase } from './sqlite.ts';
import { insertEntry, rewriteEntry, stepOf } from './tables/history.ts';
import { advance, type UndoStacks } from './undo-stacks.ts';

/** An entry that is to be kept. One that comes from another copy of the file brings its own id, time and author. */
export type Draft = Pick<HistoryEntry, 'change' | 'command' | 'label' | 'note' | 'kind' | 'targetId'> &
  Partial<Pick<HistoryEntry, 'id' | 'time' | 'author'>>;

const notKept = 'The edit was not kept';
const keptAfterAll =
  'The edit before this one, of which it was said that it was not kept, had reached the disk after all and is kept now. This one was not made: look at the values, and make it again if it is still wanted.';

/** What else is written in the same transaction. */
type Also = (db: WritableDatabase, kept: readonly HistoryEntry[]) => void;
export type Keep = (drafts: readonly Draft[], also?: Also) => Result<readonly HistoryEntry[]>;

/** Rows and history entries in one transaction, or nothing. Memory follows only when that is on the disk. */
export function createKeep(open: Open, records: Map<string, WorkspaceRecord>, stacks: UndoStacks): Keep {
  return (drafts, also) => {
    const writable = writableOf(open);
    if (!writable.ok) return writable;
    const late = attemptNow(notKept, open.path, () => ok(open.findOut?.() ?? false));
    if (!late.ok) return late;
    if (late.value) return fail('stale-change', keptAfterAll);
    const entries: HistoryEntry[] = [];
    // One edit is checked against what is there; copying tens of thousands of rows first would cost more than it.
    const staged = drafts.length === 1 ? records : new Map(records);
    for (const draft of drafts) {
      const entry = entryOf(open, staged, draft, entries.length);
      if (!entry.ok) return entry;
      if (staged !== records) applyInPlace(staged, entry.value.change);
      entries.push(entry.value);
    }
    const written = attemptNow(notKept, open.path, () =>
      inTransaction(writable.value, () => {
        for (const entry of entries) {
          writeChange(writable.value, entry.change);
          insertEntry(writable.value, entry);
        }
        also?.(writable.value, entries);
        return ok(null);
      }),
    );
    // Only after the transaction is on the disk: what the screen is told is kept, is.
    const remember = (): void => {
      for (const entry of entries) {
        applyInPlace(records, entry.change);
        advance(stacks, stepOf(entry));
        open.lastSequence = entry.sequence;
        open.lastKeptAt = entry.time;
      }
      open.changed();
    };
    if (written.ok) remember();
    else if (!reachedTheDisk(open, writable.value, entries, remember)) return written;
    return ok(entries);
  };
}

/**
 * SQLite commits by emptying its journal, and reports a failure when the sync behind that fails: the entries are
 * there then, and the next ones would collide with them. So it is asked, now or, where the disk does not answer,
 * before anything else is written; asking is a commit of its own, after which they are there for good.
 */
function reachedTheDisk(
  open: Open,
  db: WritableDatabase,
  entries: readonly HistoryEntry[],
  remember: () => void,
): boolean {
  open.findOut = () => {
    const last = entries.at(-1);
    const there = last !== undefined && inTransaction(db, () => rewriteEntry(db, last.id));
    open.findOut = null;
    if (there) remember();
    return there;
  };
  const found = attemptNow(notKept, open.path, () => ok(open.findOut?.() ?? false));
  return found.ok && found.value;
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
