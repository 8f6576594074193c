import {
  compareOptions,
  compileModel,
  evaluate,
  resultsOf,
  scenarioLanes,
  tornado,
  type ComparedOptions,
  type Compilation,
  type Evaluation,
} from '#shared/engine/index.ts';
import type { Id } from '#shared/kernel/id.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Assumption } from '#shared/model/assumption.ts';
import { caseContent, type CaseContent } from '#shared/model/case-content.ts';
import { resolveConventions, type Conventions } from '#shared/model/conventions.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { modelOf, type Model } from '#shared/model/model.ts';
import { recordsOfType, type Records } from '#shared/model/record.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { rolesOf, type Roles } from './roles.ts';

export type ReportInput = {
  readonly records: Records;
  readonly caseId: Id;
  readonly digest: string;
  readonly fileName: string;
  /** Time of the last change, ISO 8601. */
  readonly asOf: string;
  readonly version: string;
};

/** One lane as the report names it. The base has no scenario. */
export type Lane = {
  readonly index: number;
  readonly name: string;
  readonly scenario: Scenario | null;
  readonly results: Readonly<Record<string, number | null>>;
};

export type ResultLine = {
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
  readonly note: string | null;
};
export type TornadoBar = ReturnType<typeof tornado>[number];

/** Everything that the parts of a report read: the case, and one evaluation of its base and its scenarios. */
export type Context = {
  readonly input: ReportInput;
  readonly workspace: string;
  readonly content: CaseContent;
  readonly model: Model;
  readonly currency: string;
  readonly conventions: Conventions;
  readonly compilation: Compilation;
  readonly evaluation: Evaluation;
  readonly lanes: readonly [Lane, ...Lane[]];
  readonly results: readonly ResultLine[];
  readonly headline: ResultLine | null;
  readonly roles: Roles;
  readonly lines: ReadonlyMap<string, Line>;
  readonly assumptions: ReadonlyMap<Id, Assumption>;
  readonly bars: readonly TornadoBar[];
  readonly scenarioFault: string | null;
  /** Null where the case has no courses of action besides its plan and doing nothing. */
  readonly options: Result<ComparedOptions> | null;
};

export function reportContext(input: ReportInput): Result<Context> {
  const content = caseContent(input.records, input.caseId);
  if (!content) {
    return fail(
      'case-not-found',
      'The case of this report is not in the workspace. Nothing was written; choose a case that is there.',
    );
  }
  const model = modelOf(content);
  const compilation = compileModel(model);
  const scenarios = scenarioLanes(model);
  // Scenarios that inherit in a circle say so among the findings; the base still stands.
  const overrides = scenarios.ok ? scenarios.value : [];
  const evaluation = evaluate(compilation.program, [{}, ...overrides.map((lane) => lane.overrides)], { lines: 'all' });
  const lane = (index: number, name: string): Lane => ({
    index,
    name,
    scenario: index === 0 ? null : (content.scenarios.find((scenario) => scenario.name === name) ?? null),
    results: resultsOf(compilation, evaluation, index),
  });
  const lines = new Map(content.lines.map((line) => [line.name, line]));
  const results = model.results.flatMap((name) => {
    const line = lines.get(name);
    return line ? [{ name, label: lineLabel(line), unit: line.unit, note: line.note }] : [];
  });
  const headline = results[0] ?? null;
  return ok({
    input,
    workspace: recordsOfType(input.records, 'workspace')[0]?.name ?? 'Workspace',
    content,
    model,
    currency: model.currency,
    conventions: resolveConventions(content.case.conventions),
    compilation,
    evaluation,
    lanes: [lane(0, 'Base'), ...overrides.map((scenario, index) => lane(index + 1, scenario.name))],
    results,
    headline,
    roles: rolesOf(content.lines, model.currency),
    lines,
    assumptions: new Map(content.assumptions.map((assumption) => [assumption.lineId, assumption])),
    bars: headline && !compilation.lines.get(headline.name)?.broken ? tornado(compilation, headline.name) : [],
    scenarioFault: scenarios.ok ? null : scenarios.error.message,
    options: content.options.length + content.optionValues.length > 0 ? compareOptions(compilation, {}) : null,
  });
}

export function labelOf(context: Context, name: string): string {
  const line = context.lines.get(name);
  return line ? lineLabel(line) : name;
}

export function isSeries(context: Context, name: string): boolean {
  return context.compilation.lines.get(name)?.shape === 'series';
}
