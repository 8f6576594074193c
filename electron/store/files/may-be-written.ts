import { access, constants } from 'node:fs/promises';
import { hasCode } from '../problems.ts';

/** Root may write anything; the mark itself says what its owner wants. */
export const isMarkedReadOnly = (mode: number): boolean => (mode & 0o222) === 0;

export async function mayBeWritten(path: string, mode: number): Promise<boolean> {
  if (isMarkedReadOnly(mode)) return false;
  try {
    await access(path, constants.W_OK);
    return true;
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return false;
    throw error;
  }
}
