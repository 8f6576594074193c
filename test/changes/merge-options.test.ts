import { describe, expect, it } from 'vitest';
import { merge } from '#shared/changes/merge/index.ts';
import { caseContent, type CaseContent } from '#shared/model/case-content.ts';
import type { Tree } from '#shared/model/decision-tree.ts';
import type { Records } from '#shared/model/record.ts';
import { sample } from '../host/sample.ts';

type Sample = ReturnType<typeof sample>;
const base = sample();
const { caseId } = base;
const branch = (): Sample => sample({ caseId, records: base.records() });
const add = (w: Sample, name: string): string =>
  w.edit('option.add', { caseId, name, copyOf: null }).change.added[0]?.id ?? '';
const set = (w: Sample, optionId: string | null, line: string, value: number): void =>
  void w.edit('option.setValues', { caseId, optionId, edits: [{ lineId: w.line(line).id, value }] });
const sidesOf = (start: Sample): { ours: Sample; theirs: Sample } => ({
  ours: sample({ caseId, records: start.records() }),
  theirs: sample({ caseId, records: start.records() }),
});
const end = (payoff: number): Tree => ({ kind: 'end', name: null, payoff });

/** Both ways round give the same, so one of them is looked at. */
function merged(ours: Sample, theirs: Sample): { content: CaseContent; conflicts: readonly string[] } {
  const three = { base: base.records(), ours: ours.records(), theirs: theirs.records() };
  const one = merge(three);
  const other = merge({ ...three, ours: three.theirs, theirs: three.ours }, { get: () => 'theirs' });
  const byId = (records: Records) => [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(other.records)).toEqual(byId(one.records));
  const content = caseContent(one.records, caseId);
  if (content === undefined) throw new Error('no case');
  return { content, conflicts: one.conflicts.map(({ field }) => field ?? '') };
}

describe('what two people made of the options of a case', () => {
  it('an option of one name from both is one option, with what each of them set', () => {
    const [ours, theirs] = [branch(), branch()];
    set(ours, add(ours, 'Partner'), 'launch_price', 44);
    set(theirs, add(theirs, 'Partner'), 'discount', 0.2);
    const { content, conflicts } = merged(ours, theirs);
    expect(conflicts).toEqual([]);
    expect(content.options.map(({ name }) => name)).toEqual(['Partner']);
    const [option] = content.options;
    expect(content.optionValues.map(({ optionId, value }) => [optionId === option?.id, value]).sort()).toEqual([
      [true, 0.2],
      [true, 44],
    ]);
  });

  it('what doing nothing means for an input is one thing: two numbers for it are asked about', () => {
    const [ours, theirs] = [branch(), branch()];
    set(ours, null, 'launch_price', 44);
    set(theirs, null, 'launch_price', 40);
    const { content, conflicts } = merged(ours, theirs);
    expect(conflicts).toEqual(['value']);
    expect(content.optionValues).toHaveLength(1);
  });

  it('two options renamed to one name: both stay, and one gets a number', () => {
    const start = branch();
    const [build, buy] = [add(start, 'Build'), add(start, 'Buy')];
    const { ours, theirs } = sidesOf(start);
    ours.edit('option.update', { optionId: build, set: { name: 'Partner' } });
    theirs.edit('option.update', { optionId: buy, set: { name: 'Partner' } });
    const three = { base: start.records(), ours: ours.records(), theirs: theirs.records() };
    for (const sides of [three, { ...three, ours: three.theirs, theirs: three.ours }]) {
      const content = caseContent(merge(sides).records, caseId);
      expect(content?.options.map(({ name }) => name).sort()).toEqual(['Partner', 'Partner (2)']);
    }
  });

  it('a tree from both is one tree, and asked about as a whole', () => {
    const [ours, theirs] = [branch(), branch()];
    ours.edit('decisionTree.set', { caseId, tree: end(1) });
    theirs.edit('decisionTree.set', { caseId, tree: end(2) });
    const { content, conflicts } = merged(ours, theirs);
    expect(conflicts).toEqual(['tree']);
    expect(content.decisionTree?.tree).toEqual(end(1));
  });

  it('an option is removed while the other works in it: one conflict, and all of it goes or stays', () => {
    const start = branch();
    const optionId = add(start, 'Partner');
    const { ours, theirs } = sidesOf(start);
    ours.edit('option.remove', { optionId });
    set(theirs, optionId, 'launch_price', 44);
    const { records, conflicts } = merge({
      base: start.records(),
      ours: ours.records(),
      theirs: theirs.records(),
    });
    expect(conflicts.map(({ kind }) => kind)).toEqual(['removed']);
    const content = caseContent(records, caseId);
    expect([content?.options, content?.optionValues]).toEqual([[], []]);
  });

  it('the ends of a tree follow a line that both added under one name', () => {
    const [ours, theirs] = [branch(), branch()];
    for (const side of [ours, theirs]) {
      side.edit('line.add', {
        ...{ caseId, afterId: null, name: 'upsell', label: null, unit: null, section: null },
        ...{ value: 1, formula: null, aggregate: null },
      });
    }
    const lineId = theirs.line('upsell').id;
    theirs.edit('decisionTree.set', {
      caseId,
      tree: { kind: 'end', name: null, payoff: { scenarioId: null, lineId } },
    });
    const { content } = merged(ours, theirs);
    const kept = content.lines.find(({ name }) => name === 'upsell');
    expect(content.decisionTree?.tree).toMatchObject({ payoff: { lineId: kept?.id } });
  });
});
