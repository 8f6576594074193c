import { fail, ok, type Result } from '../../kernel/result.ts';
import type { TreeNode } from './decision-tree.ts';

const [mostNodes, mostDepth] = [10_000, 100];

/** What is wrong at a place of a tree: the branches that lead there, by name and by number. */
export type TreeFault = {
  readonly path: readonly string[];
  readonly place: readonly number[];
  readonly fault: string;
};

/** Whether a tree can be rolled back; the first fault is told with the way to it. */
export function checkTree(root: TreeNode): Result<null> {
  const [first] = faultsOf(root);
  if (first === undefined) return ok(null);
  const { path, fault } = first;
  const place = path.length === 0 ? 'At the start of the tree' : `After ${path.map((each) => `“${each}”`).join(', ')}`;
  return fail('invalid-tree', `${place}: ${fault}.`, { path });
}

/** Every fault of a tree, nearest to the root first on each way; too large a tree is looked at no further. */
export function* faultsOf(root: TreeNode): Iterable<TreeFault> {
  const open: { node: TreeNode; path: readonly string[]; place: readonly number[] }[] = [
    { node: root, path: [], place: [] },
  ];
  const whole = (fault: string): TreeFault => ({ path: [], place: [], fault });
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    count += 1;
    const { node, path, place } = next;
    if (count > mostNodes || path.length > mostDepth) {
      yield whole(
        count > mostNodes
          ? `the tree has more than ${mostNodes} nodes; make it smaller`
          : `the tree is deeper than ${mostDepth} steps; make it flatter`,
      );
      return;
    }
    const fault = faultOf(node);
    if (fault !== null) yield { path, place, fault };
    if (node.kind === 'end') continue;
    for (const [index, branch] of [...node.branches.entries()].toReversed()) {
      open.push({ node: branch.then, path: [...path, branch.name], place: [...place, index] });
    }
  }
}

/** Probabilities such as 0.1, 0.2 and 0.7 add up to a hair beside 1. */
export const addUp = (sum: number): boolean => Math.abs(sum - 1) <= 1e-9;

function faultOf(node: TreeNode): string | null {
  if (node.kind === 'end') return Number.isFinite(node.payoff) ? null : 'the payoff is not a number';
  if (node.branches.length === 0) return `“${node.name}” has no branches; give it at least one`;
  if (!node.branches.every((branch) => Number.isFinite(branch.cost ?? 0))) {
    return `a cost at “${node.name}” is not a number`;
  }
  if (node.kind === 'decision') return null;
  const probabilities = node.branches.map((branch) => branch.probability);
  if (!probabilities.every((each) => each >= 0 && each <= 1)) {
    return `a probability at “${node.name}” is not between 0 and 1`;
  }
  const sum = probabilities.reduce((so, each) => so + each, 0);
  if (addUp(sum)) return null;
  return `the probabilities at “${node.name}” add up to ${Number(sum.toPrecision(6))}; they must add up to 1`;
}
