import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '#shared/kernel/edit-distance.ts';
import { didYouMean, nameFinder, nearestKey, nearestName } from '#shared/kernel/nearest-name.ts';

/** The definition, without a limit: insertion, deletion, replacement, swap of neighbours, each place once. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      let least = i === 0 ? j : j === 0 ? i : at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      if (i > 0 && j > 0) least = Math.min(least, at(i - 1, j) + 1, at(i, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      const row = table[i];
      if (row) row[j] = least;
    }
  }
  return at(a.length, b.length);
}

describe('the distance of two texts', () => {
  it.each([
    ['price', 'price', 0],
    ['pirce', 'price', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
  ])('%s and %s', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
  });

  it('is the plain one, cut at the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1));
      }),
    );
  });
});

describe('the nearest name', () => {
  it('is the first of the nearest, whatever its case, spaces and underscores', () => {
    expect(nearestName('list price', ['units', 'List_Price', 'list_price'])).toBe('List_Price');
    expect(nearestName('pirce', ['prices', 'price'])).toBe('price');
    expect(nearestName('volume', ['units', 'price'])).toBeNull();
    expect(didYouMean('unts', ['units'])).toBe(' Did you mean "units"?');
  });

  it('is not looked for when the name is none', () => {
    expect(nearestName('a'.repeat(2_000), ['a'.repeat(1_999)])).toBeNull();
  });

  it('is no longer looked for when the effort is spent; what was found stays', () => {
    const find = nameFinder(['price', 'units'], 300);
    expect(find('pirce')).toBe('price');
    expect(find('unist')).toBe('units');
    expect(find('untis')).toBeNull();
    expect(find('unist')).toBe('units');
  });

  it('is the one that comparing with all of them finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '_', 'A'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 8 }), (name, candidates) => {
        const simple = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]/g, '');
        const most = Math.max(1, Math.floor(simple(name).length / 3));
        const distances = candidates.map((candidate) => plainDistance(simple(name), simple(candidate)));
        const least = Math.min(...distances);
        const nearest = least <= most ? (candidates[distances.indexOf(least)] ?? null) : null;
        expect(nearestName(name, candidates)).toBe(nearest);
      }),
    );
  });

  it('among keys is the same as among names', () => {
    const known = new Map([['price', 1]]);
    expect([nearestKey('pirce', known), nearestKey('pirce', known), nearestKey('zzz', known)]).toEqual([
      'price',
      'price',
      null,
    ]);
  });
});
