import { run } from '#renderer/lib/index.ts';
import type { LedgerRow } from './ledger.ts';

export type ClaimField = 'source' | 'owner' | 'date' | 'reviewBy' | 'evidence' | 'note';

/** Keeps a part of a claim as it was written; answers why it cannot be kept, or null. An empty text takes it away. */
export function keepClaim({ line, claim }: LedgerRow, field: ClaimField, text: string): string | null {
  const next = text.trim() === '' ? null : text.trim();
  if (next === (claim?.[field] ?? null)) return null;
  if (next !== null && (field === 'date' || field === 'reviewBy') && !/^\d{4}-\d{2}(-\d{2})?$/.test(next)) {
    return 'Write a day such as 2026-10-01, or a month such as 2026-10.';
  }
  void run('assumption.update', { lineId: line.id, set: { [field]: next } });
  return null;
}
