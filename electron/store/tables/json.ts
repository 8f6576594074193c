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

export function toFlag(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

export function fromFlag(value: SqlValue | undefined): unknown {
  return value === 0 ? false : value === 1 ? true : value;
}
