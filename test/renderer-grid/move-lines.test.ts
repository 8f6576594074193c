import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Line } from '#shared/model/line.ts';
import { canMoveSection, dropOf, placeOfNew, stepOf, type LineMove } from '#renderer/features/case-model/move-lines.ts';
import { modelRows, sectionKeyOf } from '#renderer/features/case-model/view.ts';

const line = (id: string, section: string | null): Line => ({ id, name: id, section }) as Line;
const lines = [line('a', 'One'), line('b', 'One'), line('c', 'Two'), line('d', 'Two')];
const by = (id: string): Line => lines.find((each) => each.id === id) ?? lines[0]!;

/** What the host makes of a move. */
function moved(from: readonly Line[], id: string, move: LineMove | null): readonly Line[] {
  if (!move) return from;
  const others = from.filter((each) => each.id !== id);
  const place = move.afterId === null ? 0 : others.findIndex((each) => each.id === move.afterId) + 1;
  return [...others.slice(0, place), line(id, move.section), ...others.slice(place)];
}
const written = (of: readonly Line[]): string => of.map(({ id, section }) => `${id}:${section}`).join(' ');

describe('one place up or down', () => {
  test.each([
    ['b', 'up', 'b:One a:One c:Two d:Two'],
    ['a', 'down', 'b:One a:One c:Two d:Two'],
    ['c', 'up', 'a:One b:One c:One d:Two'],
    ['b', 'down', 'a:One b:Two c:Two d:Two'],
    ['a', 'up', 'a:One b:One c:Two d:Two'],
    ['d', 'down', 'a:One b:One c:Two d:Two'],
  ] as const)('%s %s', (id, way, after) => {
    expect(written(moved(lines, id, stepOf(lines, by(id), way)))).toBe(after);
  });

  test('down and up again is where it was, all the way through the model', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c'), (id) => {
        const down = moved(lines, id, stepOf(lines, by(id), 'down'));
        const self = down.find((each) => each.id === id) ?? by(id);
        expect(written(moved(down, id, stepOf(down, self, 'up')))).toBe(written(lines));
      }),
    );
  });
});

describe('dropped before a row', () => {
  // One, a, b, Two, c, d
  const rows = modelRows(lines, new Set(), new Map());
  test.each([
    ['d', 0, 'd:One a:One b:One c:Two'],
    ['d', 1, 'd:One a:One b:One c:Two'],
    ['d', 2, 'a:One d:One b:One c:Two'],
    ['d', 3, 'a:One b:One d:One c:Two'],
    ['d', 4, 'a:One b:One d:Two c:Two'],
    ['a', 6, 'b:One c:Two d:Two a:Two'],
    ['a', 4, 'b:One a:Two c:Two d:Two'],
    ['c', 3, 'a:One b:One c:One d:Two'],
  ] as const)('%s before row %d', (id, gap, after) => {
    expect(written(moved(lines, id, dropOf(lines, rows, by(id), gap)))).toBe(after);
  });

  test.each([
    ['a', 1],
    ['a', 2],
    ['b', 3],
    ['c', 4],
    ['c', 5],
    ['d', 6],
  ] as const)('%s stays where it is before row %d', (id, gap) => {
    expect(dropOf(lines, rows, by(id), gap)).toBeNull();
  });

  test('without sections the top is the top', () => {
    const plain = lines.map(({ id }) => line(id, null));
    const [, , last = plain[0]!] = plain;
    expect(dropOf(plain, modelRows(plain, new Set(), new Map()), last, 0)).toEqual({ afterId: null, section: null });
  });
});

test('the key of the section that a line stands in, also where a name comes twice', () => {
  const twice = [line('a', 'One'), line('b', 'Two'), line('c', 'One'), line('d', 'One')];
  const headings = modelRows(twice, new Set(), new Map()).flatMap((row) => (row.kind === 'section' ? [row.key] : []));
  expect(twice.map((each) => sectionKeyOf(twice, each))).toEqual([headings[0], headings[1], headings[2], headings[2]]);
});

test('a new line of a new section goes behind the whole section that was pointed into', () => {
  expect(placeOfNew(lines, by('a'), 'New')).toBe('b');
  expect(placeOfNew(lines, by('a'), 'One')).toBe('a');
  expect(placeOfNew(lines, by('a'), 'Two')).toBe('d');
  expect(placeOfNew(lines, null, 'New')).toBeNull();
});

test('a section moves as long as there is another one to move it past', () => {
  const [one, two] = modelRows(lines, new Set(), new Map()).filter((row) => row.kind === 'section');
  if (!one || !two) throw new Error('The headings are missing.');
  expect([canMoveSection(lines, one, 'up'), canMoveSection(lines, one, 'down')]).toEqual([false, true]);
  expect([canMoveSection(lines, two, 'up'), canMoveSection(lines, two, 'down')]).toEqual([true, false]);
});
