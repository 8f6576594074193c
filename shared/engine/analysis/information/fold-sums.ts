import type { Terms } from './hermite-terms.ts';

/** Products of terms with each other and with the payoffs, over the trials of one fold. */
export type FoldSums = {
  readonly from: number;
  readonly to: number;
  /** Row by row, the lower triangle only. */
  readonly products: Float64Array;
  /** For each payoff, one number a term. */
  readonly targets: readonly Float64Array[];
  /** For each payoff, its sum of squares. */
  readonly squares: readonly number[];
};

/**
 * The sums that regressions on any choice of folds need, so that each trial is looked at once.
 *
 * - Shapes: trials are cut into `folds` stretches of the same length but for one trial.
 * - Example: terms 1 everywhere and payoffs 3, 5 in one fold: products [2], targets [8], squares 34.
 */
export function foldSums({ columns }: Terms, payoffs: readonly Float64Array[], folds: number): readonly FoldSums[] {
  const trials = columns[0]?.length ?? 0;
  const size = columns.length;
  return Array.from({ length: folds }, (_, fold) => {
    const [from, to] = [Math.floor((fold * trials) / folds), Math.floor(((fold + 1) * trials) / folds)];
    const products = new Float64Array((size * (size + 1)) / 2);
    for (let row = 0, at = 0; row < size; row++) {
      for (let column = 0; column <= row; column++, at++) products[at] = dot(columns[row], columns[column], from, to);
    }
    return {
      from,
      to,
      products,
      targets: payoffs.map((payoff) => Float64Array.from(columns, (column) => dot(column, payoff, from, to))),
      squares: payoffs.map((payoff) => dot(payoff, payoff, from, to)),
    };
  });
}

/** The sums of several folds together. */
export function addSums(folds: readonly FoldSums[]): Omit<FoldSums, 'from' | 'to'> {
  const [first] = folds;
  const products = new Float64Array(first?.products.length ?? 0);
  const targets = (first?.targets ?? []).map((each) => new Float64Array(each.length));
  const squares = (first?.squares ?? []).map(() => 0);
  for (const fold of folds) {
    for (let at = 0; at < products.length; at++) products[at] = (products[at] ?? 0) + (fold.products[at] ?? 0);
    for (const [index, target] of targets.entries()) {
      for (let at = 0; at < target.length; at++) target[at] = (target[at] ?? 0) + (fold.targets[index]?.[at] ?? 0);
      squares[index] = (squares[index] ?? 0) + (fold.squares[index] ?? 0);
    }
  }
  return { products, targets, squares };
}

function dot(a: Float64Array | undefined, b: Float64Array | undefined, from: number, to: number): number {
  let sum = 0;
  for (let lane = from; lane < to; lane++) sum += (a?.[lane] ?? 0) * (b?.[lane] ?? 0);
  return sum;
}
