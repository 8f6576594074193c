import { ok, type Result } from '../../kernel/result.ts';
import { linksOf, type Candidate, type SelectionRules } from './candidates.ts';

/**
 * Projects in the order of value for money, each taken when it still fits.
 *
 * - For: showing what the usual ranking leaves behind; `selectProjects` finds the best choice.
 * - How: by value over the sum of the shares of the budgets; a project comes only after all that it requires.
 * - Errors: as `selectProjects`.
 * - Example: budget 100 and (cost, value) A (60, 100), B (50, 80), C (50, 78): A alone, 100. The best is B and C, 158.
 */
export function greedySelection(candidates: readonly Candidate[], rules: SelectionRules): Result<readonly string[]> {
  const links = linksOf(candidates, rules);
  if (!links.ok) return links;
  const chosen = new Set<number>();
  const left = [...rules.budgets];
  for (const place of byValueForMoney(candidates, rules.budgets)) {
    const candidate = candidates[place];
    const fits = candidate?.costs.every((cost, index) => cost <= (left[index] ?? 0)) === true;
    const allowed =
      links.value.needs[place]?.every((each) => chosen.has(each)) === true &&
      links.value.rulesOut[place]?.every((each) => !chosen.has(each)) === true;
    if (candidate === undefined || !fits || !allowed || candidate.value <= 0) continue;
    chosen.add(place);
    candidate.costs.forEach((cost, index) => (left[index] = (left[index] ?? 0) - cost));
  }
  return ok(candidates.flatMap(({ name }, place) => (chosen.has(place) ? [name] : [])));
}

/** Places of candidates, the most value for their share of the budgets first; those that cost nothing come by value. */
export function byValueForMoney(candidates: readonly Candidate[], budgets: readonly number[]): readonly number[] {
  const ratios = candidates.map(({ value, costs }) => {
    const share = costs.reduce((sum, cost, index) => sum + (cost === 0 ? 0 : cost / (budgets[index] ?? NaN)), 0);
    return { value, ratio: share === 0 ? Math.sign(value) * Number.MAX_VALUE : value / share };
  });
  const order = (a: number, b: number): number => {
    const [one, other] = [ratios[a], ratios[b]];
    if (one === undefined || other === undefined) return a - b;
    if (one.ratio !== other.ratio) return other.ratio - one.ratio;
    return other.value - one.value || a - b;
  };
  return candidates.map((_, place) => place).sort(order);
}
