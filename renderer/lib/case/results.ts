import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import { rolesOf } from '#shared/report/roles.ts';

/** The lines that answer the case, the headline first. */
export function resultLines(content: CaseContent): readonly Line[] {
  const byId = new Map(content.lines.map((line) => [line.id, line]));
  return content.case.results.flatMap((id) => byId.get(id) ?? []);
}

/** The running total of cash; undefined when the case has none that can be told by its name. */
export function cashCurveLine(content: CaseContent): Line | undefined {
  const name = rolesOf(content.lines, content.case.currency ?? 'EUR').cashToDate;
  return content.lines.find((line) => line.name === name);
}

/** What was paid before the first period, where the cash curve starts; undefined when the case does not say. */
export function openingLine(content: CaseContent): Line | undefined {
  const curve = cashCurveLine(content);
  const start = /prev\(\s*\w+\s*,\s*-\s*([A-Za-z_]\w*)\s*\)/.exec(curve?.formula ?? '')?.[1];
  return start === undefined ? undefined : content.lines.find((line) => line.name === start);
}
