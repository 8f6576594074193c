import { describe, expect, it } from 'vitest';
import { placeTree, type TreeShape } from '#renderer/charts/tree-layout.ts';
import {
  addBranch,
  changeBranch,
  changeNode,
  plainTree,
  refusedFor,
  removeBranch,
  stagedTree,
  turnInto,
} from '#renderer/features/case-options/tree/edit-tree.ts';
import { ownValue, type OwnValueAt } from '#renderer/lib/case/own-value.ts';
import { treeSchema, type Tree } from '#shared/model/decision-tree.ts';
import { newLine } from '#test/store/sample.ts';

const staged = stagedTree(100, -50, 5);
const branchesOf = (tree: Tree) => (tree.kind === 'end' ? [] : tree.branches);
const at = (tree: Tree, ...place: number[]): Tree | undefined =>
  place.reduce<Tree | undefined>((node, step) => node && branchesOf(node)[step]?.then, tree);

describe('the tree while it is drawn', () => {
  it('begins with a pilot or with launch or not, both of which the file can keep', () => {
    for (const tree of [staged, plainTree]) expect(treeSchema.parse(tree)).toEqual(tree);
  });

  it('a branch that is added to a chance gets what the others leave; one is changed and taken away in its place', () => {
    const less = changeBranch(staged, [0, 0], { probability: 0.5 });
    const more = addBranch(less, [0]);
    const pilot = at(more, 0);
    expect(pilot?.kind === 'chance' && pilot.branches.map(({ name, probability }) => [name, probability])).toEqual([
      ['Customers want it', 0.5],
      ['They do not', 0.4],
      ['Branch 3', 0.1],
    ]);
    expect(removeBranch(more, [0, 2])).toEqual(less);
    // A decision has no probabilities, whatever is asked.
    expect(changeBranch(staged, [0], { probability: 0.5 })).toEqual(staged);
    expect(addBranch(staged, [2])).toEqual(staged);
  });

  it('a place becomes another kind: branches stay between decision and chance, and their chances add up to 1', () => {
    const chance = changeNode(staged, [], (node) => turnInto(node, 'chance'));
    expect(branchesOf(chance).map(({ name }) => name)).toEqual(branchesOf(staged).map(({ name }) => name));
    const sum = chance.kind === 'chance' ? chance.branches.reduce((so, { probability }) => so + probability, 0) : 0;
    expect(sum).toBeCloseTo(1, 12);
    expect(changeNode(chance, [], (node) => turnInto(node, 'decision'))).toMatchObject({ kind: 'decision' });
    const grown = changeNode(staged, [2], (node) => turnInto(node, 'decision'));
    expect(branchesOf(at(grown, 2) ?? plainTree).map(({ name }) => name)).toEqual(['Go on', 'Stop']);
    expect(
      at(
        changeNode(grown, [0], (node) => turnInto(node, 'end')),
        0,
      ),
    ).toEqual({
      kind: 'end',
      name: null,
      payoff: null,
    });
  });

  it('grows only so far, and says so', () => {
    let deep: Tree = plainTree;
    for (let step = 0; step < 15; step++) {
      expect(refusedFor(deep)).toBeNull();
      deep = { kind: 'decision', name: 'D', branches: [{ name: 'b', cost: 0, then: deep }] };
    }
    expect(refusedFor(deep)).toContain('15 steps');
  });
});

it('the drawing: ends below each other, a place in the middle of what follows it, the best way from the start', () => {
  const end = (value: number): TreeShape => ({ kind: 'end', name: '', value, branches: [] });
  const branch = (name: string, chosen: boolean | null, then: TreeShape) => ({
    ...{ name, chosen, then, cost: 0 },
    probability: chosen === null ? 0.5 : null,
  });
  const chance: TreeShape = {
    kind: 'chance',
    name: 'C',
    value: 2,
    branches: [branch('a', null, end(3)), branch('b', null, end(1))],
  };
  const tree: TreeShape = {
    kind: 'decision',
    name: 'D',
    value: 2,
    branches: [branch('go', true, chance), branch('stop', false, end(0))],
  };
  const { places, rows, columns } = placeTree(tree);
  expect([rows, columns]).toEqual([3, 2]);
  expect(places.map(({ branch: by, row, column, onBest }) => [by?.name ?? 'start', row, column, onBest])).toEqual([
    ['start', 1.25, 0, true],
    ['go', 0.5, 1, true],
    ['a', 0, 2, true],
    ['b', 1, 2, true],
    ['stop', 2, 1, false],
  ]);
});

it('what is typed where a value may be one’s own', () => {
  const line = newLine('00000000-0000-4000-8000-000000000001', { unit: '%', value: 0.2 });
  const typed = (text: string, from: OwnValueAt['from']): [string | null, unknown] => {
    let kept: unknown = 'nothing';
    const at = { value: 0.2, where: 'Premium', from, takeBack: 'Take back', set: (value: unknown) => (kept = value) };
    return [ownValue(line, at).onCommit(text), kept];
  };
  const inherited = { elsewhere: 'inherited from Base' };
  expect(typed('25', inherited)).toEqual([null, 0.25]);
  expect(typed('20 %', inherited)).toEqual([null, 'nothing']);
  expect(typed(' ', 'own')).toEqual([null, null]);
  expect(typed(' ', inherited)).toEqual([null, 'nothing']);
  expect(typed('', 'base')).toEqual(['The base needs a value.', 'nothing']);
  expect(typed('much', 'own')[0]).toContain('“much” is not a number');
});
