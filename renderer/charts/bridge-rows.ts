/** What lies between two results; `id` where one can go and look at it. */
export type BridgePart = {
  readonly id?: string;
  readonly label: string;
  /** What changed, in words: `49 → 44`. */
  readonly detail?: string;
  readonly value: number;
};
export type BridgeEnd = { readonly label: string; readonly value: number };

/** One row of the way from one result to another: a result itself, or a part of what lies between. */
export type BridgeRow = BridgePart & {
  readonly kind: 'total' | 'part';
  /** Where its bar begins and ends, from 0 to 1 of the width. */
  readonly from: number;
  readonly to: number;
};

const mostParts = 12;

/** The rows in the order in which they are read: the greatest part first, small ones together, what does nothing left out. */
export function bridgeRows(from: BridgeEnd, to: BridgeEnd, parts: readonly BridgePart[]): readonly BridgeRow[] {
  const size = Math.max(Math.abs(from.value), Math.abs(to.value));
  const moving = parts
    .filter(({ value }) => Math.abs(value) > 1e-9 * size)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const shown =
    moving.length > mostParts ? [...moving.slice(0, mostParts - 1), rest(moving.slice(mostParts - 1))] : moving;
  let so = from.value;
  const rows = [
    { ...from, kind: 'total' as const, start: 0, end: from.value },
    ...shown.map((part) => {
      const start = so;
      so += part.value;
      return { ...part, kind: 'part' as const, start, end: so };
    }),
    { ...to, kind: 'total' as const, start: 0, end: to.value },
  ];
  const places = rows.flatMap(({ start, end }) => [start, end]);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const scaled = (value: number): number => (high > low ? (value - low) / (high - low) : 0);
  return rows.map(({ start, end, ...row }) => ({
    ...row,
    from: scaled(Math.min(start, end)),
    to: scaled(Math.max(start, end)),
  }));
}

const rest = (parts: readonly BridgePart[]): BridgePart => ({
  label: `${parts.length} others together`,
  value: parts.reduce((sum, { value }) => sum + value, 0),
});
