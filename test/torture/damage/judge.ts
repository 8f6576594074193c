import { loadRecords } from '#electron/store/load.ts';
import { connectReadOnly, disconnect, tellsOfDamage } from '#electron/store/sqlite.ts';
import { listAfter } from '#electron/store/tables/history.ts';
import { checkFile } from '#electron/store/verification/check-file.ts';
import { sameRecord } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { recordOrder, type Records } from '#shared/model/record.ts';
import { tableOf } from '#electron/store/tables/index.ts';

/** All that a person could see of a workspace. */
export type Content = { readonly records: Records; readonly history: readonly HistoryEntry[] };

/** `refused CODE`, `same`, or `changed`: it opened, and something is not as it was. */
export type Verdict = `refused ${string}` | 'same' | 'changed';

export const named = /^refused (damaged|not-a-workspace|hostile-file|newer-file|too-large)$/;

export function contentOf(path: string): Content | string {
  const db = connectReadOnly(path);
  try {
    const records = loadRecords(db);
    return records.ok ? { records: records.value, history: listAfter(db, 0) ?? [] } : records.error.code;
  } finally {
    disconnect(db);
  }
}

export function isSame(a: Content, b: Content): boolean {
  return (
    a.records.size === b.records.size &&
    [...a.records].every(([id, record]) => sameRecord(record, b.records.get(id))) &&
    sameRecord(a.history, b.history)
  );
}

/** Opens the file as the program does, apart from the processes and the copies. */
export function judge(path: string, original: Content): Verdict {
  const checked = checkFile({ path, settle: false, sealed: true });
  if (!checked.ok) return `refused ${checked.error.code}`;
  const content = contentOf(path);
  if (typeof content === 'string') return `refused ${content}`;
  return isSame(content, original) ? 'same' : 'changed';
}

/** The control: one that trusts SQLite's own check instead of our digest, and shows whatever it reads. */
export function judgeCarelessly(path: string, original: Content): Verdict {
  try {
    const db = connectReadOnly(path);
    try {
      const [first] = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check(1)').all();
      if (first?.integrity_check !== 'ok') return 'refused damaged';
      for (const type of recordOrder) {
        const table = tableOf(type);
        for (const row of table.all(db)) {
          const record = table.fromRow(row);
          if (!sameRecord(record, original.records.get(String(record['id'])))) return 'changed';
        }
      }
      return 'same';
    } finally {
      disconnect(db);
    }
  } catch (error) {
    if (!tellsOfDamage(error)) throw error;
    return 'refused damaged';
  }
}
