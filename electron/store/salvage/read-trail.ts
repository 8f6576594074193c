import type { HistoryEntry } from '#shared/changes/history.ts';
import { tableNames } from '../digest.ts';
import type { ReadableDatabase } from '../sqlite.ts';
import { historyColumns, toEntry } from '../tables/history.ts';
import { isMoment } from '../verification/history.ts';
import { isAsKept, storedColumns, toStored, type StoredVersion } from '../tables/named-version.ts';
import type { Harvest } from './harvest.ts';
import { isId, readIndex } from './read-index.ts';
import { readTable } from './read-ranges.ts';

/** What the table asks of an entry, so that it can be written again. */
function isUsable({ id, sequence, time, author, command, label, kind, targetId }: HistoryEntry): boolean {
  return (
    isId(id) &&
    Number.isSafeInteger(sequence) &&
    sequence >= 1 &&
    isMoment(time) &&
    author.length <= 200 &&
    command !== '' &&
    command.length <= 100 &&
    label !== '' &&
    (kind === 'edit') === (targetId === null)
  );
}

/** The entries of the history that can be used, and how many there were. */
export function readHistory(
  db: ReadableDatabase,
  meta: ReadonlyMap<string, string>,
): Pick<Harvest, 'entries' | 'lastSequence'> {
  const entries = new Map<number, HistoryEntry>();
  let refused = 0;
  const isRead = readTable(db, 'history', historyColumns, (row) => {
    const entry = toEntry(row);
    if (entry !== null && isUsable(entry) && !entries.has(entry.sequence)) entries.set(entry.sequence, entry);
    else refused += 1;
  });
  const saved = Number(meta.get('saved_sequence') ?? 0);
  const lastSaved = Number.isSafeInteger(saved) && saved > 0 ? saved : 0;
  const isUnbroken = isRead && refused === 0 && Math.max(0, ...entries.keys()) === entries.size;
  if (isUnbroken) return { entries, lastSequence: entries.size || lastSaved };
  const index = readIndex(db, 'history', 'sqlite_autoindex_history_1', ['id']);
  const numbers = new Set(index.rows.map((row) => Number(row['row_number'])));
  const isKnown = (sequence: number): boolean =>
    index.whole ? numbers.has(sequence) : lastSaved === 0 || sequence <= lastSaved;
  // One damaged byte can give an entry any number.
  const believed = new Map([...entries].filter(([sequence]) => isKnown(sequence)));
  const named = index.whole ? [...numbers] : [lastSaved, ...believed.keys()];
  return { entries: believed, lastSequence: Math.max(0, ...named) };
}

/** A version is kept with a digest of its own, so that it is as it was kept or it is none. */
export function readVersions(db: ReadableDatabase): Pick<Harvest, 'versions' | 'lostVersions'> {
  const versions = new Map<string, StoredVersion>();
  const lost = new Map<string, string | null>();
  if (tableNames(db).includes('named_version')) {
    for (const { id } of readIndex(db, 'named_version', 'sqlite_autoindex_named_version_1', ['id']).rows)
      if (isId(id)) lost.set(id, null);
    readTable(db, 'named_version', storedColumns, (row) => {
      const version = toStored(row);
      if (isId(version.id) && isId(version.historyId) && isMoment(version.time) && isAsKept(version))
        versions.set(version.id, version);
      else lost.set(version.id, version.name);
    });
  }
  for (const id of versions.keys()) lost.delete(id);
  const names = [...lost.values()].filter((name) => name !== null);
  return { versions: [...versions.values()], lostVersions: { count: lost.size, names } };
}
