/** What stands over lines without a section, where other lines have one. */
export const noSection = 'Other lines';

type InSection = { readonly section: string | null };

/** Lines that follow one another in one section. Two of these may have the same name. */
export type Section<Row extends InSection> = { readonly name: string | null; readonly lines: readonly Row[] };

export function sectionsOf<Row extends InSection>(lines: readonly Row[]): readonly Section<Row>[] {
  const sections: { name: string | null; lines: Row[] }[] = [];
  for (const line of lines) {
    const last = sections.at(-1);
    if (last?.name === line.section) last.lines.push(line);
    else sections.push({ name: line.section, lines: [line] });
  }
  return sections;
}

/**
 * Where a line goes that was meant for `gap` (before the line of that number) and has another section than the lines
 * around: to the end of its own section, or, if that is new, behind the one that it would have split. What was split
 * would stand under two headings of the same name.
 */
export function gapInSection(lines: readonly InSection[], gap: number, section: string | null): number {
  const above = lines[gap - 1];
  if (above?.section === section || lines[gap]?.section === section) return gap;
  const last = lines.findLastIndex((line) => line.section === section);
  if (last >= 0) return last + 1;
  const end = lines.findIndex((line, index) => index >= gap && line.section !== above?.section);
  return end < 0 ? lines.length : end;
}
