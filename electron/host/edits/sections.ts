import { fail, type Result } from '#shared/kernel/result.ts';
import type { Id } from '#shared/kernel/id.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import { noSection, sectionsOf, type Section } from '#shared/model/sections.ts';
import type { Records } from '#shared/model/record.ts';
import { edit, type EditFunction } from './edit.ts';
import { find, findContent, nameTaken } from './find.ts';

export const renameSection: EditFunction<'section.rename'> = ({ records }, { lineId, name }) => {
  const found = findSection(records, lineId);
  if (!found.ok) return found;
  const { content, section } = found.value;
  // Two headings of one name could not be told apart; moving the lines over is another edit.
  if (name !== section.name && content.lines.some((line) => line.section === name)) return nameTaken('section', name);
  return edit(`Renamed the section ${section.name ?? noSection} to ${name}`, {
    updated: section.lines.map((from) => ({ from, to: { ...from, section: name } })),
  });
};

/** Past the section before or after it, with all its lines. */
export const moveSection: EditFunction<'section.move'> = ({ records }, { lineId, way }) => {
  const found = findSection(records, lineId);
  if (!found.ok) return found;
  const { sections, section } = found.value;
  const title = section.name ?? noSection;
  const passed = sections[sections.indexOf(section) + (way === 'up' ? -1 : 1)];
  if (passed === undefined) {
    const edge = way === 'up' ? 'first' : 'last';
    return fail('invalid-input', `“${title}” is the ${edge} section already. Nothing was moved.`);
  }
  const [first, second] = way === 'up' ? [section, passed] : [passed, section];
  // The two share the places that they have: no place has to be made between others.
  const places = [...section.lines, ...passed.lines].map(({ position }) => position).sort((a, b) => a - b);
  return edit(`Moved the section ${title} ${way}`, {
    updated: [...first.lines, ...second.lines].map((from, index) => ({
      from,
      to: { ...from, position: places[index] ?? from.position },
    })),
  });
};

type Found = { content: CaseContent; sections: readonly Section<Line>[]; section: Section<Line> };

function findSection(records: Records, lineId: Id): Result<Found> {
  const found = find(records, 'line', lineId);
  if (!found.ok) return found;
  const content = findContent(records, found.value.caseId);
  if (!content.ok) return content;
  const sections = sectionsOf(content.value.lines);
  const section = sections.find(({ lines }) => lines.some(({ id }) => id === lineId)) ?? { name: null, lines: [] };
  return { ok: true, value: { content: content.value, sections, section } };
}
