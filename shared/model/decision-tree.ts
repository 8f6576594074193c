import type { Id } from '../kernel/id.ts';
import { z } from '../kernel/schema.ts';
import { finite, id, nameText } from './text.ts';

/**
 * What an end of a tree is worth: a number, or a result of the case in a scenario (null: the base) or for an option.
 * Without a line it is the headline of the case. Null is not stated yet; so is what names a row that is gone.
 */
export type TreePayoff =
  | number
  | { readonly scenarioId: Id | null; readonly lineId: Id | null }
  | { readonly optionId: Id; readonly lineId: Id | null }
  | null;

type Branch<Payoff> = { readonly name: string; readonly cost: number; readonly then: Tree<Payoff> };
type ChanceBranch<Payoff> = Branch<Payoff> & { readonly probability: number };
export type Tree<Payoff = TreePayoff> =
  | { readonly kind: 'end'; readonly name: string | null; readonly payoff: Payoff }
  | { readonly kind: 'decision'; readonly name: string; readonly branches: readonly Branch<Payoff>[] }
  | { readonly kind: 'chance'; readonly name: string; readonly branches: readonly ChanceBranch<Payoff>[] };
export type TreeBranch<Payoff = TreePayoff> = Branch<Payoff> & { readonly probability?: number };

/** A tree crosses carriers as lists within lists, which may go 64 deep there: three for each step. */
export const treeLimits = { steps: 15, nodes: 500 } as const;

const payoffSchema = z.union([
  finite,
  z.strictObject({ scenarioId: id.nullable(), lineId: id.nullable() }),
  z.strictObject({ optionId: id, lineId: id.nullable() }),
  z.null(),
]);
const branch = { name: nameText, cost: finite };
const branches = <Schema extends z.ZodType>(each: Schema) => z.array(each).max(50);

const nodeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('end'), name: nameText.nullable(), payoff: payoffSchema }),
    z.strictObject({
      kind: z.literal('decision'),
      name: nameText,
      branches: branches(z.strictObject({ ...branch, then: nodeSchema })),
    }),
    z.strictObject({
      kind: z.literal('chance'),
      name: nameText,
      // They need not add up to 1 while the tree is being drawn: the page says so in place.
      branches: branches(z.strictObject({ ...branch, probability: finite.min(0).max(1), then: nodeSchema })),
    }),
  ]),
);
export const treeTooLarge = `a decision tree has at most ${treeLimits.nodes} places and ${treeLimits.steps} steps one after the other`;
export const treeSchema = nodeSchema.refine(treeFits, treeTooLarge);

/** The decision tree of a case; a case has one at most. */
export const decisionTreeSchema = z.strictObject({ type: z.literal('decisionTree'), id, caseId: id, tree: treeSchema });
export type DecisionTree = z.infer<typeof decisionTreeSchema>;

type Shape = { readonly kind: string; readonly branches?: readonly { readonly then: Shape }[] };

export function treeFits(root: Shape): boolean {
  const open: { node: Shape; depth: number }[] = [{ node: root, depth: 0 }];
  let count = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    count += 1;
    if (count > treeLimits.nodes || at.depth > treeLimits.steps) return false;
    for (const { then } of at.node.branches ?? []) open.push({ node: then, depth: at.depth + 1 });
  }
  return true;
}

/** The same tree with other payoffs. */
export function withPayoffs<From, To>(node: Tree<From>, to: (payoff: From) => To): Tree<To> {
  if (node.kind === 'end') return { ...node, payoff: to(node.payoff) };
  if (node.kind === 'decision')
    return { ...node, branches: node.branches.map((each) => ({ ...each, then: withPayoffs(each.then, to) })) };
  return { ...node, branches: node.branches.map((each) => ({ ...each, then: withPayoffs(each.then, to) })) };
}

/** The payoffs of all ends, from the first branch to the last. */
export function endsOf<Payoff>(root: Tree<Payoff>): readonly Payoff[] {
  return root.kind === 'end' ? [root.payoff] : root.branches.flatMap(({ then }) => endsOf(then));
}

/** Whether an end of the tree counts on this row. */
export function treeNames(root: Tree, rowId: Id): boolean {
  return endsOf(root).some((payoff) => isOf(payoff, rowId));
}

/** The tree with every end that counts on this row left open. */
export function withoutRow(root: Tree, rowId: Id): Tree {
  return withPayoffs(root, (payoff) => (isOf(payoff, rowId) ? null : payoff));
}

const isOf = (payoff: TreePayoff, rowId: Id): boolean =>
  typeof payoff === 'object' && payoff !== null && Object.values(payoff).includes(rowId);
