import { describe, expect, test } from 'vitest';
import { describeChange } from '#shared/changes/describe.ts';
import type { Tree } from '#shared/model/decision-tree.ts';
import type { Line } from '#shared/model/line.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { newCase, newLine } from '#test/store/sample.ts';

const aCase = newCase({ timeline: { start: '2027-01', grain: 'month', periods: 60 } });
const line = newLine(aCase.id, { value: new Array<number>(60).fill(10) });
const records: Records = new Map<string, WorkspaceRecord>([
  [aCase.id, aCase],
  [line.id, line],
]);
const told = (to: Partial<Line>) =>
  describeChange({ added: [], updated: [{ from: line, to: { ...line, ...to } }], removed: [] }, records, String);
const series = (from: number, to: number, value: number): number[] =>
  new Array<number>(60).fill(10).map((old, index) => (index >= from && index < to ? value : old));

describe('a series that was changed', () => {
  test('in a few places is told place by place, by the names of the periods', () => {
    expect(told({ value: series(2, 4, 12) })).toEqual([
      { what: 'List price', field: 'Mar 2027', from: '10', to: '12' },
      { what: 'List price', field: 'Apr 2027', from: '10', to: '12' },
    ]);
  });

  test('in many places is told as a stretch', () => {
    expect(told({ value: series(12, 36, 12) })).toEqual([
      {
        what: 'List price',
        field: '24 numbers from Jan 2028 to Dec 2029',
        from: '10, 10, 10, 10, 10, 10 … (24)',
        to: '12, 12, 12, 12, 12, 12 … (24)',
      },
    ]);
  });

  test('into one number is told as a whole', () => {
    expect(told({ value: 12 })).toMatchObject([{ field: 'value', to: '12' }]);
  });

  test('for the items of a dimension is told by their names', () => {
    const from = newLine(aCase.id, { value: { DE: 1, FR: 2 }, dimensions: ['region'] });
    const updated = [{ from, to: { ...from, value: { DE: 1, FR: 3 } } }];
    expect(describeChange({ added: [], updated, removed: [] }, records, String)).toEqual([
      { what: 'List price', field: 'FR', from: '2', to: '3' },
    ]);
  });
});

test('options, what they set, and a tree are told by their names', () => {
  const option = {
    type: 'option',
    id: 'o',
    caseId: aCase.id,
    position: 1,
    name: 'Partner',
    description: null,
  } as const;
  const value = { type: 'optionValue', id: 'v', caseId: aCase.id, optionId: 'o', lineId: line.id, value: 42 } as const;
  const end: Tree = { kind: 'end', name: null, payoff: 1 };
  const tree: Tree = {
    kind: 'decision',
    name: 'Now',
    branches: [
      { name: 'Pilot', cost: 5, then: end },
      { name: 'Stop', cost: 0, then: end },
    ],
  };
  const drawn = { type: 'decisionTree', id: 't', caseId: aCase.id, tree } as const;
  const changes = (...updated: { from: WorkspaceRecord; to: WorkspaceRecord }[]) =>
    describeChange({ added: [option, { ...value, id: 'w', optionId: null }], updated, removed: [] }, records, String);
  expect(changes({ from: value, to: { ...value, value: 43 } }, { from: drawn, to: { ...drawn, tree: end } })).toEqual([
    { what: 'List price in Partner', field: 'value', from: '42', to: '43' },
    {
      what: 'Decision tree',
      field: 'tree',
      from: '“Now” first: Pilot, Stop (2 ends)',
      to: 'one end',
    },
    { what: 'Option Partner', field: null, from: null, to: 'added' },
    { what: 'List price in Do nothing', field: null, from: null, to: 'added' },
  ]);
});

test('a row that was moved is told without its number', () => {
  expect(told({ position: 7 })).toEqual([{ what: 'List price', field: 'place in the list', from: null, to: 'moved' }]);
});
