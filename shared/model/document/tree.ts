import type { Id } from '../../kernel/id.ts';
import { z } from '../../kernel/schema.ts';
import { treeFits, treeTooLarge, type Tree, type TreePayoff } from '../decision-tree.ts';
import { payoffByName, type RowNames } from '../named-tree.ts';
import { finite, identifier, nameText } from '../text.ts';

/** A decision tree as text: by name, and without what is not stated. A cost of 0 is none. */
export type DocumentPayoff =
  | number
  | { scenario: string | null; result?: string | null | undefined }
  | { option: string; result?: string | null | undefined };
type Branch = { name: string; cost?: number | null | undefined; then: DocumentTree };
export type DocumentTree =
  | { kind: 'end'; name?: string | null | undefined; payoff?: DocumentPayoff | null | undefined }
  | { kind: 'decision'; name: string; branches: Branch[] }
  | { kind: 'chance'; name: string; branches: (Branch & { probability: number })[] };

const result = identifier.nullish();
const payoff = z.union([
  finite,
  z.strictObject({ scenario: nameText.nullable(), result }),
  z.strictObject({ option: nameText, result }),
]);
const branch = { name: nameText, cost: finite.nullish() };
const nodeSchema: z.ZodType<DocumentTree> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('end'), name: nameText.nullish(), payoff: payoff.nullish() }),
    z.strictObject({
      kind: z.literal('decision'),
      name: nameText,
      branches: z.array(z.strictObject({ ...branch, then: nodeSchema })).max(50),
    }),
    z.strictObject({
      kind: z.literal('chance'),
      name: nameText,
      branches: z.array(z.strictObject({ ...branch, probability: finite.min(0).max(1), then: nodeSchema })).max(50),
    }),
  ]),
);
export const documentTreeSchema = nodeSchema.refine(treeFits, treeTooLarge);

/** The rows that names stand for. */
export type RowIds = {
  readonly scenario: (name: string) => Id;
  readonly option: (name: string) => Id;
  readonly line: (name: string) => Id;
};

export function treeToRows(node: DocumentTree, ids: RowIds): Tree {
  if (node.kind === 'end') return { kind: 'end', name: node.name ?? null, payoff: payoffToRow(node.payoff, ids) };
  const rowOf = ({ name, cost, then }: Branch) => ({ name, cost: cost ?? 0, then: treeToRows(then, ids) });
  if (node.kind === 'decision') return { kind: 'decision', name: node.name, branches: node.branches.map(rowOf) };
  return {
    kind: 'chance',
    name: node.name,
    branches: node.branches.map((each) => ({ ...rowOf(each), probability: each.probability })),
  };
}

function payoffToRow(of: DocumentPayoff | null | undefined, ids: RowIds): TreePayoff {
  if (of == null || typeof of === 'number') return of ?? null;
  const lineId = of.result == null ? null : ids.line(of.result);
  if ('scenario' in of) return { scenarioId: of.scenario === null ? null : ids.scenario(of.scenario), lineId };
  return { optionId: ids.option(of.option), lineId };
}

/** An end that counts on a row which is gone is an end that says nothing. */
export function treeFromRows(node: Tree, names: RowNames): DocumentTree {
  if (node.kind === 'end') {
    const of = payoffByName(node.payoff, names);
    return {
      kind: 'end',
      ...(node.name === null ? {} : { name: node.name }),
      ...(of === null ? {} : { payoff: of }),
    };
  }
  const branchOf = ({ name, cost, then }: Extract<Tree, { kind: 'decision' }>['branches'][number]): Branch => ({
    name,
    ...(cost === 0 ? {} : { cost }),
    then: treeFromRows(then, names),
  });
  if (node.kind === 'decision') return { kind: 'decision', name: node.name, branches: node.branches.map(branchOf) };
  return {
    kind: 'chance',
    name: node.name,
    branches: node.branches.map(({ probability, ...each }) => {
      const { name, ...rest } = branchOf(each);
      return { name, probability, ...rest };
    }),
  };
}

const itself = (name: string): string => name;

/** The tree in its shortest form. */
export function statedTree(node: DocumentTree): DocumentTree {
  const same = { scenario: itself, option: itself, line: itself };
  return treeFromRows(treeToRows(node, same), same);
}

/** The names that the ends of a tree count on and that are not there. */
export function treeFaults(
  root: DocumentTree,
  known: {
    readonly scenarios: ReadonlySet<string>;
    readonly options: ReadonlySet<string>;
    readonly lines: ReadonlySet<string>;
  },
): string[] {
  if (root.kind !== 'end') return root.branches.flatMap(({ then }) => treeFaults(then, known));
  const { payoff: of } = root;
  if (of == null || typeof of === 'number') return [];
  const faults: string[] = [];
  const say = (what: string, name: string): void =>
    void faults.push(`The decision tree counts on the ${what} "${name}", and the case has none of that name.`);
  if ('scenario' in of && of.scenario !== null && !known.scenarios.has(of.scenario)) say('scenario', of.scenario);
  if ('option' in of && !known.options.has(of.option)) say('option', of.option);
  if (of.result != null && !known.lines.has(of.result)) say('line', of.result);
  return faults;
}
