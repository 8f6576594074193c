import { ok, type Result } from '../../kernel/result.ts';
import { linksOf, type Candidate, type Links, type SelectionRules } from './candidates.ts';
import { byValueForMoney } from './greedy-selection.ts';
import { valueBound } from './value-bound.ts';

export type Selection = {
  /** In the order of the candidates. */
  readonly chosen: readonly string[];
  readonly value: number;
  /** What the choice takes of each budget. */
  readonly used: readonly number[];
  /** True when no choice can be better; false when the search was ended by its limit. */
  readonly proven: boolean;
};

/**
 * The projects that together are worth most under budgets, prerequisites and exclusions: branch and bound.
 *
 * - For: portfolios; solve again for each budget to see the frontier. Ranking by value for money can be far off.
 * - Units: `value` in one unit (NPV), costs in that of their budget. A project of negative value is chosen only when
 *   one that requires it makes up for it.
 * - Errors: `duplicate-name`, `unknown-project`, `costs-do-not-fit`, `not-a-number`. The search looks at no more than
 *   `limit` places and then gives the best found, not proven.
 * - Source: Land, Doig, Econometrica 28 (1960); the bound is Dantzig's (1957), for each budget by itself.
 * - Example: budget 100 and (cost, value) A (60, 100), B (50, 80), C (50, 78): B and C, 158.
 */
export function selectProjects(
  candidates: readonly Candidate[],
  rules: SelectionRules,
  limit = 1_000_000,
): Result<Selection> {
  const links = linksOf(candidates, rules);
  if (!links.ok) return links;
  const { picked, proven } = search(candidates, rules.budgets, links.value, limit);
  const chosen = candidates.filter((_, place) => picked[place] === true);
  return ok({
    chosen: chosen.map(({ name }) => name),
    value: chosen.reduce((sum, { value }) => sum + value, 0),
    used: rules.budgets.map((_, index) => chosen.reduce((sum, { costs }) => sum + (costs[index] ?? 0), 0)),
    proven,
  });
}

type Found = { readonly picked: readonly boolean[]; readonly proven: boolean };

function search(candidates: readonly Candidate[], budgets: readonly number[], links: Links, limit: number): Found {
  const order = byValueForMoney(candidates, budgets);
  const boundOf = valueBound(candidates, budgets);
  const state: ('open' | 'in' | 'out')[] = candidates.map(() => 'open');
  const left = [...budgets];
  // Costs that add up to a budget fit, whatever their last digits.
  const slack = budgets.map((budget) => (Number.isFinite(budget) ? 1e-9 * budget : 0));
  let value = 0;
  let best = { value: 0, picked: candidates.map(() => false) };
  let visited = 0;

  /** Decides a project and all that follows from it; false when that cannot be. What was decided is on the trail. */
  const decide = (place: number, as: 'in' | 'out', trail: number[]): boolean => {
    if (state[place] !== 'open') return state[place] === as;
    state[place] = as;
    trail.push(place);
    if (as === 'out') return (links.neededBy[place] ?? []).every((each) => decide(each, 'out', trail));
    const { costs = [], value: worth = 0 } = candidates[place] ?? {};
    value += worth;
    costs.forEach((cost, index) => (left[index] = (left[index] ?? 0) - cost));
    if (left.some((rest, index) => rest < -(slack[index] ?? 0))) return false;
    return (
      (links.needs[place] ?? []).every((each) => decide(each, 'in', trail)) &&
      (links.rulesOut[place] ?? []).every((each) => decide(each, 'out', trail))
    );
  };
  const visit = (from: number): void => {
    visited += 1;
    if (visited > limit) return;
    if (value > best.value) best = { value, picked: state.map((each) => each === 'in') };
    if (value + boundOf(state, left) <= best.value + 1e-12 * Math.abs(best.value)) return;
    let next = from;
    while (next < order.length && state[order[next] ?? 0] !== 'open') next += 1;
    const place = order[next];
    if (place === undefined) return;
    const kept = { value, left: [...left] };
    for (const as of ['in', 'out'] as const) {
      const trail: number[] = [];
      if (decide(place, as, trail)) visit(next + 1);
      for (const each of trail) state[each] = 'open';
      value = kept.value;
      kept.left.forEach((rest, index) => (left[index] = rest));
    }
  };
  visit(0);
  return { picked: best.picked, proven: visited <= limit };
}
