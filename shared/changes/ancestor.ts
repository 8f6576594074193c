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

/** Where two copies of one file went different ways, and what each has done that the other has not taken in yet. */
export type Fork = {
  /** The rows that both have seen: what one of them changed since counts as changed. */
  readonly base: Records;
  readonly ours: readonly HistoryEntry[];
  readonly theirs: readonly HistoryEntry[];
  /** Their trail from where the two parted first, for telling it entry by entry. */
  readonly path: Path;
};

type Path = {
  readonly start: Records;
  readonly entries: readonly HistoryEntry[];
  /** How many of the entries it takes until their rows hold all that `base` does. */
  readonly untilBase: number;
};

/** The rows as they were before `entries`, of which the last is the newest. */
export function rewind(records: Records, entries: readonly HistoryEntry[]): Records {
  return entries.reduceRight((later, { change }) => apply(later, reverse(change)), records);
}

/**
 * The trail that both copies share tells their common ancestor. Where one has taken the other's work in before, that is
 * the last state of one of them of which the other knows every entry, and not where they parted first: else a value
 * that was set back since would look untouched, and what it was set back from would come again.
 */
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
  const [start, begin] = [rewind(ours.records, mine.value), rewind(theirs.records, other.value)];
  if (!isNothing(difference(start, begin)))
    return fail(
      'unrelated',
      'The histories of these two files do not fit together, so what both began with cannot be told. They can be compared, but not merged. Nothing was changed.',
    );
  const unknown = (to: Copy) => {
    const ids = new Set(to.trailIds);
    return ({ id }: HistoryEntry): boolean => !ids.has(id);
  };
  const { base, seen } = lastSeen(start, mine.value, other.value, unknown(ours), unknown(theirs));
  const untilBase = other.value.findLastIndex(({ id }) => seen.has(id)) + 1;
  return ok({
    base,
    ours: mine.value.filter(unknown(theirs)),
    theirs: other.value.filter(unknown(ours)),
    path: { start, entries: other.value, untilBase },
  });
}

type IsUnknown = (entry: HistoryEntry) => boolean;

/** The rows that both have seen, and the entries since they parted that made them. */
function lastSeen(
  start: Records,
  mine: readonly HistoryEntry[],
  other: readonly HistoryEntry[],
  unknownToUs: IsUnknown,
  unknownToThem: IsUnknown,
): { readonly base: Records; readonly seen: ReadonlySet<Id> } {
  const [ofOurs, ofTheirs] = [before(mine, unknownToThem), before(other, unknownToUs)];
  const [own, foreign] = [idsOf(ofOurs), idsOf(ofTheirs)];
  const replay = (entries: readonly HistoryEntry[]): Records =>
    entries.reduce((records, { change }) => apply(records, change), start);
  if (own.size === 0 || isPartOf(own, foreign)) return { base: replay(ofTheirs), seen: foreign };
  if (isPartOf(foreign, own)) return { base: replay(ofOurs), seen: own };
  // Each took in the other's work on its own: what both have seen is the two put together, and where they decided
  // differently it is how it was before, so that the decision is asked for again rather than taken by one of them.
  const together = merge({ base: start, ours: replay(ofOurs), theirs: replay(ofTheirs) });
  const base = new Map(together.records);
  for (const { row } of together.conflicts) if (row.base) base.set(row.base.id, row.base);
  return { base, seen: new Set([...own, ...foreign]) };
}

/** The entries up to the first that the other does not know. */
function before(entries: readonly HistoryEntry[], isUnknown: IsUnknown): readonly HistoryEntry[] {
  const end = entries.findIndex(isUnknown);
  return end === -1 ? entries : entries.slice(0, end);
}

const isPartOf = (ids: ReadonlySet<Id>, whole: ReadonlySet<Id>): boolean =>
  ids.size < whole.size && [...ids].every((id) => whole.has(id));

const idsOf = (entries: readonly HistoryEntry[]): Set<Id> => new Set(entries.map(({ id }) => id));

/** An entry of theirs as it is kept in ours: what it changes here, if anything. */
export type Adopted = { readonly entry: HistoryEntry; readonly change: ChangeSet };

/**
 * Their entries one after the other on top of ours, each with its own author, time and words: merging with each of
 * their states in turn gives what the next entry changes here. Before their rows hold all that both have seen, an
 * entry is told for what it did itself. The last state is the merged one. An entry that we have already is not told
 * twice, but what it does still counts.
 */
export function adopt(
  ours: Copy,
  fork: Fork,
  choices: Choices,
): { readonly adopted: readonly Adopted[]; readonly rest: ChangeSet; readonly merged: Merged } {
  const known = new Set(ours.trailIds);
  const { start, entries, untilBase } = fork.path;
  let theirs = start;
  let current = ours.records;
  const adopted: Adopted[] = [];
  for (const [index, entry] of entries.entries()) {
    const earlier = theirs;
    theirs = apply(theirs, entry.change);
    if (known.has(entry.id)) continue;
    const { records } =
      index < untilBase
        ? merge({ base: earlier, ours: current, theirs })
        : merge({ base: fork.base, ours: ours.records, theirs }, choices);
    adopted.push({ entry, change: difference(current, records) });
    current = records;
  }
  const merged = merge({ base: fork.base, ours: ours.records, theirs }, choices);
  return { adopted, rest: difference(current, merged.records), merged };
}
