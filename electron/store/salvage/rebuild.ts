import { rmSync } from 'node:fs';
import type { HistoryEntry } from '#shared/changes/history.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { writeChange } from '../apply-change.ts';
import { contentDigest } from '../digest.ts';
import { migrate } from '../migrations/index.ts';
import { connectForWriting, disconnect, inTransaction } from '../sqlite.ts';
import { insertEntry } from '../tables/history.ts';
import { tableAsOf } from '../tables/index.ts';
import { insertVersion, type StoredVersion } from '../tables/named-version.ts';

/** What a file holds, apart from what it says about itself. */
export type Content = {
  readonly records: Iterable<WorkspaceRecord>;
  readonly history: Iterable<HistoryEntry>;
  readonly versions: Iterable<StoredVersion>;
};

/** Writes a new file with this content in the schema of a version; answers the digest. */
export function rebuild(path: string, version: number, { records, history, versions }: Content): string {
  rmSync(path, { force: true });
  const db = connectForWriting(path, { mustExist: false });
  try {
    // Nothing is lost with this file: it is made anew from the damaged one, and saving it syncs.
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    migrate(db, undefined, version);
    inTransaction(db, () => {
      writeChange(db, { added: [...records], updated: [], removed: [] }, tableAsOf(version));
      for (const entry of history) insertEntry(db, entry);
      for (const named of versions) insertVersion(db, named);
    });
    return contentDigest(db);
  } finally {
    disconnect(db);
  }
}
