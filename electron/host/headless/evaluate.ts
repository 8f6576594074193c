import {
  compileModel,
  evaluate,
  resultsOf,
  scenarioLanes,
  whyNoValue,
  type Compilation,
  type Evaluation,
  type Finding,
} from '#shared/engine/index.ts';
import type { Id } from '#shared/kernel/id.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { caseContent, type CaseContent } from '#shared/model/case-content.ts';
import type { Conventions } from '#shared/model/conventions.ts';
import { flatOverrides, type Items } from '#shared/model/dimension-items.ts';
import { valueFault } from '#shared/model/input-value.ts';
import type { InputValue } from '#shared/model/line.ts';
import { modelOf, type ModelLine } from '#shared/model/model.ts';
import type { Records } from '#shared/model/record.ts';
import { sayFinding, type NamedLines } from './tell-finding.ts';

export type EvaluateInput = {
  readonly caseId: Id;
  /** Null: every scenario of the case. */
  readonly scenarios: readonly string[] | null;
  /** What-if values, over the base and over each scenario; a line with dimensions as a whole, or one item: `share[DE]`. */
  readonly set: Readonly<Record<string, InputValue>>;
  readonly lines: readonly string[];
};

/** Values of a line, for each combination of items where it has dimensions. */
export type LineAnswer = number | null | readonly (number | null)[] | { readonly [item: string]: LineAnswer };

type Results = Readonly<Record<string, number | null>>;
export type EvaluateOutput = {
  readonly case: string;
  readonly conventions: Conventions & { readonly currency: string };
  readonly results: Results;
  readonly lines?: Readonly<Record<string, LineAnswer>>;
  readonly scenarios?: Readonly<Record<string, { readonly results: Results }>>;
  readonly findings: readonly Finding[];
  /** Only where a result is null: why, in a sentence. */
  readonly withoutValue?: readonly WithoutValue[];
};
/** `scenario` is null for the base; `line` is the line to mend, null where no fault was found. */
export type WithoutValue = {
  readonly result: string;
  readonly scenario: string | null;
  readonly line: string | null;
  readonly reason: string;
};
/** What a table needs besides: how the lines are called and what they are measured in. */
export type Evaluated = {
  readonly output: EvaluateOutput;
  readonly labels: NamedLines;
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
  const compilation = compileModel(model);
  const stated = new Map(model.lines.map((line) => [line.name, line]));
  const known = [...compilation.sources.values()].map((line) => stated.get(line.name) ?? line);
  const lines = chooseByName('line', input.lines, known);
  if (!lines.ok) return lines;
  const checked = checkSet(input.set, known, content);
  if (!checked.ok) return checked;
  const set = Object.fromEntries(flatOverrides(model, input.set));
  const evaluation = evaluate(compilation.program, [
    set,
    ...chosen.value.map((lane) => ({ ...lane.overrides, ...set })),
  ]);
  const labels = namedLines(content);
  const withoutValue = [null, ...chosen.value.map((lane) => lane.name)].flatMap((scenario, lane) =>
    reasonsAt(compilation, evaluation, lane, labels).map((each) => ({ ...each, scenario })),
  );
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
    ...(withoutValue.length === 0 ? {} : { withoutValue }),
  };
  return ok({ output, labels });
}

/** Why each result without a value has none, in one lane. */
function reasonsAt(
  compilation: Compilation,
  evaluation: Evaluation,
  lane: number,
  labels: NamedLines,
): Omit<WithoutValue, 'scenario'>[] {
  const results = Object.entries(resultsOf(compilation, evaluation, lane));
  const missing = results.flatMap(([result, value]) => (value === null ? [result] : []));
  // Looked for only then: it takes a second evaluation.
  const findings = missing.length === 0 ? [] : [...compilation.findings, ...evaluation.findings(lane)];
  return missing.map((result) => {
    const found = whyNoValue(compilation, findings, result);
    const reason = found === null ? 'A line that it uses has no value.' : sayFinding(found, labels);
    return { result, line: found?.line ?? null, reason };
  });
}

export function namedLines(content: CaseContent): NamedLines {
  return new Map(
    content.lines.map(({ name, label, unit, formula }) => [name, { label: label ?? name, unit, formula }]),
  );
}

/** The findings of a case, and how its lines are called; what `check` and `import` report. */
export function findingsOf(records: Records, caseId: Id): { findings: readonly Finding[]; labels: NamedLines } {
  const content = caseContent(records, caseId);
  if (content === undefined) return { findings: [], labels: new Map() };
  const compilation = compileModel(modelOf(content));
  const findings = [...compilation.findings, ...evaluate(compilation.program, [{}]).findings(0)];
  return { findings, labels: namedLines(content) };
}

function linesOf(
  compilation: Compilation,
  evaluation: Evaluation,
  names: readonly string[],
): NonNullable<EvaluateOutput['lines']> {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const valueOf = (name: string): LineAnswer =>
    compilation.lines.get(name)?.shape === 'series'
      ? [...evaluation.series(name)].map(finite)
      : finite(evaluation.scalar(name));
  const answerOf = (name: string): LineAnswer => {
    const items = compilation.lines.get(name)?.items ?? [];
    return items.length === 0 ? valueOf(name) : nested(items.map((each) => [each.items, valueOf(each.name)]));
  };
  return Object.fromEntries(names.map((name) => [name, answerOf(name)]));
}

/** Values by their items as objects in objects: `{ DE: { Web: 1, Shop: 2 } }`. */
function nested(values: readonly (readonly [Items, LineAnswer])[]): LineAnswer {
  const groups = new Map<string, (readonly [Items, LineAnswer])[]>();
  for (const [[item, ...rest], value] of values) {
    if (item === undefined) return value;
    groups.set(item, [...(groups.get(item) ?? []), [rest, value]]);
  }
  return Object.fromEntries([...groups].map(([item, inner]) => [item, nested(inner)]));
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

/** Whether what-if values fit the lines they are for. */
export function checkSet(
  set: Readonly<Record<string, InputValue>>,
  lines: readonly ModelLine[],
  { case: row }: CaseContent,
): Result<null> {
  for (const [name, value] of Object.entries(set)) {
    const line = chooseByName('line', [name], lines);
    if (!line.ok) return line;
    const own = line.value[0]?.dimensions ?? [];
    if (line.value[0]?.kind === 'formula') {
      return fail('not-an-input', `"${name}" is worked out by a formula, so it can't be set. Set one of its inputs.`, {
        name,
      });
    }
    const { periods } = row.timeline;
    const fault = valueFault(value, { periods, dimensions: row.dimensions ?? {}, lineDimensions: own });
    if (fault !== null) return fail('invalid-value', `"${name}" ${fault}.`, { name });
  }
  return ok(null);
}
