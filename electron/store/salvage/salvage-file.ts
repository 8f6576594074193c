import type { HistoryEntry } from '#shared/changes/history.ts';
import type { SalvageReport } from '#shared/model/salvage-report.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { schemaVersion } from '../format.ts';
import type { StoredVersion } from '../tables/named-version.ts';
import { fitTogether } from './fit.ts';
import { readings } from './readings.ts';
import { rebuild } from './rebuild.ts';
import { reconcile } from './reconcile.ts';
import { tellOutcome, type Outcome } from './report.ts';
import { joinTrail, newTrail } from './trail.ts';
import { variants } from './variants.ts';
import { tellEntries } from './words.ts';

export type SalvageRequest = {
  /** A copy of the damaged file, in a folder of its own. It is written. */
  readonly path: string;
  /** What the person calls the file. */
  readonly name: string;
  /** Where the new file is put together. */
  readonly output: string;
  readonly person: string;
  readonly time: string;
  /** For the row and the two entries that may have to be made. */
  readonly ids: { readonly workspace: string; readonly gap: string; readonly recovery: string };
};

/** Reads what can be read, and puts a new file together. Runs in a child that is killed when it takes too long. */
export function salvageFile(request: SalvageRequest): Result<SalvageReport> {
  const best = bestOutcome(request);
  if (best === null) return nothingLeft(request.name);
  const { found, fitted, joined } = best;
  const report = tellOutcome(best);
  const history = newTrail(joined, fitted.records, {
    author: request.person,
    time: request.time,
    ids: request.ids,
    gap: (first, last) => `${tellEntries(first, last)} could not be read`,
    recovery: { label: `Recovered from ${request.name}`, note: noteOf(report) },
  });
  const versions = hang(found.versions, history, request.ids.recovery);
  rebuild(request.output, schemaVersion, { records: fitted.records.values(), history, versions });
  return ok(report);
}

/** The reading of the file that its checksum proves, or else the one that finds most; null when nothing is found. */
function bestOutcome(request: SalvageRequest): Outcome | null {
  const standIn = {
    id: request.ids.workspace,
    name: request.name.replace(/\.[^.]*$/, '').slice(0, 200) || 'Recovered',
    start: request.time.slice(0, 7),
  };
  let best: Outcome | null = null;
  for (const { version, found } of readings(request.path)) {
    const reconciled = reconcile(found);
    if (reconciled.records.size === 0) continue;
    for (const { records, entries } of variants(found, reconciled)) {
      const fitted = fitTogether(records, standIn);
      const joined = joinTrail({ entries, lastSequence: found.lastSequence }, fitted.records);
      const isWhole =
        joined.first.length === found.lastSequence &&
        fitted.dropped.length + fitted.standIns.length + fitted.loosened.length + found.lostVersions.count === 0;
      const outcome = { found, reconciled, fitted, joined, isComplete: false };
      if (isWhole && digestOf(request.output, version, outcome) === found.meta.get('content_digest'))
        return { ...outcome, isComplete: true };
      best ??= outcome;
    }
  }
  return best;
}

const digestOf = (path: string, version: number, { fitted, joined, found }: Outcome): string =>
  rebuild(path, version, { records: fitted.records.values(), history: joined.first, versions: found.versions });

/** A named version belongs to an entry; where that one is gone, to the last that is not later than the version. */
function hang(
  versions: readonly StoredVersion[],
  history: readonly HistoryEntry[],
  otherwise: string,
): StoredVersion[] {
  const there = new Set(history.map(({ id }) => id));
  return versions.map((version) => {
    if (there.has(version.historyId)) return version;
    const before = history.findLast(({ time }) => time <= version.time);
    return { ...version, historyId: before?.id ?? otherwise };
  });
}

function noteOf({ complete, missing, doubtful }: SalvageReport): string {
  if (complete) return 'Everything was read, and it is what was saved. Nothing is missing.';
  const list = (title: string, items: readonly string[]): string =>
    items.length === 0 ? '' : `${title}\n${items.map((item) => `- ${item}`).join('\n')}\n`;
  return `${list('Missing:', missing)}${list('To look over:', doubtful)}`.trim().slice(0, 16_000);
}

function nothingLeft(name: string): Result<never> {
  return fail(
    'damaged',
    `Nothing could be read from "${name}", so nothing was recovered. It was not changed. Look for an earlier version, or ask whoever sent it to send it again.`,
  );
}
