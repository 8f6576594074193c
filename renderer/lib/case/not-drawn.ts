import type { Grain } from '#shared/kernel/period.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import type { LineFacts } from '../engine/protocol.ts';

/** Why an input with a range is neither drawn nor moved; null where it is, or has no range. */
export function notDrawn({ distribution, kind, value }: Line, grain: Grain): string | null {
  if (kind !== 'input' || distribution === null || typeof value === 'number' || value === null) return null;
  return `not drawn while it has a value for each ${Array.isArray(value) ? grain : 'item'}`;
}

/** The inputs with a range that a ranking of a result leaves out. */
export function leftOut(content: CaseContent, facts: ReadonlyMap<string, LineFacts>, result: string): readonly Line[] {
  const behind = new Set([result]);
  // Grows while it is walked.
  for (const name of behind) for (const used of facts.get(name)?.dependsOn ?? []) behind.add(used);
  const { grain } = content.case.timeline;
  return content.lines.filter((line) => behind.has(line.name) && notDrawn(line, grain) !== null);
}
