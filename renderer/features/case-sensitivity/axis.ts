/** How finely an axis is cut; uneven, so that it has a middle. */
export const stepCounts = [9, 13, 17, 21] as const;
export type StepCount = (typeof stepCounts)[number];

/**
 * Even steps from low to high, of which the nearest to `now` is moved onto it: so one cell of a table is the case as
 * it is. -1 where it lies outside.
 */
export function stepsThrough(
  low: number,
  high: number,
  count: number,
  now: number,
): { readonly values: readonly number[]; readonly at: number } {
  const step = (high - low) / (count - 1);
  const values = Array.from({ length: count }, (_, index) => (index === count - 1 ? high : low + index * step));
  if (!(now >= low && now <= high)) return { values, at: -1 };
  const at = Math.round((now - low) / step);
  values[at] = now;
  return { values, at };
}
