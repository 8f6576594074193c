import type { Id } from '#shared/kernel/id.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { InputValue, Line } from '#shared/model/line.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { EditFunction } from './edit.ts';
import { find, findContent } from './find.ts';
import { editOwnValues } from './own-values.ts';

/** Null gives the inherited value back. */
export const setOverrides: EditFunction<'scenario.setOverrides'> = ({ records, makeId }, { scenarioId, edits }) => {
  const found = find(records, 'scenario', scenarioId);
  if (!found.ok) return found;
  const scenario = found.value;
  const inCase = findContent(records, scenario.caseId);
  if (!inCase.ok) return inCase;
  const content = inCase.value;
  return editOwnValues({
    content,
    name: scenario.name,
    noun: 'scenario',
    own: content.overrides.filter((row) => row.scenarioId === scenarioId),
    edits,
    otherwise: (line) => inheritedValue(content, scenario, line),
    make: (lineId, value) => ({ type: 'override', id: makeId(), caseId: scenario.caseId, scenarioId, lineId, value }),
  });
};

/** What the line is in the scenario when the scenario itself says nothing about it. */
function inheritedValue(content: CaseContent, scenario: Scenario, line: Line): InputValue | null {
  const parents = new Map(content.scenarios.map((row) => [row.id, row.inheritsId]));
  const seen = new Set<Id>([scenario.id]);
  for (let next = scenario.inheritsId; next !== null && !seen.has(next); next = parents.get(next) ?? null) {
    seen.add(next);
    const scenarioId = next;
    const override = content.overrides.find((row) => row.scenarioId === scenarioId && row.lineId === line.id);
    if (override !== undefined) return override.value;
  }
  return line.value;
}
