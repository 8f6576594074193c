import type { Id } from '#shared/kernel/id.ts';

type Placed = { readonly id: Id; readonly position: number };

/**
 * Where a row goes after `afterId` (null: to the top) among its siblings, which are in order and without the row
 * itself. The middle between two neighbours changes one row only. After some fifty moves into the same gap the
 * doubles run out; then, and only then, every sibling gets a whole number.
 */
export function placeAfter(
  siblings: readonly Placed[],
  afterId: Id | null,
): { position: number; renumbered: ReadonlyMap<Id, number> } {
  const index = afterId === null ? 0 : siblings.findIndex((row) => row.id === afterId) + 1;
  const before = siblings[index - 1]?.position;
  const after = siblings[index]?.position;
  const position = between(before, after);
  const fits = (before === undefined || position > before) && (after === undefined || position < after);
  if (fits) return { position, renumbered: new Map() };
  const renumbered = new Map(siblings.map((row, place) => [row.id, place < index ? place + 1 : place + 2]));
  return { position: index + 1, renumbered };
}

function between(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

export function lastPosition(siblings: readonly Placed[]): number {
  return siblings.reduce((highest, row) => Math.max(highest, row.position), 0) + 1;
}
