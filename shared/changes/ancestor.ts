import type { Id } from '../kernel/id.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Records } from '../model/record.ts';
import { apply, difference, isNothing, reverse, type ChangeSet } from './change-set.ts';
import type { HistoryEntry } from './history.ts';
import { merge, type Choices, type Merged } from './merge/index.ts';

/** One copy of a file: its rows, and its trail. A trail is long, so only what came after the fork is read in full. */
export type Copy = {
  readonly records: Records;
  /** The ids of all entries, oldest first. */
  readonly trailIds: readonly Id[];
  /** The entries after the first `count`, oldest first. */
  readonly trailAfter: (count: number) => Result<readonly HistoryEntry[]>;
};

/** Where two copies of one file went different ways. */
export type Fork = {
  readonly base: Records;
  /** What each has done since, oldest first. */
  readonly ours: readonly HistoryEntry[];
  readonly theirs: readonly HistoryEntry[];
};

/** The rows as they were before `entries`, of which the last is the newest. */
export function rewind(records: Records, entries: readonly HistoryEntry[]): Records {
  return entries.reduceRight((later, { change }) => apply(later, reverse(change)), records);
}

/** The trail that both copies share tells their common ancestor. */
export function findFork(ours: Copy, theirs: Copy): Result<Fork> {
  const parted = ours.trailIds.findIndex((id, index) => id !== theirs.trailIds[index]);
  const shared = parted === -1 ? ours.trailIds.length : parted;
  if (shared === 0)
    return fail(
      'unrelated',
      'These two files did not begin as one: they have no change in common. They can be compared, but not merged. Nothing was changed.',
    );
  const [mine, other] = [ours.trailAfter(shared), theirs.trailAfter(shared)];
  if (!mine.ok) return mine;
  if (!other.ok) return other;
  const fork = { ours: mine.value, theirs: other.value };
  const base = rewind(ours.records, fork.ours);
  if (!isNothing(difference(base, rewind(theirs.records, fork.theirs))))
    return fail(
      'unrelated',
      'The histories of these two files do not fit together, so what both began with cannot be told. They can be compared, but not merged. Nothing was changed.',
    );
  return ok({ base, ...fork });
}

/** An entry of theirs as it is kept in ours: what it changes here, if anything. */
export type Adopted = { readonly entry: HistoryEntry; readonly change: ChangeSet };

/**
 * Their entries one after the other on top of ours, each with its own author, time and words: merging with each of
 * their states in turn gives what the next entry changes here. The last state is the merged one. An entry that we
 * have already (merged before) is not told twice, but what it does still counts.
 */
export function adopt(
  three: { readonly ours: Copy; readonly theirs: readonly HistoryEntry[]; readonly base: Records },
  choices: Choices,
): { readonly adopted: readonly Adopted[]; readonly rest: ChangeSet; readonly merged: Merged } {
  const known = new Set(three.ours.trailIds);
  let theirs = three.base;
  let current = three.ours.records;
  let merged: Merged = { records: current, conflicts: [] };
  const adopted: Adopted[] = [];
  for (const entry of three.theirs) {
    theirs = apply(theirs, entry.change);
    if (known.has(entry.id)) continue;
    merged = merge({ base: three.base, ours: three.ours.records, theirs }, choices);
    adopted.push({ entry, change: difference(current, merged.records) });
    current = merged.records;
  }
  merged = merge({ base: three.base, ours: three.ours.records, theirs }, choices);
  return { adopted, rest: difference(current, merged.records), merged };
}
