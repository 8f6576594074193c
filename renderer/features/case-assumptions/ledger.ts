import type { Assumption } from '#shared/model/assumption.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import type { TornadoBar } from '#renderer/lib/engine/index.ts';

/** An input seen as a claim. */
export type LedgerRow = {
  readonly line: Line;
  readonly label: string;
  readonly claim: Assumption | null;
  /** How far the answer moves over the input's own range; null without a range. */
  readonly stake: number | null;
  readonly overdue: boolean;
};

export const orders = ['model', 'stake', 'label', 'confidence', 'review'] as const;
export type Order = (typeof orders)[number];
export const filters = ['all', 'ranged', 'unsourced', 'low', 'overdue'] as const;
export type Filter = (typeof filters)[number];

export function ledgerOf(content: CaseContent, bars: readonly TornadoBar[], today: string): readonly LedgerRow[] {
  const claims = new Map(content.assumptions.map((claim) => [claim.lineId, claim]));
  const stakes = new Map(bars.map((bar) => [bar.line, bar.swing]));
  return content.lines
    .filter(({ kind }) => kind === 'input')
    .map((line) => {
      const claim = claims.get(line.id) ?? null;
      return {
        line,
        label: lineLabel(line),
        claim,
        stake: stakes.get(line.name) ?? null,
        overdue: isOverdue(claim, today),
      };
    });
}

/** A month is due when it is over. */
function isOverdue(claim: Assumption | null, today: string): boolean {
  if (!claim?.reviewBy) return false;
  const { reviewBy } = claim;
  return reviewBy.length === 7 ? today.slice(0, 7) > reviewBy : today > reviewBy;
}

export function matches(row: LedgerRow, filter: Filter): boolean {
  if (filter === 'ranged') return row.line.distribution !== null;
  if (filter === 'unsourced') return !row.claim?.source;
  if (filter === 'low') return row.claim?.confidence === 'low' || !row.claim?.confidence;
  return filter === 'overdue' ? row.overdue : true;
}

export function finds(row: LedgerRow, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  return [row.label, row.line.name, row.claim?.source, row.claim?.owner, row.line.section].some((part) =>
    part?.toLowerCase().includes(wanted),
  );
}

const sureness = { low: 0, medium: 1, high: 2 } as const;

export function sorted(rows: readonly LedgerRow[], order: Order): readonly LedgerRow[] {
  if (order === 'model') return rows;
  const key: Readonly<Record<Exclude<Order, 'model'>, (row: LedgerRow) => number | string>> = {
    stake: (row) => -(row.stake ?? -1),
    label: (row) => row.label.toLowerCase(),
    confidence: (row) => (row.claim?.confidence ? sureness[row.claim.confidence] : -1),
    review: (row) => row.claim?.reviewBy ?? '9999',
  };
  const of = key[order];
  return [...rows].sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));
}
