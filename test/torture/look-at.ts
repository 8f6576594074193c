import { existsSync } from 'node:fs';
import { connectReadOnly, disconnect } from '#electron/store/sqlite.ts';
import { listSteps } from '#electron/store/tables/history.ts';
import { checkFile } from '#electron/store/verification/check-file.ts';

/** A saved file as a stranger finds it: what is wrong with it, or how many edits are in it. */
export function lookAt(path: string): { readonly fault: string | null; readonly sequence: number } {
  if (!existsSync(path)) return { fault: 'it is gone', sequence: 0 };
  const checked = checkFile({ path, settle: false, sealed: true });
  if (!checked.ok) return { fault: checked.error.message, sequence: 0 };
  const db = connectReadOnly(path);
  try {
    return { fault: null, sequence: listSteps(db).at(-1)?.sequence ?? 0 };
  } finally {
    disconnect(db);
  }
}
