import type { Timeline } from '../kernel/period.ts';
import type { CaseContent } from './case-content.ts';
import { withoutActuals } from './actuals.ts';
import { beforeTax } from './before-tax.ts';
import { resolveConventions, type Conventions } from './conventions.ts';
import type { Distribution } from './distribution.ts';
import type { Aggregate, InputValue } from './line.ts';

/** A line as the engine sees it: names, not ids. */
export type ModelLine = {
  readonly name: string;
  readonly label: string | null;
  readonly unit: string | null;
  readonly kind: 'input' | 'formula';
  readonly value: InputValue | null;
  readonly formula: string | null;
  readonly dimensions: readonly string[] | null;
  readonly aggregate: Aggregate | null;
  readonly distribution: Distribution | null;
  /** Why the line counts as nothing, and its formula as written; absent where it counts. */
  readonly leftOut?: { readonly words: string; readonly formula: string | null };
};

/** The formula that a person wrote, also of a line that is left out. */
export const writtenFormula = ({ leftOut, formula }: ModelLine): string | null => leftOut?.formula ?? formula;

export type ModelScenario = {
  readonly name: string;
  readonly inherits: string | null;
  readonly probability: number | null;
  readonly overrides: Readonly<Record<string, InputValue>>;
};

export type ModelCorrelation = {
  readonly a: string;
  readonly b: string;
  readonly rho: number;
  readonly of: 'normal scores' | 'ranks';
};

/** A course of action and the inputs that it sets. */
export type ModelOption = { readonly name: string; readonly values: Readonly<Record<string, InputValue>> };

/** What the engine compiles: a case without its prose, wholly by name. */
export type Model = {
  readonly name: string;
  readonly currency: string;
  readonly timeline: Timeline;
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  readonly conventions: Conventions;
  readonly lines: readonly ModelLine[];
  readonly results: readonly string[];
  readonly scenarios: readonly ModelScenario[];
  readonly correlations: readonly ModelCorrelation[];
  /** Besides the case as it is modelled and doing nothing, which are always options. */
  readonly options: readonly ModelOption[];
  /** What inputs are when nothing is done; where it sets none, doing nothing is worth nothing. */
  readonly nothing: Readonly<Record<string, InputValue>>;
};

export function modelOf(content: CaseContent): Model {
  const model = asWritten(content);
  const taxes = new Set(content.lines.filter(({ role }) => role === 'tax').map(({ name }) => name));
  return model.conventions.tax === 'pre' && taxes.size > 0 ? beforeTax(model, (name) => taxes.has(name)) : model;
}

function asWritten(content: CaseContent): Model {
  const nameOf = new Map(content.lines.map((line) => [line.id, line.name]));
  const scenarioName = new Map(content.scenarios.map((scenario) => [scenario.id, scenario.name]));
  const named = (id: string): string[] => {
    const name = nameOf.get(id);
    return name === undefined ? [] : [name];
  };
  const valuesOf = (rows: readonly { readonly lineId: string; readonly value: InputValue }[]) =>
    Object.fromEntries(rows.flatMap(({ lineId, value }) => named(lineId).map((name) => [name, value])));
  return {
    name: content.case.name,
    currency: content.case.currency ?? 'EUR',
    timeline: withoutActuals(content.case.timeline),
    dimensions: content.case.dimensions ?? {},
    conventions: resolveConventions(content.case.conventions),
    lines: content.lines,
    results: content.case.results.flatMap(named),
    scenarios: content.scenarios.map((scenario) => ({
      name: scenario.name,
      inherits: scenario.inheritsId === null ? null : (scenarioName.get(scenario.inheritsId) ?? null),
      probability: scenario.probability,
      overrides: valuesOf(content.overrides.filter((override) => override.scenarioId === scenario.id)),
    })),
    correlations: content.correlations.flatMap((pair) => {
      const [a, b] = [nameOf.get(pair.lineIdA), nameOf.get(pair.lineIdB)];
      return a === undefined || b === undefined ? [] : [{ a, b, rho: pair.rho, of: pair.of }];
    }),
    options: content.options.map((option) => ({
      name: option.name,
      values: valuesOf(content.optionValues.filter((row) => row.optionId === option.id)),
    })),
    nothing: valuesOf(content.optionValues.filter((row) => row.optionId === null)),
  };
}
