import type { Id } from '#shared/kernel/id.ts';
import { fail } from '#shared/kernel/result.ts';
import { sameRecord } from '#shared/changes/change-set.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { valueFault } from '#shared/model/input-value.ts';
import { lineLabel, type InputValue, type Line } from '#shared/model/line.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { edit, type EditFunction } from './edit.ts';
import { find, findContent } from './find.ts';
import { frameOf, quoted } from './lines.ts';
import { listWords, valueMove } from './words.ts';

/** All or nothing, like a pasted block. Null gives the inherited value back. */
export const setOverrides: EditFunction<'scenario.setOverrides'> = ({ records, makeId }, { scenarioId, edits }) => {
  const found = find(records, 'scenario', scenarioId);
  if (!found.ok) return found;
  const scenario = found.value;
  const inCase = findContent(records, scenario.caseId);
  if (!inCase.ok) return inCase;
  const content = inCase.value;
  const own = new Map(content.overrides.filter((row) => row.scenarioId === scenarioId).map((row) => [row.lineId, row]));
  const added: WorkspaceRecord[] = [];
  const updated: { from: WorkspaceRecord; to: WorkspaceRecord }[] = [];
  const removed: WorkspaceRecord[] = [];
  const changed: { line: Line; words: string }[] = [];
  for (const [lineId, value] of new Map(edits.map((one) => [one.lineId, one.value]))) {
    const line = content.lines.find((row) => row.id === lineId);
    if (line === undefined)
      return fail('not-found', 'This line is not in the case of the scenario. Nothing was changed.', { lineId });
    if (line.kind === 'formula') {
      return fail(
        'not-an-input',
        `${quoted(line)} is worked out by a formula, so a scenario can't set it. Nothing was changed; set one of its inputs.`,
      );
    }
    const fault = value === null ? null : valueFault(value, frameOf(content, line));
    if (fault !== null)
      return fail('invalid-value', `${quoted(line)} ${fault}. Nothing was changed.`, { line: line.name });
    const before = own.get(lineId);
    if (value === null ? before === undefined : before !== undefined && sameRecord(before.value, value)) continue;
    const inherited = inheritedValue(content, scenario, line);
    if (value === null) {
      if (before !== undefined) removed.push(before);
      changed.push({
        line,
        words: `, ${lineLabel(line)}: back to ${typeof inherited === 'number' ? valueMove(line, null, inherited, content.case.timeline).slice(2) : 'the inherited values'}`,
      });
      continue;
    }
    changed.push({
      line,
      words: `, ${lineLabel(line)}${valueMove(line, before?.value ?? inherited, value, content.case.timeline)}`,
    });
    if (before === undefined)
      added.push({ type: 'override', id: makeId(), caseId: scenario.caseId, scenarioId, lineId, value });
    else updated.push({ from: before, to: { ...before, value } });
  }
  const [first] = changed;
  const label =
    changed.length === 1 && first !== undefined
      ? `${scenario.name}${first.words}`
      : `${scenario.name}: ${changed.length} inputs changed, ${listWords(changed.map(({ line }) => lineLabel(line)))}`;
  return edit(label, { added, updated, removed });
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
