import {
  compileModel,
  evaluate,
  resultsOf,
  scenarioLanes,
  type Compilation,
  type Evaluation,
  type Finding,
  type LaneOverrides,
} from '#shared/engine/index.ts';
import type { Id } from '#shared/kernel/id.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { caseContent } from '#shared/model/case-content.ts';
import type { Conventions } from '#shared/model/conventions.ts';
import { modelOf } from '#shared/model/model.ts';
import type { Records } from '#shared/model/record.ts';

export type EvaluateInput = {
  readonly caseId: Id;
  /** Null: every scenario of the case. */
  readonly scenarios: readonly string[] | null;
  /** What-if values, over the base and over each scenario. */
  readonly set: LaneOverrides;
  readonly lines: readonly string[];
};

type Results = Readonly<Record<string, number | null>>;
export type EvaluateOutput = {
  readonly case: string;
  readonly conventions: Conventions & { readonly currency: string };
  readonly results: Results;
  readonly lines?: Readonly<Record<string, number | null | readonly (number | null)[]>>;
  readonly scenarios?: Readonly<Record<string, { readonly results: Results }>>;
  readonly findings: readonly Finding[];
};
/** What a table needs besides: how the lines are called and what they are measured in. */
export type Evaluated = {
  readonly output: EvaluateOutput;
  readonly labels: ReadonlyMap<string, { label: string; unit: string | null }>;
};

/** One evaluation, with the base and the scenarios as lanes of it. */
export function evaluateCase(records: Records, input: EvaluateInput): Result<Evaluated> {
  const content = caseContent(records, input.caseId);
  if (content === undefined) return fail('case-not-found', 'This case is not in the file.');
  const model = modelOf(content);
  const lanes = scenarioLanes(model);
  if (!lanes.ok) return lanes;
  const chosen = chooseByName('scenario', input.scenarios ?? lanes.value.map((lane) => lane.name), lanes.value);
  if (!chosen.ok) return chosen;
  const lines = chooseByName('line', input.lines, model.lines);
  if (!lines.ok) return lines;
  const set = checkSet(input.set, content.lines, model.timeline.periods);
  if (!set.ok) return set;
  const compilation = compileModel(model);
  const evaluation = evaluate(compilation.program, [
    input.set,
    ...chosen.value.map((lane) => ({ ...lane.overrides, ...input.set })),
  ]);
  const resultsAt = (lane: number): Results => resultsOf(compilation, evaluation, lane);
  const output: EvaluateOutput = {
    case: model.name,
    conventions: { ...model.conventions, currency: model.currency },
    results: resultsAt(0),
    ...(input.lines.length === 0 ? {} : { lines: linesOf(compilation, evaluation, input.lines) }),
    ...(chosen.value.length === 0
      ? {}
      : {
          scenarios: Object.fromEntries(
            chosen.value.map((lane, index) => [lane.name, { results: resultsAt(index + 1) }]),
          ),
        }),
    findings: [...compilation.findings, ...evaluation.findings(0)],
  };
  const labels = new Map(content.lines.map((line) => [line.name, { label: line.label ?? line.name, unit: line.unit }]));
  return ok({ output, labels });
}

/** The findings of every case; what `check` reports. */
export function findingsOf(records: Records, caseId: Id): readonly Finding[] {
  const content = caseContent(records, caseId);
  if (content === undefined) return [];
  const compilation = compileModel(modelOf(content));
  return [...compilation.findings, ...evaluate(compilation.program, [{}]).findings(0)];
}

function linesOf(
  compilation: Compilation,
  evaluation: Evaluation,
  names: readonly string[],
): NonNullable<EvaluateOutput['lines']> {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const valueOf = (name: string): number | null | readonly (number | null)[] =>
    compilation.lines.get(name)?.shape === 'series'
      ? [...evaluation.series(name)].map(finite)
      : finite(evaluation.scalar(name));
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

function chooseByName<Item extends { readonly name: string }>(
  what: string,
  names: readonly string[],
  items: readonly Item[],
): Result<Item[]> {
  const chosen: Item[] = [];
  for (const name of names) {
    const found = items.find((item) => item.name === name);
    if (found === undefined) {
      const known = items.map((item) => item.name);
      return fail(`${what}-not-found`, `There is no ${what} called "${name}" in this case.${didYouMean(name, known)}`, {
        name,
      });
    }
    chosen.push(found);
  }
  return ok(chosen);
}

type Settable = { readonly name: string; readonly kind: 'input' | 'formula' };
function checkSet(set: LaneOverrides, lines: readonly Settable[], periods: number): Result<null> {
  for (const [name, value] of Object.entries(set)) {
    const line = chooseByName('line', [name], lines);
    if (!line.ok) return line;
    if (line.value[0]?.kind === 'formula') {
      return fail('not-an-input', `"${name}" is worked out by a formula, so it can't be set. Set one of its inputs.`, {
        name,
      });
    }
    if (typeof value !== 'number' && value.length !== periods) {
      return fail('invalid-value', `"${name}" got ${value.length} values, but the timeline has ${periods} periods.`, {
        name,
      });
    }
  }
  return ok(null);
}
