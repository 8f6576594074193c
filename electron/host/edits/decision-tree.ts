import type { Id } from '#shared/kernel/id.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { treeNames, withoutRow, type Tree, type TreeBranch } from '#shared/model/decision-tree.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { edit, type EditFunction } from './edit.ts';
import { findContent } from './find.ts';
import { numberWords } from './words.ts';

export const setDecisionTree: EditFunction<'decisionTree.set'> = ({ records, makeId }, { caseId, tree }) => {
  const found = findContent(records, caseId);
  if (!found.ok) return found;
  const from = found.value.decisionTree;
  if (tree === null) return edit('Decision tree removed', { removed: from === null ? [] : [from] });
  if (from === null)
    return edit('Decision tree drawn', { added: [{ type: 'decisionTree', id: makeId(), caseId, tree }] });
  return edit(`Decision tree: ${whatChanged(from.tree, tree)}`, { updated: [{ from, to: { ...from, tree } }] });
};

/** The change of the tree with every end open that counted on a row which goes. */
export function withoutEnds(
  { decisionTree: from }: CaseContent,
  rowId: Id,
): { from: WorkspaceRecord; to: WorkspaceRecord }[] {
  if (from === null || !treeNames(from.tree, rowId)) return [];
  return [{ from, to: { ...from, tree: withoutRow(from.tree, rowId) } }];
}

/** The first difference, which is the only one where a person changed one thing: in words, with where it is. */
function whatChanged(from: Tree, to: Tree): string {
  const name = nameOf(to);
  if (from.kind !== to.kind) return `“${nameOf(from)}” is ${kinds[to.kind]} now`;
  if (from.kind === 'end' || to.kind === 'end') {
    if (from.kind !== 'end' || to.kind !== 'end') return 'changed';
    if (from.name !== to.name) return `“${nameOf(from)}” renamed to “${name}”`;
    const [was, is] = [from.payoff, to.payoff].map((payoff) => (typeof payoff === 'number' ? payoff : null));
    return typeof was === 'number' && typeof is === 'number'
      ? `“${name}” is worth ${numberWords(was, null)} → ${numberWords(is, null)}`
      : `what “${name}” is worth changed`;
  }
  if (from.name !== to.name) return `“${from.name}” renamed to “${to.name}”`;
  return branchesChanged(from.branches, to.branches, to.name) ?? 'changed';
}

function branchesChanged(from: readonly TreeBranch[], to: readonly TreeBranch[], at: string): string | null {
  if (to.length > from.length) {
    const added = to.find((branch, index) => from[index]?.name !== branch.name) ?? to.at(-1);
    return `branch “${added?.name ?? ''}” added at “${at}”`;
  }
  if (to.length < from.length) {
    const removed = from.find((branch, index) => to[index]?.name !== branch.name);
    return `branch “${removed?.name ?? ''}” removed at “${at}”`;
  }
  for (const [index, branch] of to.entries()) {
    const before = from[index];
    if (before === undefined) continue;
    if (before.name !== branch.name) return `branch “${before.name}” renamed to “${branch.name}”`;
    const where = `“${branch.name}” at “${at}”`;
    if (before.probability !== branch.probability)
      return `${where}, probability ${numberWords(before.probability ?? 0, '%')} → ${numberWords(branch.probability ?? 0, '%')}`;
    if (before.cost !== branch.cost)
      return `${where}, cost ${numberWords(before.cost, null)} → ${numberWords(branch.cost, null)}`;
    if (JSON.stringify(before.then) !== JSON.stringify(branch.then))
      return branch.then.kind === 'end' && branch.then.name === null && before.then.kind === 'end'
        ? whatChanged({ ...before.then, name: branch.name }, { ...branch.then, name: branch.name })
        : whatChanged(before.then, branch.then);
  }
  return null;
}

const kinds = { end: 'an end', decision: 'a decision', chance: 'a chance' } as const;
const nameOf = (node: Tree): string => node.name ?? 'the end';
