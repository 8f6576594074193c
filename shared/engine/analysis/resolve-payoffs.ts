import { didYouMean } from '../../kernel/nearest-name.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import type { TreeNode } from './decision-tree.ts';
import type { ScenarioLane } from './scenarios.ts';
import { checkResult, missingResult, resultOver } from './subject.ts';

/** What an end is worth: a number, or a result of a scenario of the case; null is the base. */
export type Payoff = number | { readonly scenario: string | null; readonly result?: string | undefined };

/**
 * A tree whose ends are results of lanes, with numbers in their place; all lanes are evaluated together.
 *
 * - For: ends that follow the model: “if the rival enters, the NPV of the scenario Rival”.
 * - Errors: `scenario-not-found`, `line-not-found`, `no-result`.
 * - Example: `{ kind: 'end', payoff: { scenario: 'Low' } }` becomes `{ kind: 'end', payoff: 70 }`.
 */
export function resolvePayoffs(
  compilation: Compilation,
  root: TreeNode<Payoff>,
  options: { readonly scenarios: readonly ScenarioLane[]; readonly result: string },
): Result<TreeNode> {
  const values = new Map<string, number>();
  for (const result of new Set(endsOf(root).map((end) => end.result ?? options.result))) {
    const checked = checkResult(compilation, result);
    if (!checked.ok) return checked;
    const lanes = [{}, ...options.scenarios.map((scenario) => scenario.overrides)];
    for (const [index, value] of resultOver(compilation, result, lanes).entries()) {
      values.set(keyOf(options.scenarios[index - 1]?.name ?? null, result), value);
    }
  }
  const names = options.scenarios.map((scenario) => scenario.name);
  for (const { scenario, result = options.result } of endsOf(root)) {
    const value = values.get(keyOf(scenario, result));
    if (value === undefined) {
      const message = `There is no scenario called “${scenario ?? ''}” in this case.${didYouMean(scenario ?? '', names)}`;
      return fail('scenario-not-found', message, { name: scenario });
    }
    if (!Number.isFinite(value)) return missingResult(result, scenario === null ? 'at base' : `in “${scenario}”`);
  }
  return ok(
    withPayoffs(root, (payoff) =>
      typeof payoff === 'number'
        ? payoff
        : (values.get(keyOf(payoff.scenario, payoff.result ?? options.result)) ?? NaN),
    ),
  );
}

const keyOf = (scenario: string | null, result: string): string => JSON.stringify([scenario, result]);

function endsOf(node: TreeNode<Payoff>): readonly Exclude<Payoff, number>[] {
  if (node.kind === 'end') return typeof node.payoff === 'number' ? [] : [node.payoff];
  return node.branches.flatMap((branch) => endsOf(branch.then));
}

function withPayoffs(node: TreeNode<Payoff>, valueOf: (payoff: Payoff) => number): TreeNode {
  if (node.kind === 'end') return { ...node, payoff: valueOf(node.payoff) };
  if (node.kind === 'decision') {
    return { ...node, branches: node.branches.map((each) => ({ ...each, then: withPayoffs(each.then, valueOf) })) };
  }
  return { ...node, branches: node.branches.map((each) => ({ ...each, then: withPayoffs(each.then, valueOf) })) };
}
