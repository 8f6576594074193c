import type { SalvageReport } from '#shared/model/salvage-report.ts';
import { recordOrder, recordsOfType, type RecordType, type Records } from '#shared/model/record.ts';
import type { Fitted } from './fit.ts';
import type { Harvest } from './harvest.ts';
import type { Reconciled } from './reconcile.ts';
import type { Joined } from './trail.ts';
import { asKnown, countRows, tellEntries, tellRows } from './words.ts';

/** What came of it, before it is told. */
export type Outcome = {
  readonly found: Harvest;
  readonly reconciled: Reconciled;
  readonly fitted: Fitted;
  readonly joined: Joined;
  /** What was read has the digest that the file was saved with: it is all there, and all as it was. */
  readonly isComplete: boolean;
};

/** In words that a person can act on: what is not there any more, and what is there but may not be as it was. */
export function tellOutcome(outcome: Outcome): SalvageReport {
  const { found, reconciled, fitted, joined, isComplete } = outcome;
  const gone = isComplete ? [] : missing(outcome);
  return {
    rows: countByType(fitted.records),
    rebuilt: reconciled.rebuilt.filter(({ record }) => record !== null && fitted.records.has(record.id)).length,
    historyEntries: joined.first.length + joined.last.length,
    missing: gone,
    doubtful: isComplete
      ? []
      : [...doubts(reconciled, fitted), checksum(found.meta.has('content_digest'), gone.length > 0)],
    complete: isComplete,
  };
}

function countByType(records: Records): Record<RecordType, number> {
  const counts = recordOrder.map((type) => [type, recordsOfType(records, type).length] as const);
  return Object.fromEntries(counts) as Record<RecordType, number>;
}

function missing({ found, reconciled, fitted, joined }: Outcome): string[] {
  const { records, standIns, dropped } = fitted;
  const standsIn = new Set(standIns.map(({ id }) => id));
  const isNew = reconciled.lost.filter((id) => !standsIn.has(id));
  const told = [
    ...standIns.map((record) =>
      record.type === 'workspace'
        ? 'The name and description of the workspace'
        : `The name, timeline, currency and settings of a case: “${'name' in record ? record.name : ''}” stands in for it`,
    ),
    ...tellRows(
      isNew.flatMap((id) => found.known.get(id) ?? []),
      records,
    ),
    ...tellRows(dropped.map(asKnown), records).map(
      (text) => `${text} (what it belongs to is gone, or it was there twice)`,
    ),
  ];
  const { count, names } = found.lostVersions;
  if (count > 0)
    told.push(
      `${count} named ${count === 1 ? 'version' : 'versions'}${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
    );
  const { gap, first, last } = joined;
  if (gap) return [...told, tellEntries(gap.first, gap.last)];
  if (first.length + last.length > 0) return told;
  return [...told, found.lastSequence > 0 ? tellEntries(1, found.lastSequence) : 'The history'];
}

function doubts({ rebuilt, disagreements, strangers }: Reconciled, { records, loosened }: Fitted): string[] {
  const stale = rebuilt.flatMap(({ record, entry, isLast }) =>
    record === null || isLast || !records.has(record.id) ? [] : [{ ...asKnown(record), time: entry.time }],
  );
  const oldest = stale
    .map(({ time }) => time)
    .sort()[0]
    ?.slice(0, 10);
  return [
    ...tellRows(stale, records).map(
      (text) => `${text}: as the history last tells, in part from ${oldest ?? ''}; a later change may be missing`,
    ),
    ...tellRows(
      disagreements.map(({ inTable }) => asKnown(inTable)),
      records,
    ).map((text) => `${text}: the file says one thing and its history another; what the file says was taken`),
    ...tellRows(strangers.map(asKnown), records).map(
      (text) => `${text}: left out, because no change in the history made it`,
    ),
    ...(loosened.length === 0
      ? []
      : [
          `${countRows('scenario', loosened.length)}: the scenario that it was based on is gone, so it stands alone now`,
        ]),
  ];
}

function checksum(isKnown: boolean, isMissing: boolean): string {
  if (!isKnown) return 'The checksum of the file cannot be read, so nothing proves that every value is as it was saved';
  return isMissing
    ? 'With parts missing, the checksum of the file proves nothing for the rest: look over the values that matter'
    : 'The checksum of the file does not fit what was read: a value may not be what was saved, so look over those that matter';
}
