import type { Line } from '#shared/model/line.ts';
import { gapInSection, sectionsOf } from '#shared/model/sections.ts';
import { caseLine, type ModelRow, type SectionRow } from './view.ts';

/** Where a line goes: behind another one, or to the top, and into which section. */
export type LineMove = { readonly afterId: string | null; readonly section: string | null };

/** One place up or down; at the edge of a section, into the next one. Null where there is no further place. */
export function stepOf(lines: readonly Line[], line: Line, way: 'up' | 'down'): LineMove | null {
  const index = lines.findIndex(({ id }) => id === line.id);
  const passed = lines[way === 'up' ? index - 1 : index + 1];
  if (!passed) return null;
  // A heading is a place of its own: the line stays where it is in the order, and stands in the other section.
  const stays = passed.section !== line.section;
  if (way === 'down') return { afterId: (stays ? lines[index - 1] : passed)?.id ?? null, section: passed.section };
  return { afterId: lines[stays ? index - 1 : index - 2]?.id ?? null, section: passed.section };
}

/** Dropped before a row: what stands above the gap says in which section, and behind what. Null where nothing changes. */
export function dropOf(lines: readonly Line[], rows: readonly ModelRow[], line: Line, gap: number): LineMove | null {
  const others = lines.filter(({ id }) => id !== line.id);
  const before = (id: string | undefined): string | null => {
    const index = others.findIndex((other) => other.id === id);
    return others[(index < 0 ? others.length : index) - 1]?.id ?? null;
  };
  const above = rows[gap - 1];
  const below = rows[gap];
  let move: LineMove;
  if (above?.kind === 'line') {
    const of = caseLine(above.line);
    if (of.id === line.id) return null;
    move = { afterId: of.id, section: of.section };
  } else {
    // Right under a heading, or above the first one: the first line of that section.
    const section = above ?? below;
    const first = section?.kind === 'section' ? lines.find(({ id }) => id === section.first) : lines[0];
    if (!first) return null;
    const next = first.id === line.id ? lines[lines.indexOf(first) + 1] : first;
    move = { afterId: next ? before(next.id) : (others.at(-1)?.id ?? null), section: first.section };
  }
  const now = lines[lines.findIndex(({ id }) => id === line.id) - 1]?.id ?? null;
  return move.afterId === now && move.section === line.section ? null : move;
}

/** Behind which line a new one goes that was asked for behind `after`, or at the top, in a section that is typed. */
export function placeOfNew(lines: readonly Line[], after: Line | null, section: string | null): string | null {
  const gap = lines.findIndex(({ id }) => id === after?.id) + 1;
  return lines[gapInSection(lines, gap, section) - 1]?.id ?? null;
}

/** Whether there is another section to move it past. */
export function canMoveSection(lines: readonly Line[], { first }: SectionRow, way: 'up' | 'down'): boolean {
  const sections = sectionsOf(lines);
  const index = sections.findIndex((section) => section.lines[0]?.id === first);
  return index >= 0 && sections[way === 'up' ? index - 1 : index + 1] !== undefined;
}
