/** What stands at a place along an axis, and how wide it is there. */
export type Standing = { readonly at: number; readonly width: number };

/**
 * The row of each label, so that no two of a row touch: the first row where there is room, from the left.
 * A label is centred on its place, and pushed inwards at the ends.
 */
export function stack(
  labels: readonly Standing[],
  low: number,
  high: number,
  gap = 8,
): readonly { row: number; x: number }[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at);
  const ends: number[] = [];
  const places = labels.map(() => ({ row: 0, x: 0 }));
  for (const { at, width, index } of order) {
    const x = Math.min(Math.max(at, low + width / 2), Math.max(low + width / 2, high - width / 2));
    let row = ends.findIndex((end) => end + gap <= x - width / 2);
    if (row < 0) row = ends.length;
    ends[row] = x + width / 2;
    places[index] = { row, x };
  }
  return places;
}
