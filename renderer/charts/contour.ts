export type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/**
 * Where a field of values crosses a level, as straight pieces between the centres of neighbouring cells (marching
 * squares). Places count in cells: 0 is the centre of the first. Beside a cell without a value nothing is drawn.
 */
export function contourOf(cells: readonly (readonly number[])[], level: number): readonly Segment[] {
  const pieces: Segment[] = [];
  for (let row = 0; row + 1 < cells.length; row++) {
    for (let column = 0; column + 1 < (cells[row]?.length ?? 0); column++) {
      const at = (down: number, along: number): number => (cells[row + down]?.[column + along] ?? Number.NaN) - level;
      pieces.push(...within(at(0, 0), at(0, 1), at(1, 1), at(1, 0), column, row));
    }
  }
  return pieces;
}

type Place = { readonly x: number; readonly y: number };

/** The pieces within four neighbours, given round the square from its first corner. */
function within(a: number, b: number, c: number, d: number, x: number, y: number): readonly Segment[] {
  if (![a, b, c, d].every(Number.isFinite)) return [];
  const crosses = (one: number, other: number): boolean => one < 0 !== other < 0;
  const share = (one: number, other: number): number => one / (one - other);
  const sides: readonly (Place | null)[] = [
    crosses(a, b) ? { x: x + share(a, b), y } : null,
    crosses(b, c) ? { x: x + 1, y: y + share(b, c) } : null,
    crosses(d, c) ? { x: x + share(d, c), y: y + 1 } : null,
    crosses(a, d) ? { x, y: y + share(a, d) } : null,
  ];
  const [top, right, bottom, left] = sides;
  if (top && right && bottom && left) {
    // Two ways to join four crossings: the middle tells which corners belong together.
    const together = (a + b + c + d) / 4 < 0 === a < 0;
    return together ? [joined(top, right), joined(bottom, left)] : [joined(top, left), joined(right, bottom)];
  }
  const [from, to] = sides.filter((side) => side !== null);
  return from && to ? [joined(from, to)] : [];
}

const joined = (from: Place, to: Place): Segment => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y });
