import { treeFits, type Tree, type TreePayoff } from '#shared/model/decision-tree.ts';

/** The branches from the start to a place, by number. */
export type Place = readonly number[];
export type Kind = Tree['kind'];

export const openEnd: Tree = { kind: 'end', name: null, payoff: null };

/** The tree with another node at a place. */
export function changeNode(root: Tree, [step, ...rest]: Place, change: (node: Tree) => Tree): Tree {
  if (step === undefined) return change(root);
  if (root.kind === 'end') return root;
  const inner = (then: Tree, index: number): Tree => (index === step ? changeNode(then, rest, change) : then);
  if (root.kind === 'decision')
    return { ...root, branches: root.branches.map((each, index) => ({ ...each, then: inner(each.then, index) })) };
  return { ...root, branches: root.branches.map((each, index) => ({ ...each, then: inner(each.then, index) })) };
}

type Fields = { readonly name?: string; readonly cost?: number; readonly probability?: number };

/** The tree with the branch that leads to a place changed; at a decision there is no probability to change. */
export function changeBranch(root: Tree, place: Place, fields: Fields): Tree {
  const step = place.at(-1);
  return changeNode(root, place.slice(0, -1), (node) => {
    if (node.kind === 'chance')
      return {
        ...node,
        branches: node.branches.map((each, index) => (index === step ? { ...each, ...fields } : each)),
      };
    if (node.kind === 'end') return node;
    const { probability: _, ...plain } = fields;
    return { ...node, branches: node.branches.map((each, index) => (index === step ? { ...each, ...plain } : each)) };
  });
}

/** One more branch at a place; at a chance it gets what the others leave. */
export function addBranch(root: Tree, place: Place): Tree {
  return changeNode(root, place, (node) => {
    if (node.kind === 'end') return node;
    const name = freeName(node.branches.map((each) => each.name));
    if (node.kind === 'decision') return { ...node, branches: [...node.branches, { name, cost: 0, then: openEnd }] };
    return {
      ...node,
      branches: [...node.branches, { name, cost: 0, probability: leftBy(node.branches), then: openEnd }],
    };
  });
}

const leftBy = (branches: readonly { readonly probability: number }[]): number =>
  Math.max(0, Number((1 - branches.reduce((sum, { probability }) => sum + probability, 0)).toFixed(6)));

function freeName(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`Branch ${number}`)) number++;
  return `Branch ${number}`;
}

export function removeBranch(root: Tree, place: Place): Tree {
  const step = place.at(-1);
  return changeNode(root, place.slice(0, -1), (node) => {
    if (node.kind === 'end') return node;
    if (node.kind === 'decision') return { ...node, branches: node.branches.filter((_, index) => index !== step) };
    return { ...node, branches: node.branches.filter((_, index) => index !== step) };
  });
}

/** The node as another kind. Branches stay between a decision and a chance; an end has none. */
export function turnInto(node: Tree, kind: Kind): Tree {
  if (node.kind === kind) return node;
  if (kind === 'end') return openEnd;
  const name = node.name ?? (kind === 'decision' ? 'What to do' : 'What happens');
  if (node.kind === 'end') {
    return kind === 'decision'
      ? { kind, name, branches: twoBranches(['Go on', 'Stop']) }
      : { kind, name, branches: twoBranches(['Good', 'Bad']).map((each) => ({ ...each, probability: 0.5 })) };
  }
  if (kind === 'decision')
    return { kind, name, branches: node.branches.map(({ name: of, cost, then }) => ({ name: of, cost, then })) };
  const share = Number((1 / Math.max(1, node.branches.length)).toFixed(4));
  return {
    kind,
    name,
    branches: node.branches.map((each, index) => ({
      ...each,
      probability: index === 0 ? Number((1 - share * (node.branches.length - 1)).toFixed(4)) : share,
    })),
  };
}

const twoBranches = (names: readonly string[]) => names.map((name) => ({ name, cost: 0, then: openEnd }));

/** Why a change is not kept, or null: a tree may grow only so far. */
export const refusedFor = (tree: Tree): string | null =>
  treeFits(tree) ? null : 'A tree has at most 500 places and 15 steps one after the other. Nothing was changed.';

const end = (payoff: TreePayoff): Tree => ({ kind: 'end', name: null, payoff });

/** A tree to begin with: what to do now, launch or not. */
export const plainTree: Tree = {
  kind: 'decision',
  name: 'Now',
  branches: [
    { name: 'Launch', cost: 0, then: end({ scenarioId: null, lineId: null }) },
    { name: 'Do nothing', cost: 0, then: end(0) },
  ],
};

/** Staged investment: pay for a pilot, learn, then launch or stop. `good` and `bad` are what a launch is worth then. */
export function stagedTree(good: TreePayoff, bad: TreePayoff, pilotCost: number): Tree {
  const gate = (after: string, payoff: TreePayoff): Tree => ({
    kind: 'decision',
    name: after,
    branches: [
      { name: 'Launch', cost: 0, then: end(payoff) },
      { name: 'Stop', cost: 0, then: end(0) },
    ],
  });
  const chances = (goodThen: Tree, badThen: Tree) => [
    { name: 'Customers want it', cost: 0, probability: 0.6, then: goodThen },
    { name: 'They do not', cost: 0, probability: 0.4, then: badThen },
  ];
  return {
    kind: 'decision',
    name: 'Now',
    branches: [
      {
        name: 'Pilot first',
        cost: pilotCost,
        then: {
          kind: 'chance',
          name: 'What the pilot tells',
          branches: chances(gate('After a good pilot', good), gate('After a bad pilot', bad)),
        },
      },
      {
        name: 'Launch at once',
        cost: 0,
        then: { kind: 'chance', name: 'What the market says', branches: chances(end(good), end(bad)) },
      },
      { name: 'Do nothing', cost: 0, then: end(0) },
    ],
  };
}
