import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apply,
  changeSetSchema,
  difference,
  isNothing,
  nothing,
  reverse,
  sameRecord,
} from '#shared/changes/change-set.ts';
import { recordOrder, type Records } from '#shared/model/record.ts';
import { arbitraryRecords } from './arbitrary-records.ts';

const sorted = (records: Records) => [...records].sort(([a], [b]) => (a < b ? -1 : 1));
const two = [arbitraryRecords, arbitraryRecords] as const;

describe('a change is a value', () => {
  it('applied to what was, gives what is', () => {
    fc.assert(
      fc.property(...two, (before, after) => {
        expect(sorted(apply(before, difference(before, after)))).toEqual(sorted(after));
      }),
    );
  });

  it('reversed, takes itself back', () => {
    fc.assert(
      fc.property(...two, (before, after) => {
        const change = difference(before, after);
        expect(sorted(apply(apply(before, change), reverse(change)))).toEqual(sorted(before));
        expect(reverse(reverse(change))).toEqual(change);
      }),
    );
  });

  it('is nothing exactly where nothing differs', () => {
    fc.assert(
      fc.property(...two, (before, after) => {
        const copy: Records = new Map([...before].map(([id, row]) => [id, structuredClone(row)]));
        expect(isNothing(difference(before, copy))).toBe(true);
        expect(isNothing(difference(before, after))).toBe(sameRecord(sorted(before), sorted(after)));
      }),
    );
    expect(isNothing(nothing)).toBe(true);
  });

  it('names each row once, with the row as it was and as it is', () => {
    fc.assert(
      fc.property(...two, (before, after) => {
        const { added, updated, removed } = difference(before, after);
        const ids = [...added, ...removed, ...updated.map(({ to }) => to)].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { from, to } of updated) {
          expect(from).toBe(before.get(from.id));
          expect(to).toBe(after.get(from.id));
          expect(sameRecord(from, to)).toBe(false);
        }
      }),
    );
  });

  it('adds parents before children and removes children before parents', () => {
    const rank = (type: (typeof recordOrder)[number]) => recordOrder.indexOf(type);
    fc.assert(
      fc.property(...two, (before, after) => {
        const { added, removed } = difference(before, after);
        const [up, down] = [added.map(({ type }) => rank(type)), removed.map(({ type }) => rank(type))];
        expect(up).toEqual([...up].sort((a, b) => a - b));
        expect(down).toEqual([...down].sort((a, b) => b - a));
      }),
    );
  });

  it('survives JSON and its own schema unchanged, as every carrier and the file need', () => {
    fc.assert(
      fc.property(...two, (before, after) => {
        const change = difference(before, after);
        expect(changeSetSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
      }),
    );
  });

  it('leaves the state it is applied to as it was', () => {
    fc.assert(
      fc.property(...two, (before, after) => {
        const frozen = sorted(before).map(([id, row]) => [id, structuredClone(row)]);
        apply(before, difference(before, after));
        expect(sorted(before)).toEqual(frozen);
      }),
    );
  });
});

describe('rows are the same by content', () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: 1, b: undefined }, { a: 1, c: 1 }, false],
    [{ a: null }, { a: 0 }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [Number.NaN, Number.NaN, true],
    ['1', 1, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameRecord(a, b)).toBe(same);
    expect(sameRecord(b, a)).toBe(same);
  });
});
