import { readFileSync } from 'node:fs';
import { caseDocumentSchema, type CaseDocument } from '#shared/model/document/schema.ts';
import { compileModel, evaluate } from '#shared/engine/index.ts';
import { resolveConventions } from '#shared/model/conventions.ts';
import type { InputValue } from '#shared/model/line.ts';
import type { Model, ModelLine } from '#shared/model/model.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));

export type Expected = {
  readonly base: {
    readonly results: Readonly<Record<string, number>>;
    readonly cells: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly scenarios: Readonly<Record<string, { readonly results: Readonly<Record<string, number>> }>>;
};

export function referenceModel(): Model {
  return modelOfDocument(caseDocumentSchema.parse(fixture('reference-case.json')));
}

export function referenceExpected(): Expected {
  return fixture('reference-case.expected.json') as Expected;
}

/** A case document straight as the engine sees it, without a workspace between. */
export function modelOfDocument(document: CaseDocument): Model {
  return {
    name: document.name,
    currency: document.currency ?? 'EUR',
    timeline: document.timeline,
    dimensions: document.dimensions ?? {},
    conventions: resolveConventions(document.conventions ?? null),
    lines: document.lines.map((line) => ({
      name: line.name,
      label: line.label ?? null,
      unit: line.unit ?? null,
      kind: line.kind,
      value: line.value ?? line.values ?? null,
      formula: line.formula ?? null,
      dimensions: line.dimensions ?? null,
      aggregate: line.aggregate ?? null,
      distribution: line.distribution ?? null,
    })),
    results: document.results ?? [],
    scenarios: (document.scenarios ?? []).map((scenario) => ({
      name: scenario.name,
      inherits: scenario.inherits ?? null,
      probability: scenario.probability ?? null,
      overrides: scenario.overrides,
    })),
    correlations: document.correlations ?? [],
    options: document.options ?? [],
    nothing: document.doNothing ?? {},
  };
}

/** A line for a small model: a number, numbers a period, or a formula. */
export function line(name: string, content: string | InputValue, more: Partial<ModelLine> = {}): ModelLine {
  const isFormula = typeof content === 'string';
  return {
    name,
    label: null,
    unit: null,
    kind: isFormula ? 'formula' : 'input',
    value: isFormula ? null : content,
    formula: isFormula ? content : null,
    dimensions: null,
    aggregate: null,
    distribution: null,
    ...more,
  };
}

/** A model of twelve months from January 2027, unless told otherwise. */
export function model(lines: readonly ModelLine[], more: Partial<Model> = {}): Model {
  return {
    name: 'Test',
    currency: 'EUR',
    timeline: { start: '2027-01', grain: 'month', periods: 12 },
    dimensions: {},
    conventions: resolveConventions(null),
    lines,
    results: [],
    scenarios: [],
    correlations: [],
    options: [],
    nothing: {},
    ...more,
  };
}

export function relativeDifference(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

/** The value of one formula in a model of its own; of a series, the last period. */
export function valueOf(formula: string, lines: readonly ModelLine[] = [], more: Partial<Model> = {}): number {
  const compilation = compileModel(model([...lines, line('answer', formula)], more));
  const [first] = compilation.findings;
  if (first !== undefined) throw new Error(`${first.code}: ${first.message}`);
  return evaluate(compilation.program, [{}]).scalar('answer');
}

/** What examples of functions over dimensions stand on: `sales` of 60 in DE and 40 in FR. */
export const exampleLines = [line('sales', { DE: 60, FR: 40 }, { dimensions: ['region'] })];
export const exampleDimensions = { region: ['DE', 'FR'] };

/** All periods of one formula in a model of its own. */
export function seriesOf(
  formula: string,
  lines: readonly ModelLine[] = [],
  more: Partial<Model> = {},
): readonly number[] {
  const compilation = compileModel(model([...lines, line('answer', formula)], more));
  const [first] = compilation.findings;
  if (first !== undefined) throw new Error(`${first.code}: ${first.message}`);
  return [...evaluate(compilation.program, [{}]).series('answer')];
}
