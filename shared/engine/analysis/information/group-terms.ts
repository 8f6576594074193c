import type { Terms } from './hermite-terms.ts';

/** Above so many different values a smooth curve serves better. */
const mostGroups = 24;

/**
 * For an input with few different values (a yes or no, a count): one term a value, so that each has its own mean.
 * Values that came up seldom share a term with their neighbours. Null when there are many different values.
 * Example: 0, 1, 1 has the terms 1 everywhere, and 0, 1, 1.
 */
export function groupTerms(input: Float64Array): Terms | null {
  const counts = new Map<number, number>();
  for (const value of input) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > mostGroups) return null;
  }
  const least = Math.max(30, input.length / 200);
  const groupOf = new Map<number, number>();
  let [group, members] = [0, 0];
  let left = input.length;
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    // A new group only when this one is large enough and enough is left for the next.
    if (members >= least && left >= least) [group, members] = [group + 1, 0];
    groupOf.set(value, group);
    members += count;
    left -= count;
  }
  const columns = Array.from({ length: group + 1 }, (_, index) =>
    input.map((value) => (index === 0 || groupOf.get(value) === index ? 1 : 0)),
  );
  return { columns, sizes: [columns.length] };
}
