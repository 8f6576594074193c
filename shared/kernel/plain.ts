/**
 * A value as JSON can carry it: numbers that are not finite become null, what is undefined is left out.
 * Example: `plainOf({ a: NaN, b: [1, Infinity] })` is `{ a: null, b: [1, null] }`.
 */
export function plainOf(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, plainOf(each)]),
  );
}
