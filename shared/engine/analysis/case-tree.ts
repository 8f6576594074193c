import { ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { faultsOf, type TreeFault } from './check-tree.ts';
import {
  branchWorth,
  decisionTree,
  rollBack,
  type DecisionTree,
  type RolledNode,
  type TreeNode,
} from './decision-tree.ts';
import type { Goal } from './regret.ts';
import { payoffsOf, replacePayoffs, worthOfPayoffs, type Payoff } from './resolve-payoffs.ts';
import { scenarioLanes } from './scenarios.ts';

/** With what each choice of the policy is worth: the value of the tree less its value without that branch. */
export type SolvedTree = DecisionTree & { readonly worths: readonly (number | null)[] };

export type CaseTree = {
  /** Rolled back as far as it can be: not a number from a fault to the root. */
  readonly tree: RolledNode;
  readonly faults: readonly TreeFault[];
  /** Policy and risk; null while the tree has a fault. */
  readonly solved: SolvedTree | null;
};

/**
 * The decision tree of a case while it is being drawn: every fault with its place, and the values of all that has none.
 *
 * - For: a tree on a page. `decisionTree` refuses a tree with a fault.
 * - Units: of the result, or of the numbers at the ends.
 * - Errors: what is wrong with the scenarios; faults of the tree are part of the answer.
 * - Example: a chance of 0.5 and 0.4: the fault “add up to 0.9” at that place, and the values of both branches.
 */
export function caseTree(
  compilation: Compilation,
  asked: { readonly tree: TreeNode<Payoff | null>; readonly result: string; readonly goal?: Goal },
): Result<CaseTree> {
  const { result, goal = 'highest' } = asked;
  const scenarios = scenarioLanes(compilation.model);
  if (!scenarios.ok) return scenarios;
  const stated = payoffsOf(asked.tree).filter((payoff) => payoff !== null);
  const worth = worthOfPayoffs(compilation, stated, { scenarios: scenarios.value, result });
  const valueOf = (payoff: Payoff | null): Result<number> => (payoff === null ? notStated : worth(payoff));
  const tree = replacePayoffs(asked.tree, (payoff) => {
    const value = valueOf(payoff);
    return value.ok ? value.value : NaN;
  });
  const faults = [...faultsOf(tree)].map((each) => {
    const end = nodeAt(asked.tree, each.place);
    const value = end?.kind === 'end' ? valueOf(end.payoff) : null;
    return value === null || value.ok ? each : { ...each, fault: value.error.message };
  });
  const rolled = rollBack(tree, goal === 'highest' ? 1 : -1);
  return ok({ tree: rolled, faults: faults.map(asSentence), solved: faults.length > 0 ? null : solve(tree, goal) });
}

function solve(tree: TreeNode, goal: Goal): SolvedTree | null {
  const solved = decisionTree(tree, { goal });
  if (!solved.ok) return null;
  const worths = solved.value.policy.map(({ decision, choose }) => {
    const worth = branchWorth(tree, { decision, branch: choose }, { goal });
    return worth.ok ? worth.value.worth : null;
  });
  return { ...solved.value, worths };
}

const notStated: Result<number> = {
  ok: false,
  error: {
    code: 'no-payoff',
    message: 'Nothing says yet what this is worth. Write a number, or choose a result of the case.',
  },
};

/** The node that the branches with these numbers lead to. */
function nodeAt<Of>(root: TreeNode<Of>, place: readonly number[]): TreeNode<Of> | undefined {
  let node: TreeNode<Of> | undefined = root;
  for (const index of place) node = node?.kind === 'end' ? undefined : node?.branches[index]?.then;
  return node;
}

function asSentence(of: TreeFault): TreeFault {
  const text = of.fault.charAt(0).toUpperCase() + of.fault.slice(1);
  return { ...of, fault: /[.?]$/.test(text) ? text : `${text}.` };
}
