import type { Candidate } from './candidates.ts';

/**
 * What open projects can add at most: for each budget by itself, the best ones by value for money until it is spent,
 * the last in part; the least of these. Prerequisites and exclusions are left out, so that it is never too low.
 * Example: budget 100 left and (cost, value) (60, 100), (50, 80), (50, 78): 100 + 80 x 40/50 = 164.
 */
export function valueBound(
  candidates: readonly Candidate[],
  budgets: readonly number[],
): (state: readonly string[], left: readonly number[]) => number {
  const worthwhile = candidates.flatMap(({ value }, place) => (value > 0 ? [place] : []));
  const valueOf = (place: number): number => candidates[place]?.value ?? 0;
  const costOf = (place: number, budget: number): number => candidates[place]?.costs[budget] ?? 0;
  const orders = budgets.map((_, budget) =>
    worthwhile.toSorted((a, b) => valueOf(b) * costOf(a, budget) - valueOf(a) * costOf(b, budget)),
  );
  return (state, left) => {
    let least = worthwhile.reduce((sum, place) => (state[place] === 'open' ? sum + valueOf(place) : sum), 0);
    for (const [budget, order] of orders.entries()) {
      // As much slack as a choice has, so that sums that just fit are not ruled out here.
      let rest = Math.max(0, left[budget] ?? 0) + 1e-9 * (budgets[budget] ?? 0);
      let sum = 0;
      for (const place of order) {
        if (state[place] !== 'open') continue;
        const cost = costOf(place, budget);
        if (cost > rest) {
          sum += (valueOf(place) * rest) / cost;
          break;
        }
        rest -= cost;
        sum += valueOf(place);
      }
      least = Math.min(least, sum);
    }
    return least;
  };
}
