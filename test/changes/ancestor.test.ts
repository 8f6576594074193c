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
      const { adopted, rest, merged } = adopt(ours, fork, new Map());
      expect(adopted.map(({ entry }) => entry)).toEqual(fork.theirs);
      expect(isNothing(rest)).toBe(true);
      const told = adopted.reduce<Records>((records, { change }) => apply(records, change), ours.records);
      expect(sorted(told)).toEqual(sorted(merged.records));

      // Bob merges in turn what Ann saved: he has his own edits already, and ends with what she has.
      const trail = [...ours.trail, ...adopted.map(({ entry, change }) => ({ ...entry, change }))];
      const back = unwrap(findFork(theirs, copyOf(merged.records, trail)));
      const again = adopt(theirs, back, { get: () => 'theirs' });
      expect(again.adopted.map(({ entry }) => entry.id)).toEqual(fork.ours.map(({ id }) => id));
      expect(sorted(again.merged.records)).toEqual(sorted(merged.records));
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** A copy after it has taken another's work in, as the store keeps it. */
function mergedWith(ours: Copy, theirs: Copy, prefer: 'ours' | 'theirs'): Copy {
  const { adopted, rest, merged } = adopt(ours, unwrap(findFork(ours, theirs)), { get: () => prefer });
  const told = adopted.map(({ entry, change }) => ({ ...entry, change }));
  const note = entryOf('somebody', 'Merged', rest, 0);
  return copyOf(merged.records, [...ours.trail, ...told, note]);
}

const recordsBy = (copy: Copy) =>
  sorted(copy.trail.reduce<Records>((rows, { change }) => apply(rows, change), new Map()));

it('merges again and again: both end with the same rows, each trail leads to its rows, and nothing new stays nothing', () => {
  const turns = fc.array(fc.tuple(fc.constantFrom('ann', 'bob', 'ann takes', 'bob takes'), steps), {
    minLength: 2,
    maxLength: 7,
  });
  fc.assert(
    fc.property(turns, fc.constantFrom<'ours' | 'theirs'>('ours', 'theirs'), (sequence, prefer) => {
      let [ann, bob] = [begun(), begun()];
      bob = copyOf(ann.records, ann.trail);
      for (const [turn, edits] of sequence) {
        if (turn === 'ann') ann = edited(ann, 'ann', edits);
        if (turn === 'bob') bob = edited(bob, 'bob', edits);
        if (turn === 'ann takes') ann = mergedWith(ann, bob, prefer);
        if (turn === 'bob takes') bob = mergedWith(bob, ann, prefer);
      }
      ann = mergedWith(ann, bob, 'ours');
      bob = mergedWith(bob, ann, 'theirs');
      expect(sorted(bob.records)).toEqual(sorted(ann.records));
      for (const copy of [ann, bob]) expect(recordsBy(copy)).toEqual(sorted(copy.records));
      const again = unwrap(findFork(bob, ann));
      expect(again.theirs).toEqual([]);
      const nothing = adopt(bob, again, new Map());
      expect(nothing.merged.conflicts).toEqual([]);
      expect(isNothing(nothing.rest)).toBe(true);
    }),
    { numRuns: 80 },
  );
}, 120_000);

it('a value that was set back after a merge stays set back, whoever merges next', () => {
  const start = begun();
  const line = [...start.records.values()].find((row) => row.type === 'line' && row.kind === 'input')!;
  const set = (copy: Copy, author: string, value: number): Copy => {
    const from = copy.records.get(line.id)!;
    const change = { added: [], updated: [{ from, to: { ...from, value } as WorkspaceRecord }], removed: [] };
    return copyOf(apply(copy.records, change), [...copy.trail, entryOf(author, `to ${value}`, change, 0)]);
  };
  const valueOf = (copy: Copy) => (copy.records.get(line.id) as { value: unknown }).value;
  const before = set(start, 'ann', 49);
  const bob = set(before, 'bob', 52);
  const ann = set(mergedWith(before, bob, 'theirs'), 'ann', 49);
  for (const prefer of ['ours', 'theirs'] as const) {
    expect(unwrap(findFork(bob, ann)).theirs.map(({ label }) => label)).toContain('to 49');
    expect(valueOf(mergedWith(bob, ann, prefer))).toBe(49);
    expect(valueOf(mergedWith(ann, bob, prefer))).toBe(49);
    // The other way round, and once more.
    const both = mergedWith(bob, ann, prefer);
    expect(valueOf(mergedWith(ann, both, prefer))).toBe(49);
    const later = set(both, 'bob', 52);
    expect(valueOf(mergedWith(ann, later, prefer))).toBe(52);
    expect(adopt(ann, unwrap(findFork(ann, later)), new Map()).merged.conflicts).toEqual([]);
  }
});

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
