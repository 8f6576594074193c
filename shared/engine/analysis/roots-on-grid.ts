import { brent } from '../statistics/root.ts';

export type Crossing = {
  readonly at: number;
  /** A root is where the function reaches zero; at a jump it passes over it without reaching it. */
  readonly kind: 'root' | 'jump';
};

/** Places and the values of a function there, the places rising. */
export type Grid = { readonly places: readonly number[]; readonly values: ArrayLike<number> };

/**
 * Every place where a function crosses zero between neighbours of a grid, each refined by Brent's method.
 *
 * - For: goal seek, switching values, decision flips: scan with all places as lanes, then refine.
 * - Errors: two roots between the same neighbours are not seen, nor is a root that only touches zero between them.
 *   Neighbours without a value are passed over.
 * - Example: x² - 2 over -2, -1, 0, 1, 2 gives -1.4142135623730951 and 1.4142135623730951.
 */
export function rootsOnGrid({ places, values }: Grid, valueAt: (x: number) => number): readonly Crossing[] {
  const found: Crossing[] = [];
  const span = Math.abs((places.at(-1) ?? 0) - (places[0] ?? 0));
  for (let index = 0; index < places.length; index++) {
    const [x, y] = [places[index] ?? NaN, values[index] ?? NaN];
    if (y === 0) {
      found.push({ at: x, kind: 'root' });
      continue;
    }
    const [next, after] = [places[index + 1] ?? NaN, values[index + 1] ?? NaN];
    if (!Number.isFinite(y) || !Number.isFinite(after) || after === 0 || y < 0 === after < 0) continue;
    const at = brent(valueAt, x, next, span * 1e-14);
    if (at === null) continue;
    const left = Math.abs(valueAt(at));
    found.push({ at, kind: left <= 1e-6 * Math.max(Math.abs(y), Math.abs(after)) ? 'root' : 'jump' });
  }
  return found;
}

/** `count` places from one end to the other, both included. Example: `evenly(0, 1, 3)` is [0, 0.5, 1]. */
export function evenly(from: number, to: number, count: number): readonly number[] {
  if (count <= 1) return [from];
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? to : from + ((to - from) * index) / (count - 1),
  );
}
