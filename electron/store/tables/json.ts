import type { SqlValue } from '../sqlite.ts';

/** Lists and small objects are kept as JSON text; null stays null. */
export function toJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** What does not parse becomes undefined, and the record's schema then refuses it. */
export function fromJson(value: SqlValue | undefined): unknown {
  if (value === null) return null;
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

/** Each takes far more memory than its two bytes in the file; 200,000 rows have less than half of these. */
const mostLists = 4_000_000;

/** The same for a text that may be as long as the file, and is read where nothing may exhaust the memory. */
export function fromLongJson(value: SqlValue | undefined): unknown {
  return typeof value === 'string' && countLists(value) > mostLists ? undefined : fromJson(value);
}

/** How many lists and objects it may hold; a bracket within a text is counted too. */
function countLists(text: string): number {
  let count = 0;
  for (const sign of ['[', '{']) for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

export function toFlag(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

export function fromFlag(value: SqlValue | undefined): unknown {
  return value === 0 ? false : value === 1 ? true : value;
}
