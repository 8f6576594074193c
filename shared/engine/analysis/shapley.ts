import { permutation } from '../sampling/permutation.ts';
import { compensatedSum } from '../statistics/compensated-sum.ts';

/** What every evaluation of a coalition asks for: which of the changes are made, for many coalitions at once. */
export type WorthOf = (coalitions: readonly (readonly boolean[])[]) => Float64Array;

export type Shapley = {
  readonly effects: readonly number[];
  readonly exact: boolean;
  /** Orders that were drawn, each with its reverse; 0 when exact. */
  readonly pairs: number;
  /** Of each effect, from the pairs; zero when exact. */
  readonly standardErrors: readonly number[];
};

export const mostExactChanges = 10;

/**
 * The Shapley value of each of n changes: its effect averaged over every order in which they could be made.
 *
 * - For: sharing a difference among changes that act on each other, without favouring any order.
 * - Exact up to 10 changes, from all 2ⁿ subsets. Beyond, the mean over random orders, each taken with its reverse
 *   (antithetic), by a fixed seed, with a standard error.
 * - Source: L. S. Shapley, A Value for n-Person Games (1953); R. Mitchell et al., Sampling Permutations for Shapley
 *   Value Estimation, JMLR 23 (2022), for the antithetic pairs.
 * - Example: worth = a·b with a from 2 to 3 and b from 10 to 20: effects 15 and 25, together 40.
 */
export function shapley(changes: number, worthOf: WorthOf, options: { seed: number; pairs: number }): Shapley {
  return changes <= mostExactChanges ? exactly(changes, worthOf) : byOrders(changes, worthOf, options);
}

function exactly(changes: number, worthOf: WorthOf): Shapley {
  const subsets = Array.from({ length: 2 ** changes }, (_, set) =>
    Array.from({ length: changes }, (_, change) => (set & (1 << change)) !== 0),
  );
  const worth = worthOf(subsets);
  const weight = weightsOf(changes);
  const effects = Array.from({ length: changes }, (_, change) => {
    const bit = 1 << change;
    const terms: number[] = [];
    for (let set = 0; set < subsets.length; set++) {
      if ((set & bit) !== 0) continue;
      terms.push((weight[sizeOf(set)] ?? 0) * ((worth[set | bit] ?? NaN) - (worth[set] ?? NaN)));
    }
    return compensatedSum(terms);
  });
  return { effects, exact: true, pairs: 0, standardErrors: effects.map(() => 0) };
}

/** s! (n - s - 1)! / n!: the share of orders in which exactly a given set of s comes before. */
function weightsOf(n: number): readonly number[] {
  const factorial = (of: number): number => (of <= 1 ? 1 : of * factorial(of - 1));
  return Array.from({ length: n }, (_, s) => (factorial(s) * factorial(n - s - 1)) / factorial(n));
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}

function byOrders(changes: number, worthOf: WorthOf, { seed, pairs }: { seed: number; pairs: number }): Shapley {
  const orders = Array.from({ length: pairs }, (_, pair) => [...permutation(changes, keyOf(seed, pair))]).flatMap(
    (order) => [order, order.toReversed()],
  );
  const coalitions = orders.flatMap((order) => stagesOf(order));
  const worth = worthOf(coalitions);
  const ofPairs = Array.from({ length: changes }, () => new Float64Array(pairs));
  for (const [index, order] of orders.entries()) {
    const start = index * (changes + 1);
    for (const [stage, change] of order.entries()) {
      const effect = (worth[start + stage + 1] ?? NaN) - (worth[start + stage] ?? NaN);
      const column = ofPairs[change];
      if (column !== undefined) column[index >> 1] = (column[index >> 1] ?? 0) + effect / 2;
    }
  }
  const effects = ofPairs.map((column) => compensatedSum(column) / pairs);
  const standardErrors = ofPairs.map((column, change) => {
    const squares = compensatedSum(column.map((value) => (value - (effects[change] ?? 0)) ** 2));
    return Math.sqrt(squares / Math.max(1, pairs - 1) / pairs);
  });
  return { effects, exact: false, pairs, standardErrors };
}

/** Nothing changed, then one change more at each stage. */
function stagesOf(order: readonly number[]): readonly (readonly boolean[])[] {
  const made = order.map(() => false);
  const stages = [[...made]];
  for (const change of order) {
    made[change] = true;
    stages.push([...made]);
  }
  return stages;
}

/** Orders have a purpose of their own, so that they share no draw with the trials of a simulation. */
const keyOf = (seed: number, pair: number): Parameters<typeof permutation>[1] => ({ seed, stream: pair, purpose: 101 });
