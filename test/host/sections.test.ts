import { expect, it } from 'vitest';
import { sectionsOf } from '#shared/model/sections.ts';
import { sample } from './sample.ts';

const names = ['Market', 'Price', 'Costs', null];

/** The reference case in sections of five lines; the last lines have none. */
const start = () => {
  const w = sample();
  w.content().lines.forEach(({ id }, index, all) => {
    const section = names[Math.min(names.length - 1, Math.floor(index / 5))] ?? null;
    w.edit('line.move', { lineId: id, afterId: all[index - 1]?.id ?? null, section });
  });
  const headings = () => sectionsOf(w.content().lines).map(({ name }) => name);
  const lineIn = (name: string | null, place = 0) => {
    const found = sectionsOf(w.content().lines)
      .find((section) => section.name === name)
      ?.lines.at(place);
    if (found === undefined) throw new Error(`no section ${name}`);
    return found;
  };
  return { w, headings, lineIn };
};

it('renames a section on all its lines, in one edit, and moves nothing', () => {
  const { w, headings, lineIn } = start();
  const [first = null, second = null] = headings();
  const before = w.content().lines;
  // Any of its lines says which section is meant.
  const { label, change } = w.edit('section.rename', { lineId: lineIn(first, -1).id, name: 'Prices' });
  expect(label).toBe(`Renamed the section ${first} to Prices`);
  expect(change.updated).toHaveLength(before.filter(({ section }) => section === first).length);
  expect(headings()[0]).toBe('Prices');
  expect(w.content().lines.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const refused = w.refuse('section.rename', { lineId: lineIn('Prices').id, name: second ?? '' });
  expect(refused).toMatchObject({ code: 'name-taken', message: expect.stringContaining('already a section called') });
});

it('moves a section with all its lines past the one beside it, and back', () => {
  const { w, headings, lineIn } = start();
  const before = w.content().lines.map(({ id }) => id);
  const [first = null, second = null, ...rest] = headings();
  const { label } = w.edit('section.move', { lineId: lineIn(first, 1).id, way: 'down' });
  expect(label).toBe(`Moved the section ${first} down`);
  expect(headings()).toEqual([second, first, ...rest]);
  w.edit('section.move', { lineId: lineIn(first).id, way: 'up' });
  expect(w.content().lines.map(({ id }) => id)).toEqual(before);
  expect(w.refuse('section.move', { lineId: lineIn(first).id, way: 'up' }).message).toContain('the first section');
  expect(w.refuse('section.move', { lineId: lineIn(headings().at(-1) ?? null).id, way: 'down' }).code).toBe(
    'invalid-input',
  );
});

it('takes a line that gets another section to where that section is, and splits none', () => {
  const { w, headings, lineIn } = start();
  const before = headings();
  const [first = null, second = null] = before;
  const line = lineIn(first, 1);
  const toNew = w.edit('line.update', { lineId: line.id, set: { section: 'Taxes' } });
  expect(toNew.label).toContain(`section ${first} → Taxes`);
  expect(headings()).toEqual([first, 'Taxes', ...before.slice(1)]);
  w.edit('line.update', { lineId: line.id, set: { section: second } });
  expect(headings()).toEqual(before);
  // Beside lines of its new section it stays where it is.
  w.edit('line.update', { lineId: line.id, set: { section: first } });
  expect(headings()).toEqual(before);
  expect(lineIn(first, -1).id).toBe(line.id);
});
