import { expect, it } from 'vitest';
import { describeChange } from '#shared/changes/describe.ts';
import { merge } from '#shared/changes/merge/index.ts';
import { modelHash } from '#shared/engine/analysis/model-hash.ts';
import { caseContent } from '#shared/model/case-content.ts';
import { modelOf } from '#shared/model/model.ts';
import { sample } from './sample.ts';

const timeline = { start: '2027-01', grain: 'month', periods: 60 } as const;
const started = sample();
const { caseId } = started;
const branch = () => sample({ caseId, records: started.records() });
const to = (w: ReturnType<typeof branch>, set: object) =>
  w.edit('case.update', { caseId, set: { timeline: { ...timeline, ...set } } });

it('is told in the history in words, when set and when cleared', () => {
  const w = branch();
  const edit = to(w, { actualsTo: '2027-03' });
  expect(edit.label).toBe('Bass-46: last actual month set to Mar 2027');
  expect(describeChange(edit.change, w.records(), String)).toEqual([
    { what: 'Case Bass-46', field: 'last actual month', from: 'nothing', to: '2027-03' },
  ]);
  expect(to(w, {}).label).toBe('Bass-46: last actual month cleared');
});

it('of the conventions, the history tells the one that changed', () => {
  const w = branch();
  const edit = w.edit('case.update', { caseId, set: { conventions: { timing: 'begin' } } });
  expect(edit.label).toBe('Bass-46: timing of cash flows end of period → start of period');
  expect(describeChange(edit.change, w.records(), String)).toEqual([
    { what: 'Case Bass-46', field: 'timing of cash flows', from: 'end of period', to: 'start of period' },
  ]);
});

it('outside the timeline it is refused, also when the timeline would leave it behind', () => {
  const w = branch();
  const refused = w.refuse('case.update', { caseId, set: { timeline: { ...timeline, actualsTo: '2032-01' } } });
  expect(refused.message).toContain('Jan 2032, which is outside the timeline (Jan 2027 to Dec 2031)');
  to(w, { actualsTo: '2028-03' });
  const shorter = { ...timeline, actualsTo: '2028-03', periods: 12 };
  expect(w.refuse('case.update', { caseId, set: { timeline: shorter } }).code).toBe('invalid-input');
});

it('changes no number: the hash of the model is the same', () => {
  const w = branch();
  const before = modelHash(modelOf(w.content()));
  to(w, { actualsTo: '2027-03' });
  expect(modelHash(modelOf(w.content()))).toBe(before);
});

const merged = (ours: ReturnType<typeof branch>, theirs: ReturnType<typeof branch>) => {
  const made = merge({ base: started.records(), ours: ours.records(), theirs: theirs.records() });
  return { timeline: caseContent(made.records, caseId)?.case.timeline, conflicts: made.conflicts };
};

it('merges beside another change of the timeline, and is asked about when both set it', () => {
  const [ours, theirs] = [branch(), branch()];
  to(ours, { actualsTo: '2027-03' });
  to(theirs, { periods: 48 });
  expect(merged(ours, theirs)).toEqual({ timeline: { ...timeline, actualsTo: '2027-03', periods: 48 }, conflicts: [] });
  const other = branch();
  to(other, { actualsTo: '2027-06' });
  expect(merged(ours, other).conflicts).toMatchObject([{ field: 'timeline', cell: ['actualsTo'] }]);
});

it('a merge that leaves it outside the timeline takes it away', () => {
  const [ours, theirs] = [branch(), branch()];
  to(ours, { actualsTo: '2028-03' });
  to(theirs, { periods: 12 });
  expect(merged(ours, theirs)).toEqual({ timeline: { ...timeline, periods: 12 }, conflicts: [] });
});
