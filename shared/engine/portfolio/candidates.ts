import { fail, ok, type Result } from '../../kernel/result.ts';

/** A project that may be chosen. */
export type Candidate = {
  readonly name: string;
  readonly value: number;
  /** What it takes of each budget, in the order of the budgets; not negative. */
  readonly costs: readonly number[];
  /** Projects that have to be chosen too. */
  readonly requires?: readonly string[];
};

export type SelectionRules = {
  /** What there is of each year's money, or of each team; Infinity for no limit. */
  readonly budgets: readonly number[];
  /** Sets of which at most one may be chosen. */
  readonly exclusive?: readonly (readonly string[])[];
};

/** The rules by place instead of name: who needs whom, who is needed by whom, who rules out whom. */
export type Links = {
  readonly needs: readonly (readonly number[])[];
  readonly neededBy: readonly (readonly number[])[];
  readonly rulesOut: readonly (readonly number[])[];
};

/** Checks the candidates and turns names into places, or says in a sentence what does not fit. */
export function linksOf(candidates: readonly Candidate[], rules: SelectionRules): Result<Links> {
  const places = new Map(candidates.map(({ name }, place) => [name, place]));
  if (places.size < candidates.length) {
    const twice = candidates.find(({ name }, place) => places.get(name) !== place);
    return fail('duplicate-name', `Two projects are named “${twice?.name ?? ''}”. Give one of them another name.`);
  }
  if (!rules.budgets.every((budget) => budget >= 0)) {
    return fail('not-a-number', 'A budget has to be a number that is not below zero.');
  }
  for (const { name, value, costs } of candidates) {
    if (costs.length !== rules.budgets.length) {
      const message = `“${name}” has ${costs.length} costs for ${rules.budgets.length} budgets. Give one for each.`;
      return fail('costs-do-not-fit', message);
    }
    if (!Number.isFinite(value) || !costs.every((cost) => Number.isFinite(cost) && cost >= 0)) {
      return fail('not-a-number', `“${name}” needs a value, and costs that are not below zero.`);
    }
  }
  const named = [...candidates.flatMap(({ requires = [] }) => requires), ...(rules.exclusive ?? []).flat()];
  const unknown = named.find((name) => !places.has(name));
  if (unknown !== undefined) return fail('unknown-project', `There is no project named “${unknown}” to choose from.`);
  const placesOf = (names: readonly string[]): readonly number[] => names.flatMap((name) => places.get(name) ?? []);
  const needs = candidates.map(({ requires = [] }) => placesOf(requires));
  const sets = (rules.exclusive ?? []).map(placesOf);
  return ok({
    needs,
    neededBy: candidates.map((_, place) => needs.flatMap((needed, other) => (needed.includes(place) ? [other] : []))),
    rulesOut: candidates.map((_, place) =>
      sets.filter((set) => set.includes(place)).flatMap((set) => set.filter((other) => other !== place)),
    ),
  });
}
