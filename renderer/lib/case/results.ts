import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { rolesOf } from '#shared/report/roles.ts';

/** The lines that answer the case, the headline first. */
export function resultLines(content: CaseContent): readonly Line[] {
  const byId = new Map(content.lines.map((line) => [line.id, line]));
  return content.case.results.flatMap((id) => byId.get(id) ?? []);
}

/** A result in a narrow place: a short name that people know (`NPV`, `IRR`), else its label. */
export function shortLabel(line: Pick<Line, 'name' | 'label'>): string {
  const known = /^(npv|irr|mirr|roi|pi)(?:_year|_annual)?$/.exec(line.name)?.[1];
  if (known) return known.toUpperCase();
  return lineLabel(line)
    .replace(/^Net present value/i, 'NPV')
    .replace(/^Internal rate of return/i, 'IRR')
    .replace(/, end-of-month timing$/, ', end of month');
}

/**
 * Whether more of it is worse: cash to find, months to wait, costs. It decides which colour a change has. The line says
 * so; where it does not, its name tells.
 */
export function lessIsBetter(line: Pick<Line, 'name' | 'label' | 'better'>): boolean {
  if (line.better !== undefined) return line.better === 'less';
  return /payback|need|cost|capex|churn|loss|risk|spend/i.test(`${line.name} ${line.label ?? ''}`);
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
