import { adopt, findFork, type Copy, type Fork } from '#shared/changes/ancestor.ts';
import { isNothing } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { merge, type Choices, type Merged } from '#shared/changes/merge/index.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';
import type { Draft, Keep } from './keeping.ts';
import type { Open } from './session.ts';
import { rememberTakenIn } from './settings.ts';
import { listAfter, listIds } from './tables/history.ts';
import { readMeta } from './tables/meta.ts';
import { insertVersion, listVersions, readStored, type StoredVersion } from './tables/named-version.ts';
import { writeState } from './work-folder.ts';

/** Another copy of this workspace, as the merge needs to know it. */
export type OtherCopy = Copy & {
  /** Hash of the file it was read from. */
  readonly hash: string;
  readonly path: string;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  /** Read when they are asked for: each holds a whole workspace. */
  readonly versions: () => readonly StoredVersion[];
};

export type Merging = {
  readonly copy: () => OtherCopy;
  /** What both have done since they parted, and where that can't stand together. Changes nothing. */
  readonly compare: (other: OtherCopy) => Result<Fork & Merged>;
  /**
   * Takes their work in: their entries come into the trail as theirs, and one more says that it was merged. Each
   * conflict needs a choice. Where the other is the file itself, the next save may replace it.
   */
  readonly take: (other: OtherCopy, choices: Choices, label: string) => Promise<Result<readonly HistoryEntry[]>>;
};

export const mergeCommand = 'workspace.merge';

export function createMerging(open: Open, records: Records, keep: Keep): Merging {
  const copy = (): OtherCopy => ({
    records,
    trailIds: listIds(open.db),
    trailAfter: (count) => {
      const entries = listAfter(open.db, count);
      return entries === null
        ? fail('damaged', 'A part of the history is not readable, so nothing can be merged. Nothing was changed.')
        : ok(entries);
    },
    hash: open.state.baseHash,
    path: open.path,
    savedBy: readMeta(open.db, 'saved_by'),
    savedAt: readMeta(open.db, 'saved_at'),
    versions: () => readStored(open.db),
  });

  return {
    copy,
    compare(other) {
      const fork = findFork(copy(), other);
      if (!fork.ok) return fork;
      return ok({ ...fork.value, ...merge({ base: fork.value.base, ours: records, theirs: other.records }) });
    },
    async take(other, choices, label) {
      const ours = copy();
      const fork = findFork(ours, other);
      if (!fork.ok) return fork;
      const { adopted, rest, merged } = adopt(ours, fork.value, choices);
      const undecided = merged.conflicts.filter(({ key }) => choices.get(key) === undefined);
      if (undecided.length > 0)
        return fail(
          'choices-missing',
          `${undecided.length === 1 ? 'One place was' : `${undecided.length} places were`} changed by both and nobody has said whose version counts. Nothing was changed; look at both and choose.`,
          { keys: undecided.map(({ key }) => key) },
        );
      const told = { note: null, kind: 'edit', targetId: null } as const;
      const theirs: Draft[] = adopted.map(({ entry, change }) => {
        const { id, time, author, command, label: words, note } = entry;
        // An undo of theirs takes nothing back here: it is told as what it changed.
        return { ...told, id, time, author, command, label: words, note, change };
      });
      const known = new Set(listVersions(open.db).map((version) => version.id));
      // That the other has merged too is no work to take in: two copies would hand such notes to each other for ever.
      const isNews = ({ command, change }: Draft): boolean => command !== mergeCommand || !isNothing(change);
      const drafts =
        theirs.some(isNews) || !isNothing(rest)
          ? [...theirs, { ...told, command: mergeCommand, label, change: rest }]
          : [];
      const kept = keep(drafts, (db) => {
        for (const version of other.versions())
          if (!known.has(version.id)) insertVersion(db, { ...version, isBaseline: false });
      });
      // Kept first: should the program stop in between, the next save meets the same file and asks again.
      if (kept.ok && other.path === open.path) {
        open.state = { ...open.state, baseHash: other.hash };
        // Theirs is what is expected at its place from now on: else the next save would take it for a change.
        open.watch.expect({ path: open.path, hash: other.hash, identity: null });
        await writeState(open.work, open.state);
        open.changed();
      }
      if (kept.ok) {
        // Where it can't be noted the copy is offered again, and merging once more does nothing.
        await rememberTakenIn(open.env.home, other.hash).catch(() => undefined);
        open.watch.lookBeside();
      }
      return kept;
    },
  };
}
