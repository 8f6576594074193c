import { difference, isNothing, reverse, sameRecord, type ChangeSet } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { applyInPlace } from '../apply-change.ts';
import { createCommand, salvageCommand } from '../undo-stacks.ts';
import type { Harvest } from './harvest.ts';

/** What is written where entries of the history are missing, and at its end. */
export type TrailWords = {
  readonly author: string;
  readonly time: string;
  readonly ids: { readonly gap: string; readonly recovery: string };
  readonly gap: (first: number, last: number) => string;
  readonly recovery: { readonly label: string; readonly note: string };
};

/** The entries that join: those from the first on, those up to the last, and the numbers between the two. */
export type Joined = {
  readonly first: readonly HistoryEntry[];
  readonly gap: { readonly first: number; readonly last: number; readonly change: ChangeSet } | null;
  readonly last: readonly HistoryEntry[];
  /** The rows that the entries together make; what is missing to the rows of the file is for the entry of the recovery. */
  readonly end: Records;
};

/**
 * Plays the history from its beginning as far as it goes, and from the end (the rows of the file) back as far as it
 * goes. What lies between is one change that joins the two, so that the trail still makes every row.
 */
export function joinTrail({ entries, lastSequence }: Pick<Harvest, 'entries' | 'lastSequence'>, rows: Records): Joined {
  const first: HistoryEntry[] = [];
  const before = new Map<string, WorkspaceRecord>();
  for (let entry = entries.get(1); entry && fits(before, entry.change); entry = entries.get(first.length + 1)) {
    applyInPlace(before, entry.change);
    first.push(entry);
  }
  if (first.length === lastSequence) return { first, gap: null, last: [], end: before };
  const last: HistoryEntry[] = [];
  const after = new Map(rows);
  for (;;) {
    const sequence = lastSequence - last.length;
    const entry = sequence > first.length + 1 ? entries.get(sequence) : undefined;
    if (!entry || !fits(after, reverse(entry.change))) break;
    applyInPlace(after, reverse(entry.change));
    last.unshift(entry);
  }
  // Nothing joins: the new file begins with its recovery.
  if (first.length + last.length === 0) return { first, gap: null, last, end: new Map() };
  const gap = { first: first.length + 1, last: lastSequence - last.length, change: difference(before, after) };
  return { first, gap, last, end: rows };
}

/** Whether the change starts from these rows. */
function fits(rows: Records, change: ChangeSet): boolean {
  return (
    change.removed.every((record) => sameRecord(rows.get(record.id), record)) &&
    change.updated.every(({ from }) => sameRecord(rows.get(from.id), from)) &&
    change.added.every(({ id }) => !rows.has(id))
  );
}

/** The history of the recovered file: what joins, a word for what is missing, and the entry that marks it recovered. */
export function newTrail({ first, gap, last, end }: Joined, rows: Records, words: TrailWords): HistoryEntry[] {
  const edit = { author: words.author, note: null, kind: 'edit', targetId: null } as const;
  const trail: Omit<HistoryEntry, 'sequence'>[] = [...first];
  if (gap) {
    trail.push({
      ...edit,
      id: words.ids.gap,
      time: first.at(-1)?.time ?? last[0]?.time ?? words.time,
      command: gap.first === 1 ? createCommand : salvageCommand,
      label: words.gap(gap.first, gap.last),
      change: gap.change,
    });
  }
  trail.push(...last, {
    ...edit,
    id: words.ids.recovery,
    time: words.time,
    command: salvageCommand,
    ...words.recovery,
    change: difference(end, rows),
  });
  const there = new Set(trail.map(({ id }) => id));
  return trail.map((entry, index) => {
    const isTargetLost = entry.targetId !== null && !there.has(entry.targetId);
    return { ...entry, ...(isTargetLost ? { kind: 'edit', targetId: null } : {}), sequence: index + 1 };
  });
}

export function isUnbroken(joined: Joined, rows: Records): boolean {
  return joined.gap === null && isNothing(difference(joined.end, rows));
}
