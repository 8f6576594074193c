import { basename, dirname } from 'node:path';
import { fail, type Result } from '#shared/kernel/result.ts';
import { checkRuntime, sqliteCode } from './sqlite.ts';

type Failure = Extract<Result<never>, { ok: false }>;

type Kind =
  | 'not-found'
  | 'no-permission'
  | 'disk-full'
  | 'busy'
  | 'not-a-workspace'
  | 'damaged'
  | 'not-allowed'
  | 'too-large'
  | 'io-error';

/** The codes of the operating system and of SQLite, by what they mean to a person. The longest match counts. */
const kinds: Readonly<Record<string, Kind>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  SQLITE_READONLY: 'no-permission',
  SQLITE_PERM: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EBUSY: 'busy',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  EISDIR: 'not-a-workspace',
  SQLITE_NOTADB: 'damaged',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_CONSTRAINT: 'not-allowed',
  SQLITE_TOOBIG: 'too-large',
};

const sentences: Readonly<Record<Kind, (name: string, code: string) => string>> = {
  'not-found': (name) =>
    `${name} or its folder is not there any more. Look whether it was moved or renamed, or whether a drive is not connected.`,
  'no-permission': (name) =>
    `this computer does not let you use ${name} in this way. Ask for the right to it, or work with a copy in another folder.`,
  'disk-full': () => 'the disk is full. Make some room and try again; everything that was kept before is safe.',
  busy: (name) => `another program is using ${name} at this moment. Wait until it has finished and try again.`,
  'not-a-workspace': (name) => `${name} is a folder, not a workspace file.`,
  // SQLite calls a page damaged that the disk could not read.
  damaged: (name) =>
    `${name} is damaged, or the disk cannot read it at this moment. Try again; if it stays so, look for an earlier version.`,
  'not-allowed': () =>
    'it would break a rule of the file, such as one name for each line of a case. Nothing was changed.',
  'too-large': () => 'it is larger than a workspace can hold. Nothing was changed.',
  'io-error': (_, code) =>
    `the computer reported an error (${code}). Everything that was kept before is safe; try again, or save a copy in another place.`,
};

/** What a failing system call or database step means. `what` begins the sentence: "The file could not be saved". */
export function problemOf(error: unknown, what: string, path: string | null): Failure {
  const code = systemCode(error) ?? sqliteCode(error);
  // Neither the computer nor the file is to blame: a defect of ours must not look like an ordinary failure.
  if (code === null) throw error;
  const kind = kinds[code] ?? kinds[code.split('_', 2).join('_')] ?? 'io-error';
  const name = path === null ? 'the file' : `"${basename(path)}"`;
  const reason = error instanceof Error ? error.message : String(error);
  const folder = kind === 'no-permission' ? closedFolder(error, path) : null;
  const sentence =
    folder === null
      ? sentences[kind](name, code)
      : `nothing can be written into the folder "${folder}". Choose another folder, or ask for the right to write into this one.`;
  return fail(kind, `${what}: ${sentence}`, { code, path, reason });
}

/** The folder that refused a new file or a new name; null when it was the file itself that was refused. */
function closedFolder(error: unknown, path: string | null): string | null {
  if (!(error instanceof Error && 'path' in error && typeof error.path === 'string')) return null;
  const call = 'syscall' in error ? error.syscall : null;
  const changesFolder = call === 'mkdir' || call === 'link' || call === 'rename' || call === 'unlink';
  // What we make first is a temporary file or a note beside the file, and both begin with a dot.
  const isBeside = error.path !== path && basename(error.path).startsWith('.');
  return changesFolder || isBeside ? dirname(error.path) : null;
}

function systemCode(error: unknown): string | null {
  // Node's, where closing the file fails as well as what was done with it.
  if (error instanceof AggregateError) return error.errors.map(systemCode).find((code) => code !== null) ?? null;
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
  const runtime = checkRuntime(process.versions);
  if (!runtime.ok) return runtime;
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
