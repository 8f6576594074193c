import { fail, ok, type Result } from '../../kernel/result.ts';
import { addUp, checkTree } from './check-tree.ts';
import type { Goal } from './regret.ts';
import { policyOf, riskProfileOf, type PolicyStep, type RiskProfile } from './tree-policy.ts';

/** A tree as data. Money on a branch is paid when it is taken; ends give what is worth having, all as present values. */
export type TreeNode<Payoff = number> =
  | { readonly kind: 'end'; readonly name?: string | null | undefined; readonly payoff: Payoff }
  | {
      readonly kind: 'decision';
      readonly name: string;
      readonly branches: readonly {
        readonly name: string;
        readonly cost?: number | undefined;
        readonly then: TreeNode<Payoff>;
      }[];
    }
  | {
      readonly kind: 'chance';
      readonly name: string;
      readonly branches: readonly {
        readonly name: string;
        readonly probability: number;
        readonly cost?: number | undefined;
        readonly then: TreeNode<Payoff>;
      }[];
    };

/** A node with its value from here on, before what it cost to get here. */
export type RolledNode = {
  readonly kind: TreeNode['kind'];
  readonly name: string;
  readonly value: number;
  readonly branches: readonly RolledBranch[];
};

export type RolledBranch = {
  readonly name: string;
  /** Null at a decision. */
  readonly probability: number | null;
  readonly cost: number;
  /** What follows, less the cost; with it, where the lowest is best and all amounts are costs. */
  readonly value: number;
  /** Whether the best policy takes it; null at a chance node, and where a value is missing. */
  readonly chosen: boolean | null;
  readonly then: RolledNode;
};

export type DecisionTree = {
  readonly value: number;
  readonly goal: Goal;
  readonly tree: RolledNode;
  /** What to do at each decision that the best policy can come to. */
  readonly policy: readonly PolicyStep[];
  readonly risk: RiskProfile;
  readonly conventions: readonly string[];
};

/**
 * A decision tree rolled back: the mean at chance nodes, the best branch at decisions, from the ends to the root.
 *
 * - For: staged options: pay for a pilot, learn, then go on, change or stop. Also answers the best policy and its risk
 *   profile: every total that can come out of it, with its probability.
 * - Errors: `invalid-tree` names the place: no branches, probabilities that don't add up to 1, a value that is no number,
 *   too deep or too large.
 * - Source: H. Raiffa, Decision Analysis (1968).
 * - Example: research for 5, 0.7 to succeed; then launch for 8 or stop; launched, 0.6 to earn 50: value 10.4.
 */
export function decisionTree(
  root: TreeNode,
  { goal = 'highest' }: { readonly goal?: Goal } = {},
): Result<DecisionTree> {
  const checked = checkTree(root);
  if (!checked.ok) return checked;
  const tree = rollBack(root, goal === 'highest' ? 1 : -1);
  return ok({
    value: tree.value,
    goal,
    tree,
    policy: policyOf(tree, goal),
    risk: riskProfileOf(tree, goal),
    conventions: [
      `The mean at chance nodes, the ${goal} value at decisions; the first branch where two are equal.`,
      'A cost on a branch is paid when the branch is taken. All amounts are taken as present values, and the mean does not weigh risk.',
    ],
  });
}

/** Without a check: what can't be worked out is not a number, from there to the root. */
export function rollBack(node: TreeNode, sign: 1 | -1): RolledNode {
  if (node.kind === 'end') return { kind: 'end', name: node.name ?? '', value: node.payoff, branches: [] };
  const branches = node.branches.map((branch): RolledBranch => {
    const [then, cost] = [rollBack(branch.then, sign), branch.cost ?? 0];
    const probability = 'probability' in branch ? branch.probability : null;
    return { name: branch.name, probability, cost, value: then.value - sign * cost, chosen: null, then };
  });
  if (node.kind === 'chance') {
    const sum = branches.reduce((so, { probability }) => so + (probability ?? 0), 0);
    const mean = branches.reduce((so, branch) => so + (branch.probability ?? 0) * branch.value, 0);
    return { kind: 'chance', name: node.name, value: addUp(sum) ? mean : NaN, branches };
  }
  if (branches.some(({ value }) => Number.isNaN(value))) {
    return { kind: 'decision', name: node.name, value: NaN, branches };
  }
  let best = 0;
  for (const [index, { value }] of branches.entries()) {
    if (sign * value > sign * (branches[best]?.value ?? NaN)) best = index;
  }
  return {
    kind: 'decision',
    name: node.name,
    value: branches[best]?.value ?? NaN,
    branches: branches.map((branch, index) => ({ ...branch, chosen: index === best })),
  };
}

/**
 * What a branch of a decision is worth: the value of the tree with it, less the value without it.
 *
 * - For: the value of being able to stop, to wait or to switch: an abandonment option by comparison.
 * - Errors: as for `decisionTree`; `branch-not-found` when no decision has that branch, or it is the only one there.
 * - Example: in the tree above “Launch” is worth 10.4: without it there is nothing to research for.
 */
export function branchWorth(
  root: TreeNode,
  branch: { readonly decision: string; readonly branch: string },
  options: { readonly goal?: Goal } = {},
): Result<{ readonly with: number; readonly without: number; readonly worth: number }> {
  const complete = decisionTree(root, options);
  if (!complete.ok) return complete;
  const pruned = prune(root, branch);
  if (pruned === root) {
    const message = `No decision called “${branch.decision}” has a branch “${branch.branch}” beside others. Look at the names in the tree.`;
    return fail('branch-not-found', message, { ...branch });
  }
  const less = decisionTree(pruned, options);
  if (!less.ok) return less;
  const gain = complete.value.value - less.value.value;
  return ok({
    with: complete.value.value,
    without: less.value.value,
    worth: options.goal === 'lowest' ? -gain : gain,
  });
}

function prune(node: TreeNode, cut: { readonly decision: string; readonly branch: string }): TreeNode {
  if (node.kind === 'end') return node;
  if (node.kind === 'chance') {
    const branches = node.branches.map((each) => ({ ...each, then: prune(each.then, cut) }));
    return branches.some((each, index) => each.then !== node.branches[index]?.then) ? { ...node, branches } : node;
  }
  const kept = node.branches.filter((each) => node.name !== cut.decision || each.name !== cut.branch);
  const remaining = kept.length === 0 ? node.branches : kept;
  const branches = remaining.map((each) => ({ ...each, then: prune(each.then, cut) }));
  const changed =
    remaining.length < node.branches.length || branches.some((each, index) => each.then !== remaining[index]?.then);
  return changed ? { ...node, branches } : node;
}
