import { existsSync, mkdtempSync, rmSync } from 'node:fs';

/**
 * Lends a folder in memory where the machine has one, else the given one: for rows that write thousands of files
 * and do not ask what a disk makes of them.
 */
export async function inMemory<Value>(given: string, work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/casewright-torture-') : given;
  try {
    return await work(folder);
  } finally {
    if (folder !== given) rmSync(folder, { recursive: true, force: true });
  }
}
