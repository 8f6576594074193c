import { assumptionLedger, type LedgerEntry } from '#shared/engine/index.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import type { AnalysisAnswer, TornadoBar } from '#renderer/lib/engine/index.ts';
import { openByLine } from '#renderer/lib/index.ts';

export type Worth = { readonly value: number; readonly standardError: number };

/** An input seen as a claim, as the page shows it. */
export type LedgerRow = LedgerEntry<Line> & {
  readonly label: string;
  /** Its place in the model. */
  readonly place: number;
  /** Threads on it that are not settled. */
  readonly discussed: number;
  /** What knowing it is worth at most; null while that was not worked out, or it is not uncertain. */
  readonly worth: Worth | null;
};

export const filters = ['all', 'review', 'unsourced', 'low', 'overdue', 'discussed', 'ranged', 'unranged'] as const;
export type Filter = (typeof filters)[number];
/** Whose assumptions are shown: everybody's, those of nobody, or one owner's. */
export type OwnerFilter =
  { readonly kind: 'everybody' } | { readonly kind: 'nobody' } | { readonly kind: 'one'; readonly name: string };
export const everybody: OwnerFilter = { kind: 'everybody' };

export function ledgerOf(
  content: CaseContent,
  bars: readonly TornadoBar[],
  worth: AnalysisAnswer<'valueOfInformation'> | null,
  today: string,
): readonly LedgerRow[] {
  const places = new Map(content.lines.map((line, place) => [line.id, place]));
  const open = openByLine(content.comments);
  const known = new Map((worth?.inputs ?? []).map((each) => [each.inputs[0], each]));
  return assumptionLedger(content.lines, content.assumptions, bars, today).map((entry) => ({
    ...entry,
    label: lineLabel(entry.line),
    discussed: open.get(entry.line.id) ?? 0,
    place: places.get(entry.line.id) ?? 0,
    worth: known.get(entry.line.name) ?? null,
  }));
}

/** To be looked at again: its review is overdue, or something is missing behind it. */
export function matches(row: LedgerRow, filter: Filter): boolean {
  const { gaps } = row.evidence;
  switch (filter) {
    case 'all':
      return true;
    case 'review':
      return gaps.length > 0;
    case 'unsourced':
      return gaps.includes('no-source');
    case 'low':
      return gaps.includes('low-confidence') || gaps.includes('no-confidence');
    case 'overdue':
      return gaps.includes('review-due');
    case 'discussed':
      return row.discussed > 0;
    case 'ranged':
      return row.line.distribution !== null;
    case 'unranged':
      return row.line.distribution === null;
  }
}

export function isOwned({ claim }: LedgerRow, by: OwnerFilter): boolean {
  if (by.kind === 'everybody') return true;
  return by.kind === 'nobody' ? !claim?.owner : claim?.owner === by.name;
}

/** The owners that are named, in the order of the alphabet. */
export function ownersOf(rows: readonly LedgerRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ claim }) => claim?.owner ?? []))].sort((a, b) => a.localeCompare(b));
}

export function finds(row: LedgerRow, text: string): boolean {
  const { line, claim } = row;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const parts = [
    row.label,
    line.name,
    line.section,
    line.note,
    claim?.source,
    claim?.owner,
    claim?.evidence,
    claim?.note,
  ];
  const all = parts.filter(Boolean).join('\n').toLowerCase();
  return words.every((word) => all.includes(word));
}

type Direction = 'ascending' | 'descending';
type Key = (row: LedgerRow) => number | string | null;

/** What the table can be ordered by, and in which direction first. */
const orders = {
  priority: { key: ({ priority }) => priority, first: 'descending' },
  stake: { key: ({ stake }) => stake, first: 'descending' },
  worth: { key: ({ worth }) => worth?.value ?? null, first: 'descending' },
  weakness: { key: ({ evidence }) => evidence.weakness, first: 'descending' },
  label: { key: ({ label }) => label.toLowerCase(), first: 'ascending' },
  place: { key: ({ place }) => place, first: 'ascending' },
  value: { key: ({ line }) => (typeof line.value === 'number' ? line.value : null), first: 'descending' },
  width: { key: relativeWidth, first: 'descending' },
  source: { key: ({ claim }) => claim?.source?.toLowerCase() ?? null, first: 'ascending' },
  owner: { key: ({ claim }) => claim?.owner?.toLowerCase() ?? null, first: 'ascending' },
  date: { key: ({ claim }) => claim?.date ?? null, first: 'ascending' },
  review: { key: ({ claim }) => claim?.reviewBy ?? null, first: 'ascending' },
} satisfies Record<string, { readonly key: Key; readonly first: Direction }>;

export type OrderName = keyof typeof orders;
export type Order = { readonly by: OrderName; readonly direction: Direction };

export const firstOrder: Order = { by: 'priority', direction: 'descending' };

/** Pressed once, a heading orders by its own direction; pressed again, the other way round. */
export function nextOrder(now: Order, by: OrderName): Order {
  if (now.by !== by) return { by, direction: orders[by].first };
  return { by, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** How wide a range is against its value: 40 % of it, or twice it. */
function relativeWidth({ line, low, high }: LedgerRow): number | null {
  if (low === null || high === null) return null;
  const size = Math.abs(typeof line.value === 'number' && line.value !== 0 ? line.value : (low + high) / 2);
  return size === 0 ? null : (high - low) / size;
}

/** What has nothing to be ordered by stands at the end, whichever the direction; equals stay as they are. */
export function sorted(rows: readonly LedgerRow[], { by, direction }: Order): readonly LedgerRow[] {
  const { key } = orders[by];
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return left === right ? 0 : left < right ? -sign : sign;
  });
}
