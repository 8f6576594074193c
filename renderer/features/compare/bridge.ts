import type { Effect } from '#shared/api/comparisons.ts';

/** One row of the way from one result to the other: a result itself, or a part of what lies between. */
export type BridgeRow = {
  readonly label: string;
  readonly kind: 'total' | 'part';
  readonly value: number;
  /** Where its bar begins and ends, from 0 to 1 of the width. */
  readonly from: number;
  readonly to: number;
};

const mostParts = 12;
const modelItself = 'Changes to the model itself';

/** The rows in the order in which they are read; null where there are no parts. What does nothing is left out. */
export function bridgeRows(effect: Effect, fromName: string, toName: string): readonly BridgeRow[] | null {
  const { from, to, structure, steps, reason } = effect;
  if (from === null || to === null || reason !== null) return null;
  const parts = [
    { label: modelItself, value: structure ?? 0 },
    ...[...steps]
      .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
      .map((step) => ({ label: step.label, value: step.effect })),
  ].filter(({ value }) => Math.abs(value) > 1e-9 * Math.max(Math.abs(from), Math.abs(to)));
  const shown = parts.length > mostParts ? [...parts.slice(0, mostParts - 1), rest(parts.slice(mostParts - 1))] : parts;
  let so = from;
  const placed = shown.map((part) => {
    const start = so;
    so += part.value;
    return { ...part, kind: 'part' as const, start, end: so };
  });
  const rows = [
    { label: fromName, kind: 'total' as const, value: from, start: 0, end: from },
    ...placed,
    { label: toName, kind: 'total' as const, value: to, start: 0, end: to },
  ];
  const low = Math.min(...rows.flatMap(({ start, end }) => [start, end]));
  const high = Math.max(...rows.flatMap(({ start, end }) => [start, end]));
  const scaled = (value: number): number => (high > low ? (value - low) / (high - low) : 0);
  return rows.map(({ label, kind, value, start, end }) => ({
    label,
    kind,
    value,
    from: scaled(Math.min(start, end)),
    to: scaled(Math.max(start, end)),
  }));
}

const rest = (parts: readonly { value: number }[]): { label: string; value: number } => ({
  label: `${parts.length} others together`,
  value: parts.reduce((sum, { value }) => sum + value, 0),
});
