import { didYouMean } from '../../kernel/nearest-name.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import type { TreeNode } from './decision-tree.ts';
import { optionLanes, resultOfOptions, type OptionLane } from './options.ts';
import type { ScenarioLane } from './scenarios.ts';
import { checkResult, missingResult } from './subject.ts';

/** What an end is worth: a number, or a result of an option or a scenario of the case; a scenario of null is the base. */
export type Payoff =
  | number
  | { readonly scenario: string | null; readonly result?: string | undefined }
  | { readonly option: string; readonly result?: string | undefined };
type Named = Exclude<Payoff, number>;

type About = { readonly scenarios: readonly ScenarioLane[]; readonly result: string };

/**
 * A tree whose ends are results of lanes, with numbers in their place; all lanes are evaluated together.
 *
 * - For: ends that follow the model: “if the rival enters, the NPV of the scenario Rival”.
 * - Errors: `scenario-not-found`, `option-not-found`, `line-not-found`, `no-result`.
 * - Example: `{ kind: 'end', payoff: { scenario: 'Low' } }` becomes `{ kind: 'end', payoff: 70 }`.
 */
export function resolvePayoffs(compilation: Compilation, root: TreeNode<Payoff>, about: About): Result<TreeNode> {
  const worth = worthOfPayoffs(compilation, payoffsOf(root), about);
  for (const payoff of payoffsOf(root)) {
    const value = worth(payoff);
    if (!value.ok) return value;
  }
  const valueOf = (payoff: Payoff): number => {
    const value = worth(payoff);
    return value.ok ? value.value : NaN;
  };
  return ok(replacePayoffs(root, valueOf));
}

/** What each of these payoffs comes to, or why it has no value. */
export function worthOfPayoffs(
  compilation: Compilation,
  payoffs: readonly Payoff[],
  { scenarios, result }: About,
): (payoff: Payoff) => Result<number> {
  const named = payoffs.filter((payoff) => typeof payoff !== 'number');
  const options = optionLanes(compilation.model);
  const lanes: readonly OptionLane[] = [{ name: '', overrides: {} }, ...scenarios, ...options];
  const values = new Map<string, Result<Float64Array>>();
  for (const name of new Set(named.map((payoff) => payoff.result ?? result))) {
    const checked = checkResult(compilation, name);
    values.set(name, checked.ok ? ok(resultOfOptions(compilation, name, lanes, [{}])) : checked);
  }
  const firstOption = 1 + scenarios.length;
  const placeOf = (of: Named): number => {
    if ('option' in of) return lanes.findIndex(({ name }, at) => at >= firstOption && name === of.option);
    return of.scenario === null
      ? 0
      : lanes.findIndex(({ name }, at) => at > 0 && at < firstOption && name === of.scenario);
  };
  return (payoff) => {
    if (typeof payoff === 'number') return ok(payoff);
    const line = payoff.result ?? result;
    const of = values.get(line);
    if (of?.ok === false) return of;
    const place = placeOf(payoff);
    if (place < 0) return notFound(payoff, 'option' in payoff ? options : scenarios);
    const value = of?.value[place] ?? NaN;
    return Number.isFinite(value) ? ok(value) : missingResult(compilation, line, whereOf(payoff));
  };
}

function notFound(payoff: Named, known: readonly { readonly name: string }[]): Result<never> {
  const [what, name] = 'option' in payoff ? ['option', payoff.option] : ['scenario', payoff.scenario ?? ''];
  const near = didYouMean(
    name,
    known.map((each) => each.name),
  );
  return fail(`${what}-not-found`, `There is no ${what} called “${name}” in this case.${near}`, { name });
}

function whereOf(payoff: Named): string {
  if ('option' in payoff) return `for “${payoff.option}”`;
  return payoff.scenario === null ? 'at base' : `in “${payoff.scenario}”`;
}

/** The payoffs of all ends, from the first branch to the last. */
export function payoffsOf<Of>(node: TreeNode<Of>): readonly Of[] {
  return node.kind === 'end' ? [node.payoff] : node.branches.flatMap((branch) => payoffsOf(branch.then));
}

/** The same tree with other payoffs. */
export function replacePayoffs<From, To>(node: TreeNode<From>, to: (payoff: From) => To): TreeNode<To> {
  if (node.kind === 'end') return { ...node, payoff: to(node.payoff) };
  if (node.kind === 'decision') {
    return { ...node, branches: node.branches.map((each) => ({ ...each, then: replacePayoffs(each.then, to) })) };
  }
  return { ...node, branches: node.branches.map((each) => ({ ...each, then: replacePayoffs(each.then, to) })) };
}
