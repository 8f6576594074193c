import { rewind } from '#shared/changes/ancestor.ts';
import { difference, isNothing, nothing } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import type { NamedVersion } from '#shared/changes/named-version.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';
import type { Keep } from './keeping.ts';
import type { Open } from './session.ts';
import { lastId, listAfter, listEntries } from './tables/history.ts';
import { contentOf, insertVersion, listVersions, markBaseline, readVersionRows } from './tables/named-version.ts';

/** An earlier state of the workspace: one with a name, or as it was after an entry of the trail. */
export type Moment = { readonly versionId: string } | { readonly sequence: number };

export type Versions = {
  /** Newest first. */
  readonly list: () => readonly NamedVersion[];
  /** Gives the present state a name. Its rows are kept as they are now, whatever becomes of the workspace. */
  readonly name: (name: string, note: string | null, isBaseline: boolean) => Result<HistoryEntry>;
  /** The one that later work is compared to; null for none. */
  readonly setBaseline: (versionId: string | null) => Result<HistoryEntry>;
  readonly recordsAt: (moment: Moment) => Result<Records>;
  /** Brings an earlier state back as one new change; what came in between stays in the trail, and undo leads back to it. */
  readonly restore: (moment: Moment, note: string | null) => Result<HistoryEntry>;
};

const mostVersions = 500;
const told = { note: null, kind: 'edit', targetId: null } as const;

export function createVersions(open: Open, records: Records, keep: Keep): Versions {
  const list = (): NamedVersion[] => listVersions(open.db);
  const keepOne = (...args: Parameters<Keep>): Result<HistoryEntry> => {
    const kept = keep(...args);
    if (!kept.ok) return kept;
    const [entry] = kept.value;
    return entry ? ok(entry) : fail('nothing-changed', 'The edit changes nothing.');
  };

  function recordsAt(moment: Moment): Result<Records> {
    if ('versionId' in moment) return readVersionRows(open.db, moment.versionId);
    if (moment.sequence < 1 || moment.sequence > open.lastSequence)
      return fail('not-found', 'The trail has no such change. Nothing was changed.', moment);
    const later = listAfter(open.db, moment.sequence);
    return later === null
      ? fail(
          'damaged',
          'A part of the history is not readable, so it does not lead back to there. Nothing was changed.',
        )
      : ok(rewind(records, later));
  }

  return {
    list,
    recordsAt,
    name(name, note, isBaseline) {
      const known = list();
      if (known.length >= mostVersions)
        return fail('too-large', `A workspace can hold ${mostVersions} named versions. Nothing was changed.`);
      if (known.some((version) => version.name === name))
        return fail('name-taken', `There is already a version called “${name}”. Choose another name.`);
      // The state is the one before the entry that tells of the name.
      const historyId = lastId(open.db);
      if (historyId === null) return fail('nothing-changed', 'There is nothing yet to give a name to.');
      const draft = {
        ...told,
        note,
        command: 'version.create',
        label: `Named this version “${name}”`,
        change: nothing,
      };
      return keepOne([draft], (db, [entry]) => {
        if (entry === undefined) return;
        const { id, time, author } = entry;
        insertVersion(db, { id, name, note, time, author, historyId, isBaseline: false, ...contentOf(records) });
        if (isBaseline) markBaseline(db, id);
      });
    },
    setBaseline(versionId) {
      const version = list().find(({ id }) => id === versionId);
      if (versionId !== null && version === undefined)
        return fail('not-found', 'This version is not in the workspace. Nothing was changed.', { versionId });
      const label = version ? `Made “${version.name}” the baseline` : 'No version is the baseline any more';
      return keepOne([{ ...told, command: 'version.setBaseline', label, change: nothing }], (db) =>
        markBaseline(db, versionId),
      );
    },
    restore(moment, note) {
      const then = recordsAt(moment);
      if (!then.ok) return then;
      const change = difference(records, then.value);
      if (isNothing(change)) return fail('nothing-changed', 'The workspace is as it was then. Nothing was changed.');
      const label = labelOf(moment, list(), open);
      return keepOne([{ ...told, note, command: 'history.restore', label, change }]);
    },
  };
}

function labelOf(moment: Moment, versions: readonly NamedVersion[], open: Open): string {
  if ('versionId' in moment)
    return `Restored the version “${versions.find(({ id }) => id === moment.versionId)?.name ?? ''}”`;
  const [entry] = listEntries(open.db, { before: moment.sequence + 1, limit: 1 });
  return `Restored the state after “${entry?.label ?? ''}”`;
}
