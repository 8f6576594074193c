import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { nothing } from '#shared/changes/change-set.ts';
import type { Line } from '#shared/model/line.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { describeChange } from '#renderer/lib/describe.ts';
import { stepsBack, takenBack } from '#renderer/features/history/effect.ts';
import { setFormatLocale } from '#renderer/lib/format.ts';

const aScenario: WorkspaceRecord = {
  type: 'scenario',
  id: '00000000-0000-4000-8000-000000000003',
  caseId: '00000000-0000-4000-8000-000000000002',
  position: 1,
  name: 'Late',
  description: null,
  inheritsId: null,
  probability: null,
};

const entry = (
  id: string,
  kind: HistoryEntry['kind'] = 'edit',
  targetId: string | null = null,
  command = 'line.setValues',
): HistoryEntry => ({
  id,
  sequence: 1,
  time: '2026-11-23T09:00:00.000Z',
  author: 'Petra Lang',
  command,
  label: id,
  note: null,
  kind,
  targetId,
  change: { ...nothing, removed: [aScenario] },
});

describe('the way back', () => {
  test('counts the edits in force, newest first, and leaves out what made the workspace', () => {
    const entries = [entry('c'), entry('b'), entry('a'), entry('made', 'edit', null, 'workspace.create')];
    expect([...stepsBack(entries)]).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ]);
  });

  test('an entry that only tells something, such as a name that was given, is not a step', () => {
    const named: HistoryEntry = { ...entry('named', 'edit', null, 'version.create'), change: nothing };
    expect([...stepsBack([entry('b'), named, entry('a')])]).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  test('an edit that was undone is not in force; redone, it is again', () => {
    const undone = [entry('u', 'undo', 'b'), entry('b'), entry('a')];
    expect([...takenBack(undone)]).toEqual(['b']);
    expect([...stepsBack(undone)]).toEqual([['a', 1]]);
    const redone = [entry('r', 'redo', 'b'), ...undone];
    expect([...takenBack(redone)]).toEqual([]);
    expect([...stepsBack(redone)]).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });
});

test('a change is told by names and units, not by ids', () => {
  setFormatLocale('en-GB');
  const line: Line = {
    type: 'line',
    id: '00000000-0000-4000-8000-000000000001',
    caseId: '00000000-0000-4000-8000-000000000002',
    position: 1,
    name: 'launch_price',
    label: 'List price at launch',
    unit: 'EUR/unit',
    section: null,
    kind: 'input',
    value: 49,
    formula: null,
    dimensions: null,
    aggregate: null,
    distribution: null,
    emphasis: null,
    note: null,
  };
  const records: Records = new Map([[line.id, line]]);
  const lines = describeChange(
    { added: [], updated: [{ from: line, to: { ...line, value: 44 } }], removed: [] },
    records,
  );
  expect(lines).toEqual([{ what: 'List price at launch', field: 'value', from: '€49.00', to: '€44.00' }]);
  expect(describeChange({ added: [line], updated: [], removed: [] }, new Map())).toEqual([
    { what: 'List price at launch', field: null, from: null, to: 'added' },
  ]);
});
