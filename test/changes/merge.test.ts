import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, difference } from '#shared/changes/change-set.ts';
import { merge, otherSide, type Choices, type Merged } from '#shared/changes/merge/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { parse } from '#shared/kernel/schema.ts';
import { fitValue } from '#shared/model/fit-value.ts';
import type { Line } from '#shared/model/line.ts';
import { recordSchema, recordsOfType, type Records, type WorkspaceRecord } from '#shared/model/record.ts';
import { checkReferences } from '#electron/store/references.ts';
import { stepOf, steps } from '../host/any-step.ts';
import { sample } from '../host/sample.ts';

type Sample = ReturnType<typeof sample>;

function walk(from: Sample, sequence: readonly (readonly [number, number, number, number])[]): Sample {
  const branch = sample({ caseId: from.caseId, records: from.records() });
  for (const [kind, a, b, value] of sequence) {
    const step = stepOf(branch, kind, a, b, value);
    if (step === null) continue;
    const [name, input] = step;
    if (branch.try(name, input).ok) branch.edit(name, input);
  }
  return branch;
}

/** Chooses by the name of the place, so that it can be asked again with the sides swapped. */
const anyChoice = (salt: number): Choices => ({
  get: (key) =>
    Array.from(key).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + salt) % 997, 7) % 2 ? 'ours' : 'theirs',
});
const swapped = (choices: Choices): Choices => ({ get: (key) => otherSide(choices.get(key) ?? 'ours') });

const sorted = (records: Records): WorkspaceRecord[] => [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

function expectSound({ records }: Merged): void {
  for (const row of records.values()) {
    unwrap(parse(recordSchema, row, `The ${row.type}`));
    unwrap(checkReferences(records, row));
  }
  const once = (keys: readonly string[]): void => expect(new Set(keys).size).toBe(keys.length);
  once(recordsOfType(records, 'line').map((line) => `${line.caseId} ${line.name}`));
  once(recordsOfType(records, 'assumption').map((row) => row.lineId));
  once(recordsOfType(records, 'override').map((row) => `${row.scenarioId} ${row.lineId}`));
  once(recordsOfType(records, 'option').map((option) => `${option.caseId} ${option.name}`));
  once(recordsOfType(records, 'optionValue').map((row) => `${row.optionId} ${row.lineId}`));
  once(recordsOfType(records, 'decisionTree').map((row) => row.caseId));
  once(recordsOfType(records, 'narrative').map((row) => `${row.caseId} ${row.part}`));
  expect(recordsOfType(records, 'workspace')).toHaveLength(1);
  for (const line of recordsOfType(records, 'line')) {
    const parent = records.get(line.caseId);
    const known = parent?.type === 'case' ? (parent.dimensions ?? {}) : {};
    const items = (line.dimensions ?? []).map((name) => known[name] ?? null);
    expect(items).not.toContain(null);
    const own = [...recordsOfType(records, 'override'), ...recordsOfType(records, 'optionValue')];
    for (const row of [line, ...own.filter(({ lineId }) => lineId === line.id)])
      if (row.value !== null) expect(fitValue(row.value, items)).toEqual(row.value);
  }
  for (const start of recordsOfType(records, 'scenario')) {
    let steps = 0;
    for (let at: WorkspaceRecord | undefined = start; at?.type === 'scenario' && at.inheritsId !== null; steps++) {
      at = records.get(at.inheritsId);
      expect(steps).toBeLessThan(100);
    }
  }
}

describe('merging what two people made of one file', () => {
  it('is sound, the same whoever asks, and what each made alone where only one did something', () => {
    let conflicted = 0;
    fc.assert(
      fc.property(steps, steps, steps, fc.nat(1000), (before, mine, theirs, salt) => {
        const base = walk(sample(), before);
        const [ours, other] = [walk(base, mine), walk(base, theirs)];
        const three = { base: base.records(), ours: ours.records(), theirs: other.records() };
        const choices = anyChoice(salt);
        const merged = merge(three, choices);
        conflicted += merged.conflicts.length > 0 ? 1 : 0;
        expectSound(merged);

        const asked = merge({ base: three.base, ours: three.theirs, theirs: three.ours }, swapped(choices));
        expect(sorted(asked.records)).toEqual(sorted(merged.records));
        expect(asked.conflicts.map(({ key }) => key)).toEqual(merged.conflicts.map(({ key }) => key));

        const alone = merge({ ...three, theirs: three.base }, choices);
        expect(sorted(alone.records)).toEqual(sorted(three.ours));
        expect(alone.conflicts).toEqual([]);
        const twice = merge({ ...three, theirs: three.ours }, choices);
        expect(sorted(twice.records)).toEqual(sorted(three.ours));
        expect(twice.conflicts).toEqual([]);
        // What was merged can be kept as a change of either side.
        expect(sorted(apply(three.ours, difference(three.ours, merged.records)))).toEqual(sorted(merged.records));
        // Who merges again with the same file finds nothing new.
        const again = merge({ base: three.theirs, ours: merged.records, theirs: three.theirs }, choices);
        expect(sorted(again.records)).toEqual(sorted(merged.records));
      }),
      { numRuns: 120 },
    );
    expect(conflicted).toBeGreaterThan(20);
  }, 120_000);
});

describe('one change each', () => {
  const start = (): { base: Sample; ours: Sample; theirs: Sample } => {
    const base = sample();
    return { base, ours: walk(base, []), theirs: walk(base, []) };
  };
  const mergedOf = (all: { base: Sample; ours: Sample; theirs: Sample }, choices?: Choices): Merged =>
    merge({ base: all.base.records(), ours: all.ours.records(), theirs: all.theirs.records() }, choices);
  const lineIn = (merged: Merged, id: string): Line => {
    const row = merged.records.get(id);
    if (row?.type !== 'line') throw new Error('the line is gone');
    return row;
  };

  it('to two lines: both are there', () => {
    const all = start();
    const [price, units] = [all.base.line('launch_price'), all.base.line('wacc')];
    all.ours.edit('line.setValues', { edits: [{ lineId: price.id, value: 44 }] });
    all.theirs.edit('line.setValues', { edits: [{ lineId: units.id, value: 0.09 }] });
    const merged = mergedOf(all);
    expect(merged.conflicts).toEqual([]);
    expect(lineIn(merged, price.id).value).toBe(44);
    expect(lineIn(merged, units.id).value).toBe(0.09);
  });

  it('to two months of one line: both are there; to one month: a conflict about that month', () => {
    const all = start();
    const line = all.base.line('launch_price');
    const { periods } = all.base.content().case.timeline;
    const series = Array.from({ length: periods }, () => 10);
    all.base.edit('line.setValues', { edits: [{ lineId: line.id, value: series }] });
    const [ours, theirs] = [walk(all.base, []), walk(all.base, [])];
    ours.edit('line.setValues', { edits: [{ lineId: line.id, value: series.with(3, 11).with(5, 12) }] });
    theirs.edit('line.setValues', { edits: [{ lineId: line.id, value: series.with(4, 20).with(5, 21) }] });
    const merged = mergedOf({ base: all.base, ours, theirs });
    expect(lineIn(merged, line.id).value).toEqual(series.with(3, 11).with(4, 20).with(5, 12));
    expect(merged.conflicts).toMatchObject([
      { kind: 'value', field: 'value', cell: [5], values: { base: 10, ours: 12, theirs: 21 } },
    ]);
    const [conflict] = merged.conflicts;
    const chosen = mergedOf({ base: all.base, ours, theirs }, new Map([[conflict?.key ?? '', 'theirs']]));
    expect(lineIn(chosen, line.id).value).toEqual(series.with(3, 11).with(4, 20).with(5, 21));
  });

  it('a scenario is removed while the other works in it: one conflict, and all of it goes or stays', () => {
    const all = start();
    const scenario = all.base.scenario('Aggressive price');
    const wacc = all.base.line('wacc');
    all.ours.edit('scenario.remove', { scenarioId: scenario.id });
    all.theirs.edit('scenario.setOverrides', { scenarioId: scenario.id, edits: [{ lineId: wacc.id, value: 0.2 }] });
    const gone = mergedOf(all);
    expect(gone.conflicts).toMatchObject([{ kind: 'removed', row: { theirs: { name: 'Aggressive price' } } }]);
    expect(gone.records.has(scenario.id)).toBe(false);
    expectSound(gone);
    const stays = mergedOf(all, new Map([[gone.conflicts[0]?.key ?? '', 'theirs']]));
    expect(stays.records.has(scenario.id)).toBe(true);
    const overrides = recordsOfType(stays.records, 'override').filter((row) => row.scenarioId === scenario.id);
    const before = recordsOfType(all.theirs.records(), 'override').filter((row) => row.scenarioId === scenario.id);
    expect(overrides).toHaveLength(before.length);
    expectSound(stays);
  });

  it('a line of one name from both: it is one line, and only what differs is asked', () => {
    const all = start();
    const fields = { caseId: all.base.caseId, afterId: null, label: null, unit: null, section: null, formula: null };
    for (const [side, value] of [
      ['ours', 5],
      ['theirs', 7],
    ] as const)
      all[side].edit('line.add', { ...fields, name: 'upsell', value, aggregate: null });
    for (const side of ['ours', 'theirs'] as const)
      all[side].edit('assumption.update', { lineId: all[side].line('upsell').id, set: { owner: side } });
    const merged = mergedOf(all);
    expectSound(merged);
    expect(merged.conflicts.map(({ field, values }) => [field, values.ours, values.theirs])).toEqual(
      expect.arrayContaining([
        ['value', 5, 7],
        ['owner', 'ours', 'theirs'],
      ]),
    );
    expect(recordsOfType(merged.records, 'line').filter((line) => line.name === 'upsell')).toHaveLength(1);
  });

  it('two lines renamed to one name: one keeps it', () => {
    const all = start();
    const [a, b] = [all.base.line('launch_price'), all.base.line('wacc')];
    all.ours.edit('line.rename', { lineId: a.id, name: 'same' });
    all.theirs.edit('line.rename', { lineId: b.id, name: 'same' });
    const merged = mergedOf(all);
    expectSound(merged);
    expect(lineIn(merged, a.id).name).toBe('same');
    expect(lineIn(merged, b.id).name).toBe('wacc');
    expect(merged.conflicts.some(({ kind }) => kind === 'name')).toBe(true);
  });
});
