import { expect, it } from 'vitest';
import type { Tree } from '#shared/model/decision-tree.ts';
import { sample } from './sample.ts';

const add = (w: ReturnType<typeof sample>, name: string, copyOf: string | null = null): string => {
  const { change } = w.edit('option.add', { caseId: w.caseId, name, copyOf });
  return change.added.find((row) => row.type === 'option')?.id ?? '';
};

it('adds an option, says what it sets, describes, renames, copies, moves and removes it', () => {
  const w = sample();
  const { caseId } = w;
  const price = w.line('launch_price');
  const optionId = add(w, 'Partner');
  const set = (value: number | null) =>
    w.edit('option.setValues', { caseId, optionId, edits: [{ lineId: price.id, value }] });
  expect(set(44).label).toBe('Partner, List price at launch: 49 → 44');
  expect(set(44).change.updated).toEqual([]);
  const copy = add(w, 'Partner, cheaper', optionId);
  expect(w.content().optionValues.map((row) => [row.optionId, row.value])).toEqual([
    [optionId, 44],
    [copy, 44],
  ]);
  expect(set(null).label).toBe('Partner, List price at launch: back to 49');
  expect(w.edit('option.update', { optionId, set: { name: 'Buy', description: 'Somebody’s' } }).label).toBe(
    'Option Partner: name Partner → Buy, description set to Somebody’s',
  );
  expect(w.edit('option.move', { optionId, afterId: copy }).label).toBe('Moved the option Buy');
  expect(w.content().options.map((row) => row.name)).toEqual(['Partner, cheaper', 'Buy']);
  expect(w.edit('option.move', { optionId, afterId: copy }).change.updated).toEqual([]);
  w.edit('option.remove', { optionId: copy });
  expect(w.content().optionValues).toEqual([]);
  expect(w.content().options.map((row) => row.name)).toEqual(['Buy']);
});

it('says what inputs are when nothing is done', () => {
  const w = sample();
  const edits = [{ lineId: w.line('launch_price').id, value: 30 }];
  const { label } = w.edit('option.setValues', { caseId: w.caseId, optionId: null, edits });
  expect(label).toBe('Do nothing, List price at launch: 49 → 30');
  expect(w.content().optionValues).toMatchObject([{ optionId: null, value: 30 }]);
});

it('refuses, in a sentence that says what was not changed', () => {
  const w = sample();
  const { caseId } = w;
  const optionId = add(w, 'Partner');
  const [price, npv] = [w.line('launch_price').id, w.line('npv').id];
  const values = (lineId: string, value: number | number[], of = optionId) =>
    w.refuse('option.setValues', { caseId, optionId: of, edits: [{ lineId, value }] });
  for (const [problem, code] of [
    [w.refuse('option.add', { caseId, name: 'Partner', copyOf: null }), 'name-taken'],
    [w.refuse('option.add', { caseId, name: 'do nothing', copyOf: null }), 'name-taken'],
    [w.refuse('option.update', { optionId, set: { name: 'As planned' } }), 'name-taken'],
    [values(npv, 1), 'not-an-input'],
    [values(price, [1, 2]), 'invalid-value'],
    [values(price, 1, caseId), 'not-found'],
    [w.refuse('option.move', { optionId, afterId: caseId }), 'not-found'],
    [w.refuse('option.remove', { optionId: caseId }), 'not-found'],
  ] as const) {
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(/Nothing was (changed|moved|added)/);
  }
});

it('an input that goes, or gets a formula, takes its values in options along; a longer timeline fits them', () => {
  const w = sample();
  const { caseId } = w;
  const optionId = add(w, 'Partner');
  const lineId = w.line('launch_price').id;
  const { timeline } = w.content().case;
  const series = Array.from({ length: timeline.periods }, () => 44);
  w.edit('option.setValues', { caseId, optionId, edits: [{ lineId, value: series }] });
  w.edit('case.update', { caseId, set: { timeline: { ...timeline, periods: timeline.periods + 2 } } });
  expect(w.content().optionValues[0]?.value).toHaveLength(timeline.periods + 2);
  expect(w.edit('line.setFormula', { lineId, formula: '44' }).change.removed.map((row) => row.type)).toContain(
    'optionValue',
  );
});

const end = (payoff: Extract<Tree, { kind: 'end' }>['payoff']): Tree => ({ kind: 'end', name: null, payoff });

it('keeps a decision tree, tells what changed in it, and opens the ends whose rows go', () => {
  const w = sample();
  const { caseId } = w;
  const optionId = add(w, 'Partner');
  const scenario = w.scenario('Premium');
  const line = w.line('npv');
  const tree = (probability: number, cost = 5): Tree => ({
    kind: 'decision',
    name: 'Now',
    branches: [
      {
        name: 'Pilot',
        cost,
        then: {
          kind: 'chance',
          name: 'Readout',
          branches: [
            { name: 'Works', cost: 0, probability, then: end({ optionId, lineId: line.id }) },
            { name: 'Fails', cost: 0, probability: 0.3, then: end({ scenarioId: scenario.id, lineId: null }) },
          ],
        },
      },
      { name: 'Stop', cost: 0, then: end(0) },
    ],
  });
  expect(w.edit('decisionTree.set', { caseId, tree: tree(0.7) }).label).toBe('Decision tree drawn');
  const told = (next: Tree): string => w.edit('decisionTree.set', { caseId, tree: next }).label;
  expect(told(tree(0.6))).toBe('Decision tree: “Works” at “Readout”, probability 70% → 60%');
  expect(told(tree(0.6, 8))).toBe('Decision tree: “Pilot” at “Now”, cost 5 → 8');
  const payoffs = (): unknown[] => {
    const kept = w.content().decisionTree?.tree;
    const ends = (node: Tree): unknown[] =>
      node.kind === 'end' ? [node.payoff] : node.branches.flatMap(({ then }) => ends(then));
    return kept ? ends(kept) : [];
  };
  w.edit('option.remove', { optionId });
  expect(payoffs()).toEqual([null, { scenarioId: scenario.id, lineId: null }, 0]);
  w.edit('scenario.remove', { scenarioId: scenario.id });
  expect(payoffs()).toEqual([null, null, 0]);
  expect(w.edit('decisionTree.set', { caseId, tree: null }).label).toBe('Decision tree removed');
  expect(w.content().decisionTree).toBeNull();
});
