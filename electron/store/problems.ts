import { basename } from 'node:path';
import { fail, type Result } from '#shared/kernel/result.ts';
import { sqliteCode } from './sqlite.ts';

type Failure = Extract<Result<never>, { ok: false }>;

/** What a failing system call or database step means to a person. `what` begins the sentence: "The file could not be saved". */
export function problemOf(error: unknown, what: string, path: string | null): Failure {
  const code = systemCode(error) ?? sqliteCode(error);
  if (code === null) throw error;
  const name = path === null ? null : basename(path);
  const details = { code, path };
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fail(
        'not-found',
        `${what}: ${name ?? 'the file'} or its folder is not there any more. Look whether it was moved or renamed, or whether a drive is not connected.`,
        details,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return fail(
        'no-permission',
        `${what}: this computer does not let you write ${name ?? 'there'}. Ask for the right to change it, or save a copy in another folder.`,
        details,
      );
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return fail(
        'disk-full',
        `${what}: the disk is full. Make some room and try again; what you did before is safe.`,
        details,
      );
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
    case 'EBUSY':
      return fail(
        'busy',
        `${what}: another program is using ${name ?? 'the file'} at this moment. Wait until it has finished and try again.`,
        details,
      );
    case 'EISDIR':
      return fail('not-a-workspace', `${what}: ${name ?? 'this'} is a folder, not a workspace file.`, details);
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return fail('damaged', `${what}: ${name ?? 'the file'} is damaged.`, details);
    default:
      if (code.startsWith('SQLITE_CONSTRAINT')) {
        return fail(
          'not-allowed',
          `${what}: two rows would contradict each other, such as two lines with one name in a case. Nothing was changed.`,
          { ...details, reason: error instanceof Error ? error.message : '' },
        );
      }
      if (code.startsWith('SQLITE_CORRUPT'))
        return fail('damaged', `${what}: ${name ?? 'the file'} is damaged.`, details);
      if (code.startsWith('SQLITE_READONLY'))
        return fail('no-permission', `${what}: ${name ?? 'the file'} cannot be written.`, details);
      return fail(
        'io-error',
        `${what}: the computer reported an error (${code}). What you did before is safe; try again, or save a copy in another place.`,
        details,
      );
  }
}

function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && 'errno' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

/** Runs steps that may throw a system or database error, and answers it as a value. Defects of ours still throw. */
export async function attempt<Value>(
  what: string,
  path: string | null,
  steps: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await steps();
  } catch (error) {
    return problemOf(error, what, path);
  }
}

export function attemptNow<Value>(what: string, path: string | null, steps: () => Result<Value>): Result<Value> {
  try {
    return steps();
  } catch (error) {
    return problemOf(error, what, path);
  }
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = systemCode(error);
  return code !== null && codes.includes(code);
}
