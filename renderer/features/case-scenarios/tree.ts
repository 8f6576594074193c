import type { CaseContent } from '#shared/model/case-content.ts';
import type { Scenario } from '#shared/model/scenario.ts';

/** A scenario among those that start from the same one. */
export type Branch = {
  readonly scenario: Scenario;
  /** Inputs that it changes itself, and those that it has from others on its way to the base. */
  readonly own: number;
  readonly inherited: number;
  readonly children: readonly Branch[];
};

/** The scenarios by what they start from; those in a circle, which start from nothing, stand at the top. */
export function treeOf({ scenarios, overrides }: CaseContent): readonly Branch[] {
  const placed = new Set<string>();
  const branch = (scenario: Scenario, above: ReadonlySet<string>): Branch => {
    placed.add(scenario.id);
    const own = new Set(overrides.filter(({ scenarioId }) => scenarioId === scenario.id).map(({ lineId }) => lineId));
    const all = new Set([...above, ...own]);
    return {
      scenario,
      own: own.size,
      inherited: all.size - own.size,
      children: scenarios
        .filter(({ id, inheritsId }) => inheritsId === scenario.id && !placed.has(id))
        .map((child) => branch(child, all)),
    };
  };
  const known = new Set(scenarios.map(({ id }) => id));
  const roots = scenarios.filter(({ inheritsId }) => inheritsId === null || !known.has(inheritsId));
  const tree = roots.map((root) => branch(root, new Set()));
  const circled = scenarios.filter(({ id }) => !placed.has(id));
  return [...tree, ...circled.flatMap((each) => (placed.has(each.id) ? [] : [branch(each, new Set())]))];
}
