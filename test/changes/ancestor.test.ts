import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adopt, findFork, rewind, type Copy as StoredCopy } from '#shared/changes/ancestor.ts';
import { apply, isNothing } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { ok, unwrap } from '#shared/kernel/result.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { stepOf, steps } from '../host/any-step.ts';
import { sample } from '../host/sample.ts';

type Copy = StoredCopy & { readonly trail: readonly HistoryEntry[] };
const copyOf = (records: Records, trail: readonly HistoryEntry[]): Copy => ({
  records,
  trail,
  trailIds: trail.map(({ id }) => id),
  trailAfter: (count) => ok(trail.slice(count)),
});

type Steps = readonly (readonly [number, number, number, number])[];
const caseIdOf = (records: Records): string => [...records.values()].find((row) => row.type === 'case')?.id ?? '';

/** A file with its trail, further edited by a person. */
function edited(start: Copy, author: string, sequence: Steps): Copy {
  const branch = sample({ caseId: caseIdOf(start.records), records: start.records });
  const trail = [...start.trail];
  for (const [kind, a, b, value] of sequence) {
    const step = stepOf(branch, kind, a, b, value);
    if (step === null) continue;
    const [name, input] = step;
    if (!branch.try(name, input).ok) continue;
    const { change, label } = branch.edit(name, input);
    if (!isNothing(change)) trail.push(entryOf(author, label, change, trail.length + 1));
  }
  return copyOf(branch.records(), trail);
}

const entryOf = (author: string, label: string, change: HistoryEntry['change'], sequence: number): HistoryEntry => ({
  id: randomUUID(),
  sequence,
  time: '2026-11-26T12:00:00.000Z',
  author,
  command: 'test',
  label,
  note: null,
  kind: 'edit',
  targetId: null,
  change,
});

function begun(): Copy {
  const records = sample().records();
  const change = { added: [...records.values()], updated: [], removed: [] };
  return copyOf(records, [entryOf('ann', 'Created', change, 1)]);
}

const sorted = (records: Records): WorkspaceRecord[] => [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

it('finds where two copies of a file parted, and tells each of their edits on top of ours', () => {
  fc.assert(
    fc.property(steps, steps, steps, (before, mine, other) => {
      const base = edited(begun(), 'ann', before);
      const [ours, theirs] = [edited(base, 'ann', mine), edited(base, 'bob', other)];
      const fork = unwrap(findFork(ours, theirs));
      expect(sorted(fork.base)).toEqual(sorted(base.records));
      const { adopted, rest, merged } = adopt({ ours, theirs: fork.theirs, base: fork.base }, new Map());
      expect(adopted.map(({ entry }) => entry)).toEqual(fork.theirs);
      expect(isNothing(rest)).toBe(true);
      const told = adopted.reduce<Records>((records, { change }) => apply(records, change), ours.records);
      expect(sorted(told)).toEqual(sorted(merged.records));

      // Bob merges in turn what Ann saved: he has his own edits already, and ends with what she has.
      const trail = [...ours.trail, ...adopted.map(({ entry, change }) => ({ ...entry, change }))];
      const back = unwrap(findFork(theirs, copyOf(merged.records, trail)));
      const again = adopt({ ours: theirs, theirs: back.theirs, base: back.base }, { get: () => 'theirs' });
      expect(again.adopted.map(({ entry }) => entry.id)).toEqual(fork.ours.map(({ id }) => id));
      expect(sorted(again.merged.records)).toEqual(sorted(merged.records));
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('rewinds a trail to where it began', () => {
  const start = begun();
  const later = edited(start, 'ann', [
    [0, 1, 2, 5],
    [5, 3, 1, 5],
  ]);
  expect(sorted(rewind(later.records, later.trail.slice(1)))).toEqual(sorted(start.records));
});

it('says so when two files did not begin as one', () => {
  const answer = findFork(begun(), begun());
  expect(answer).toMatchObject({ ok: false, error: { code: 'unrelated' } });
});
