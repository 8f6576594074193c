import type { Id } from '#shared/kernel/id.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { commentsOn } from '#shared/model/comment.ts';
import type { Override, Scenario } from '#shared/model/scenario.ts';
import { withoutEnds } from './decision-tree.ts';
import { edit, withFields, type EditFunction } from './edit.ts';
import { find, findContent, nameTaken } from './find.ts';
import { editOwnValues } from './own-values.ts';
import { lastPosition } from './places.ts';
import { fieldChanges } from './words.ts';

export const addScenario: EditFunction<'scenario.add'> = (
  { records, makeId },
  { caseId, name, inheritsId, overrides },
) => {
  const found = findContent(records, caseId);
  if (!found.ok) return found;
  const { scenarios } = found.value;
  if (scenarios.some((other) => other.name === name)) return nameTaken('scenario', name);
  const fault = parentFault(scenarios, null, inheritsId);
  if (fault !== null) return fault;
  const scenario: Scenario = {
    type: 'scenario',
    id: makeId(),
    caseId,
    position: lastPosition(scenarios),
    name,
    description: null,
    inheritsId,
    probability: null,
  };
  const set = editOwnValues({
    content: found.value,
    name,
    noun: 'scenario',
    own: [],
    edits: overrides,
    otherwise: (line) => line.value,
    make: (lineId, value) => ({ type: 'override', id: makeId(), caseId, scenarioId: scenario.id, lineId, value }),
  });
  if (!set.ok) return set;
  const own = set.value.change.added;
  const changes = own.length === 0 ? '' : `, with ${own.length} ${own.length === 1 ? 'input' : 'inputs'} changed`;
  return edit(`New scenario: ${name}${changes}`, { added: [scenario, ...own] });
};

export const updateScenario: EditFunction<'scenario.update'> = ({ records }, { scenarioId, set }) => {
  const found = find(records, 'scenario', scenarioId);
  if (!found.ok) return found;
  const from = found.value;
  const content = findContent(records, from.caseId);
  if (!content.ok) return content;
  const { scenarios } = content.value;
  if (set.name !== undefined && scenarios.some((other) => other.name === set.name && other.id !== from.id)) {
    return nameTaken('scenario', set.name);
  }
  const fault = parentFault(scenarios, from, set.inheritsId ?? null);
  if (fault !== null) return fault;
  const to = withFields(from, set);
  const named = (row: Scenario) => ({
    ...row,
    inheritsId: scenarios.find((other) => other.id === row.inheritsId)?.name ?? null,
    probability: row.probability === null ? null : `${Math.round(row.probability * 1000) / 10}%`,
  });
  const label = fieldChanges(`Scenario ${from.name}`, named(from), named(to), {
    name: 'name',
    description: 'description',
    inheritsId: 'based on',
    probability: 'probability',
  });
  return edit(label, { updated: [{ from, to }] });
};

/** Scenarios that were based on the removed one keep their numbers: they take over what they inherited from it. */
export const removeScenario: EditFunction<'scenario.remove'> = ({ records, makeId }, { scenarioId }) => {
  const found = find(records, 'scenario', scenarioId);
  if (!found.ok) return found;
  const scenario = found.value;
  const content = findContent(records, scenario.caseId);
  if (!content.ok) return content;
  const own = content.value.overrides.filter((row) => row.scenarioId === scenarioId);
  const heirs = content.value.scenarios.filter((other) => other.inheritsId === scenarioId);
  return edit(`Removed the scenario ${scenario.name}`, {
    removed: [scenario, ...own, ...commentsOn(content.value.comments, (head) => head.scenarioId === scenarioId)],
    updated: [
      ...heirs.map((from) => ({ from, to: { ...from, inheritsId: scenario.inheritsId } })),
      ...withoutEnds(content.value, scenarioId),
    ],
    added: heirs.flatMap((heir) =>
      takenOver(content.value, own, heir).map((row) => ({ ...row, id: makeId(), scenarioId: heir.id })),
    ),
  });
};

function takenOver(content: CaseContent, own: readonly Override[], heir: Scenario): readonly Override[] {
  const has = new Set(content.overrides.filter((row) => row.scenarioId === heir.id).map((row) => row.lineId));
  return own.filter((row) => !has.has(row.lineId));
}

function parentFault(
  scenarios: readonly Scenario[],
  child: Scenario | null,
  parentId: Id | null,
): Result<never> | null {
  const byId = new Map(scenarios.map((row) => [row.id, row]));
  if (parentId !== null && !byId.has(parentId)) {
    return fail('not-found', 'The scenario to build on is not in this case. Nothing was changed.');
  }
  const path: string[] = [];
  for (let next = parentId; next !== null; next = byId.get(next)?.inheritsId ?? null) {
    path.push(byId.get(next)?.name ?? '');
    if (next === child?.id) {
      const message = `${child.name} can't build on ${path[0] ?? ''}, because that builds on ${child.name} itself. Nothing was changed.`;
      return fail('cycle', message, { path });
    }
  }
  return null;
}
