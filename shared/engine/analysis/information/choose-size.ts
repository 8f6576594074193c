import { addSums, type FoldSums } from './fold-sums.ts';
import { solveTerms, type Solved } from './solve-terms.ts';

/**
 * How many terms foretell best trials that the regression has not seen (cross-validation): the smallest size whose
 * error over all folds is the least; and the regression on all folds but one, for each.
 *
 * - Errors of several payoffs are added, each as a share of its own spread.
 * - Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 7.10.
 * - Example: payoffs that are a straight line of the score choose the first two terms.
 */
export function chooseSize(
  folds: readonly FoldSums[],
  sizes: readonly number[],
): { readonly size: number; readonly without: readonly Solved[] } {
  const total = addSums(folds);
  const without = folds.map((fold) => solveTerms(subtract(total, fold)));
  const weights = total.squares.map((square) => (square > 0 ? 1 / square : 0));
  let best = { size: sizes[0] ?? 1, error: Number.POSITIVE_INFINITY };
  for (const size of sizes) {
    let error = 0;
    for (const [index, fold] of folds.entries()) {
      for (const [payoff, weight] of weights.entries()) {
        error += weight * errorOf(fold, payoff, without[index]?.coefficients(payoff, size) ?? new Float64Array(size));
      }
    }
    // Rounding alone is no reason for another term.
    if (error < best.error - 1e-12) best = { size, error };
  }
  return { size: best.size, without };
}

function subtract(total: Omit<FoldSums, 'from' | 'to'>, fold: FoldSums): Omit<FoldSums, 'from' | 'to'> {
  return {
    products: total.products.map((each, at) => each - (fold.products[at] ?? 0)),
    targets: total.targets.map((target, index) => target.map((each, at) => each - (fold.targets[index]?.[at] ?? 0))),
    squares: total.squares.map((each, index) => each - (fold.squares[index] ?? 0)),
  };
}

/** The sum of squared errors over a fold, from its sums. */
function errorOf(fold: FoldSums, payoff: number, coefficients: Float64Array): number {
  let error = fold.squares[payoff] ?? 0;
  for (let row = 0; row < coefficients.length; row++) {
    const each = coefficients[row] ?? 0;
    error -= 2 * each * (fold.targets[payoff]?.[row] ?? 0);
    const start = (row * (row + 1)) / 2;
    for (let column = 0; column < row; column++) {
      error += 2 * each * (coefficients[column] ?? 0) * (fold.products[start + column] ?? 0);
    }
    error += each * each * (fold.products[start + row] ?? 0);
  }
  return error;
}
