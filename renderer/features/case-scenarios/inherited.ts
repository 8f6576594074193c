import type { CaseContent } from '#shared/model/case-content.ts';
import type { InputValue, Line } from '#shared/model/line.ts';
import type { Override, Scenario } from '#shared/model/scenario.ts';

/** What a scenario sees for an input: its own value, or the one it inherits and from where. */
export type Seen = { readonly value: InputValue; readonly own: Override | null; readonly from: string };

export function seenBy(content: CaseContent, scenario: Scenario, line: Line): Seen {
  const own = overrideOf(content, scenario.id, line.id);
  if (own) return { value: own.value, own, from: scenario.name };
  const visited = new Set([scenario.id]);
  let parent = parentOf(content, scenario);
  while (parent && !visited.has(parent.id)) {
    const override = overrideOf(content, parent.id, line.id);
    if (override) return { value: override.value, own: null, from: parent.name };
    visited.add(parent.id);
    parent = parentOf(content, parent);
  }
  return { value: line.value ?? 0, own: null, from: 'Base' };
}

function overrideOf(content: CaseContent, scenarioId: string, lineId: string): Override | null {
  return content.overrides.find((row) => row.scenarioId === scenarioId && row.lineId === lineId) ?? null;
}

function parentOf(content: CaseContent, scenario: Scenario): Scenario | undefined {
  return content.scenarios.find(({ id }) => id === scenario.inheritsId);
}

/** Scenarios from which this one may start: none that starts, directly or not, from this one. */
export function possibleParents(content: CaseContent, scenario: Scenario): readonly Scenario[] {
  return content.scenarios.filter((candidate) => {
    const visited = new Set<string>();
    let each: Scenario | undefined = candidate;
    while (each && !visited.has(each.id)) {
      if (each.id === scenario.id) return false;
      visited.add(each.id);
      each = parentOf(content, each);
    }
    return true;
  });
}
