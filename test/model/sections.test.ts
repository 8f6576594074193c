import { expect, test } from 'vitest';
import { gapInSection, sectionsOf } from '#shared/model/sections.ts';

const lines = (...sections: (string | null)[]) => sections.map((section) => ({ section }));

test('a section is what stands together; a name may come twice', () => {
  expect(sectionsOf(lines('A', 'A', null, 'A')).map(({ name, lines: own }) => [name, own.length])).toEqual([
    ['A', 2],
    [null, 1],
    ['A', 1],
  ]);
});

test.each([
  ['in its own section it stays', ['A', 'A', 'B'], 1, 'A', 1],
  ['at the beginning of its own section it stays', ['A', 'A', 'B'], 2, 'B', 2],
  ['a new section comes after the whole one that was pointed into', ['A', 'A', 'A', 'B'], 1, 'New', 3],
  ['a new section comes last after the last one', ['A', 'B', 'B'], 2, 'New', 3],
  ['a new section between two stays between them', ['A', 'B'], 1, 'New', 1],
  ['a section that is elsewhere gets it at its end', ['A', 'A', 'B', 'B', 'C'], 1, 'B', 4],
  ['no section is a section too', ['A', 'A', null, 'B'], 1, null, 3],
  ['above all lines a new one stays', ['A', 'B'], 0, 'New', 0],
  ['without lines there is one place', [], 0, 'New', 0],
] as const)('%s', (_, sections, gap, section, expected) => {
  expect(gapInSection(lines(...sections), gap, section)).toBe(expected);
});
