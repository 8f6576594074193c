import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';

/** What a line is called, or one item of it: `units[DE,Web]` is “Units · DE, Web”. */
export function labelOf(content: CaseContent, name: string): string {
  const open = name.indexOf('[');
  const own = open < 0 ? name : name.slice(0, open);
  const line = content.lines.find((candidate) => candidate.name === own);
  if (!line) return name;
  return open < 0 ? lineLabel(line) : `${lineLabel(line)} · ${name.slice(open + 1, -1).replaceAll(',', ', ')}`;
}
