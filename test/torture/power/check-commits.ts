import { existsSync } from 'node:fs';
import { connectForWriting, disconnect, statement } from '#electron/store/sqlite.ts';
import type { Loss } from './losses.ts';

/** What is missing in the database of `commits.ts` after a power loss, or null. */
export function checkCommits(path: string, { said }: Loss): string | null {
  const kept = Number(said.at(-1)?.split(' ')[1] ?? 0);
  if (kept === 0) return null;
  if (!existsSync(path)) return `${kept} commits were acknowledged, and the file is gone`;
  const db = connectForWriting(path, { mustExist: true });
  try {
    const found = Number(statement(db, 'SELECT count(*) AS found FROM edit').get()?.['found']);
    if (found < kept) return `${kept} commits were acknowledged, and ${found} are there`;
    const integrity = db.pragma('integrity_check', { simple: true });
    return integrity === 'ok' ? null : `the file is torn: ${String(integrity)}`;
  } catch (error) {
    return `the file cannot be read: ${String(error)}`;
  } finally {
    disconnect(db);
  }
}
