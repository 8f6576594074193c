import type { OutputOf } from '#shared/api/contract.ts';
import { checkResult, compileModel, scenarioLanes, type Compilation, type ScenarioLane } from '#shared/engine/index.ts';
import type { Id } from '#shared/kernel/id.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { caseContent } from '#shared/model/case-content.ts';
import { modelOf } from '#shared/model/model.ts';
import type { Records } from '#shared/model/record.ts';

/** A case made ready for analysis: compiled once, its scenarios as lanes. */
export type OpenCase = {
  readonly compilation: Compilation;
  readonly scenarios: readonly ScenarioLane[];
  /** What the base is called among the scenarios. */
  readonly baseName: string;
};

export function openCase(records: Records, caseId: Id): Result<OpenCase> {
  const content = caseContent(records, caseId);
  if (content === undefined) return fail('case-not-found', 'This case is not in the file.');
  const compilation = compileModel(modelOf(content));
  const lanes = scenarioLanes(compilation.model);
  if (!lanes.ok) return lanes;
  const isTaken = lanes.value.some((lane) => lane.name === 'Base');
  return ok({ compilation, scenarios: lanes.value, baseName: isTaken ? 'Base case' : 'Base' });
}

/** The lane of a scenario; null is the base. */
export function laneOf({ scenarios, baseName }: OpenCase, name: string | null): Result<ScenarioLane> {
  if (name === null) return ok({ name: baseName, overrides: {} });
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found !== undefined) return ok(found);
  const near = didYouMean(
    name,
    scenarios.map((scenario) => scenario.name),
  );
  return fail('scenario-not-found', `There is no scenario called “${name}” in this case.${near}`, { name });
}

/** Several lanes by name, in the order asked for; a name that stands twice counts once. */
export function lanesOf(opened: OpenCase, names: readonly (string | null)[]): Result<readonly ScenarioLane[]> {
  const lanes: ScenarioLane[] = [];
  for (const name of new Set(names)) {
    const lane = laneOf(opened, name);
    if (!lane.ok) return lane;
    lanes.push(lane.value);
  }
  return ok(lanes);
}

type About = OutputOf<'analysis.tornado'>['about'];
export type Asked = OpenCase & {
  readonly result: string;
  readonly lane: ScenarioLane['overrides'];
  readonly about: About;
};

/** The case, the result that is looked at (its headline when none is named), and the lane to start from. */
export function openSubject(
  records: Records,
  input: { readonly caseId: Id; readonly result?: string | undefined; readonly scenario?: string | null },
): Result<Asked> {
  const opened = openCase(records, input.caseId);
  if (!opened.ok) return opened;
  const lane = laneOf(opened.value, input.scenario ?? null);
  if (!lane.ok) return lane;
  const { model, program } = opened.value.compilation;
  const result = input.result ?? program.results[0];
  if (result === undefined) {
    return fail(
      'no-result',
      'This case has no result yet. Say which line to look at, or choose a result for the case.',
    );
  }
  const line = checkResult(opened.value.compilation, result);
  if (!line.ok) return line;
  const about: About = {
    case: model.name,
    scenario: input.scenario ?? null,
    result,
    label: line.value.label,
    unit: line.value.unit,
    currency: model.currency,
    ...model.conventions,
  };
  return ok({ ...opened.value, result, lane: lane.value.overrides, about });
}

/** How a line is called and what it is measured in. */
export function lineFacts(
  { compilation }: OpenCase,
  name: string,
): { line: string; label: string; unit: string | null } {
  const line = compilation.lines.get(name);
  return { line: name, label: line?.label ?? name, unit: line?.unit ?? null };
}
