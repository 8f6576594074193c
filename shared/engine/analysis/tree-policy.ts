import { compensatedSum } from '../statistics/compensated-sum.ts';
import type { RolledNode } from './decision-tree.ts';
import type { Goal } from './regret.ts';

export type PolicyStep = {
  readonly decision: string;
  /** The branches that lead here. */
  readonly path: readonly string[];
  /** How likely it is to come to this decision. */
  readonly probability: number;
  readonly choose: string;
  readonly value: number;
  /** The best of the other branches, and how much better the choice is; null when there is no other. */
  readonly instead: { readonly branch: string; readonly value: number; readonly advantage: number } | null;
};

export type RiskProfile = {
  /** Every total that can come out of the best policy, rising; all costs on the way are taken off. */
  readonly outcomes: readonly { readonly total: number; readonly probability: number }[];
  readonly mean: number;
  readonly sd: number;
  readonly probabilityBelowZero: number;
};

/** The decisions that the best policy can come to, nearest to the root first. */
export function policyOf(root: RolledNode, goal: Goal): readonly PolicyStep[] {
  const sign = goal === 'highest' ? 1 : -1;
  const steps: PolicyStep[] = [];
  walk(root, ({ node, path, probability }) => {
    const chosen = node.branches.find((branch) => branch.chosen);
    if (node.kind !== 'decision' || chosen === undefined) return;
    const [next] = node.branches.filter((branch) => branch !== chosen).sort((a, b) => sign * (b.value - a.value));
    steps.push({
      decision: node.name,
      path,
      probability,
      choose: chosen.name,
      value: chosen.value,
      instead:
        next === undefined
          ? null
          : { branch: next.name, value: next.value, advantage: sign * (chosen.value - next.value) },
    });
  });
  return steps;
}

/** What can come out of the best policy, equal totals put together. */
export function riskProfileOf(root: RolledNode, goal: Goal): RiskProfile {
  const sign = goal === 'highest' ? 1 : -1;
  const byTotal = new Map<number, number>();
  walk(root, ({ node, paid, probability }) => {
    if (node.kind !== 'end' || probability === 0) return;
    // Ways that differ in the last digits only are the same outcome.
    const total = Number((node.value - sign * paid).toPrecision(12));
    byTotal.set(total, (byTotal.get(total) ?? 0) + probability);
  });
  const outcomes = [...byTotal]
    .map(([total, probability]) => ({ total, probability }))
    .sort((a, b) => a.total - b.total);
  const mean = compensatedSum(outcomes.map(({ total, probability }) => total * probability));
  const variance = compensatedSum(outcomes.map(({ total, probability }) => probability * (total - mean) ** 2));
  return {
    outcomes,
    mean,
    sd: Math.sqrt(Math.max(0, variance)),
    probabilityBelowZero: compensatedSum(outcomes.map(({ total, probability }) => (total < 0 ? probability : 0))),
  };
}

type Visit = {
  readonly node: RolledNode;
  readonly path: readonly string[];
  readonly probability: number;
  readonly paid: number;
};

/** Everything that the best policy can come to. */
function walk(root: RolledNode, visit: (at: Visit) => void): void {
  const open: Visit[] = [{ node: root, path: [], probability: 1, paid: 0 }];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    visit(at);
    for (const branch of at.node.branches) {
      if (branch.chosen === false) continue;
      open.push({
        node: branch.then,
        path: [...at.path, branch.name],
        probability: at.probability * (branch.probability ?? 1),
        paid: at.paid + branch.cost,
      });
    }
  }
}
