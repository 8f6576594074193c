import type { FunctionIndices, SensitivityIndex } from './indices-of-function.ts';

/** What one copy of the sample adds up to. */
export type ReplicateSums = {
  count: number;
  undefined: number;
  /** Over A and B together. */
  sum: number;
  squares: number;
  /** For each input: f(B) (f(A with B's column) - f(A)), f(A with B's column) - f(A), and its square. */
  readonly products: Float64Array;
  readonly changes: Float64Array;
  readonly changesSquared: Float64Array;
};

export function emptySums(inputs: number): ReplicateSums {
  const zeros = (): Float64Array => new Float64Array(inputs);
  return { count: 0, undefined: 0, sum: 0, squares: 0, products: zeros(), changes: zeros(), changesSquared: zeros() };
}

/** Adds the values of one copy: blocks of `rows` for A, B, and A with each column of B. A row with a gap is left out. */
export function addReplicate(sums: ReplicateSums, values: Float64Array, rows: number): ReplicateSums {
  const inputs = sums.products.length;
  // About a middle, so that large values with a small spread keep their digits.
  const centre = values.find((value) => Number.isFinite(value)) ?? 0;
  for (let row = 0; row < rows; row++) {
    let isThere = true;
    for (let block = 0; block < inputs + 2; block++) isThere &&= Number.isFinite(values[block * rows + row]);
    if (!isThere) {
      sums.undefined += 1;
      continue;
    }
    const [a, b] = [values[row] ?? NaN, values[rows + row] ?? NaN];
    sums.count += 1;
    sums.sum += a + b;
    sums.squares += (a - centre) ** 2 + (b - centre) ** 2;
    for (let input = 0; input < inputs; input++) {
      const change = (values[(input + 2) * rows + row] ?? NaN) - a;
      sums.products[input] = (sums.products[input] ?? 0) + (b - centre) * change;
      sums.changes[input] = (sums.changes[input] ?? 0) + change;
      sums.changesSquared[input] = (sums.changesSquared[input] ?? 0) + change * change;
    }
  }
  // Back to the plain sums, about the mean of this copy.
  const mean = sums.count === 0 ? 0 : sums.sum / (2 * sums.count);
  sums.squares -= 2 * sums.count * (mean - centre) ** 2;
  for (let input = 0; input < inputs; input++) {
    sums.products[input] = (sums.products[input] ?? 0) - (mean - centre) * (sums.changes[input] ?? 0);
  }
  return sums;
}

/** The indices from all copies together, and their standard errors from the spread between copies. */
export function indicesFrom(all: readonly ReplicateSums[]): Omit<FunctionIndices, 'evaluations' | 'sampler'> {
  const count = all.reduce((sum, each) => sum + each.count, 0);
  const mean = all.reduce((sum, each) => sum + each.sum, 0) / (2 * count);
  const variance =
    all.reduce((sum, each) => sum + each.squares + 2 * each.count * (each.sum / (2 * each.count) - mean) ** 2, 0) /
    (2 * count);
  const inputs = all[0]?.products.length ?? 0;
  const varies = variance > 0 && variance > 1e-24 * mean * mean;
  const indices = Array.from({ length: inputs }, (_, input): SensitivityIndex => {
    const first = over(all, variance, (each) => each.products[input] ?? NaN);
    const total = over(all, variance, (each) => (each.changesSquared[input] ?? NaN) / 2);
    const none = { value: NaN, error: NaN };
    const [one, other] = varies ? [first, total] : [none, none];
    return { first: one.value, firstError: one.error, total: other.value, totalError: other.error };
  });
  return { indices, mean, variance, undefined: all.reduce((sum, each) => sum + each.undefined, 0) };
}

function over(
  all: readonly ReplicateSums[],
  variance: number,
  of: (sums: ReplicateSums) => number,
): { readonly value: number; readonly error: number } {
  const used = all.filter((each) => each.count > 0);
  const count = used.reduce((sum, each) => sum + each.count, 0);
  const value = used.reduce((sum, each) => sum + of(each), 0) / count / variance;
  // Each copy against its own variance: the index is a ratio, and both of its parts vary.
  const parts = used.map((each) => of(each) / (each.squares / 2));
  const mean = parts.reduce((sum, each) => sum + each, 0) / parts.length;
  const spread = parts.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { value, error: Math.sqrt(spread / (parts.length - 1) / parts.length) };
}
