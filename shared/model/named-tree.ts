import type { Id } from '../kernel/id.ts';
import type { CaseContent } from './case-content.ts';
import { withPayoffs, type Tree, type TreePayoff } from './decision-tree.ts';

/** What an end is worth, by name, as the engine and a document take it. */
export type NamedPayoff =
  | number
  | { readonly scenario: string | null; readonly result?: string }
  | { readonly option: string; readonly result?: string };

/** What rows of a case are called. */
export type RowNames = {
  readonly scenario: (id: Id) => string | undefined;
  readonly option: (id: Id) => string | undefined;
  readonly line: (id: Id) => string | undefined;
};

/** Null where nothing is stated, and where it counts on a row that is gone. */
export function payoffByName(of: TreePayoff, names: RowNames): NamedPayoff | null {
  if (of === null || typeof of === 'number') return of;
  const line = of.lineId === null ? undefined : names.line(of.lineId);
  if (of.lineId !== null && line === undefined) return null;
  const result = line === undefined ? {} : { result: line };
  if ('optionId' in of) {
    const option = names.option(of.optionId);
    return option === undefined ? null : { option, ...result };
  }
  if (of.scenarioId === null) return { scenario: null, ...result };
  const scenario = names.scenario(of.scenarioId);
  return scenario === undefined ? null : { scenario, ...result };
}

export function rowNames({
  lines,
  scenarios,
  options,
}: Pick<CaseContent, 'lines' | 'scenarios' | 'options'>): RowNames {
  const named = (rows: readonly { readonly id: Id; readonly name: string }[]) => {
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return (id: Id): string | undefined => names.get(id);
  };
  return { line: named(lines), scenario: named(scenarios), option: named(options) };
}

/** The tree of a case with names in place of ids. */
export function namedTree(content: CaseContent, tree: Tree): Tree<NamedPayoff | null> {
  const names = rowNames(content);
  return withPayoffs(tree, (payoff) => payoffByName(payoff, names));
}
