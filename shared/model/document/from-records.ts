import type { Id } from '../../kernel/id.ts';
import { caseContent, type CaseContent } from '../case-content.ts';
import { valueForm } from '../input-value.ts';
import type { Line } from '../line.ts';
import type { Records } from '../record.ts';
import { commentParts } from './comments.ts';
import { decisionParts } from './options.ts';
import type { CaseDocument, DocumentLine } from './schema.ts';

/** The case as text. What is not stated is left out, so that a document that was read is written back equal. */
export function documentFromRecords(records: Records, caseId: Id): CaseDocument {
  const content = caseContent(records, caseId);
  if (content === undefined) throw new Error(`no case ${caseId}`);
  const { case: row } = content;
  const names = new Map(content.lines.map((line) => [line.id, line.name]));
  const assumptions = new Map(content.assumptions.map((assumption) => [assumption.lineId, assumption]));
  return {
    casewright: 1,
    name: row.name,
    ...present({ description: row.description, status: row.status, currency: row.currency }),
    timeline: row.timeline,
    ...present({ conventions: row.conventions, dimensions: row.dimensions }),
    ...filled({ products: content.products.map(productOf) }),
    lines: content.lines.map((line) => lineOf(line, assumptions.get(line.id))),
    ...filled({
      results: row.results.flatMap((id) => names.get(id) ?? []),
      correlations: content.correlations.flatMap((pair) => {
        const [a, b] = [names.get(pair.lineIdA), names.get(pair.lineIdB)];
        return a === undefined || b === undefined ? [] : [{ a, b, rho: pair.rho, of: pair.of }];
      }),
      scenarios: scenariosOf(content),
    }),
    ...decisionParts(content),
    ...(content.narratives.length === 0
      ? {}
      : { narrative: Object.fromEntries(content.narratives.map(({ part, text }) => [part, text])) }),
    ...commentParts(content),
  };
}

function lineOf(line: Line, assumption: CaseContent['assumptions'][number] | undefined): DocumentLine {
  const { name, label, unit, section, kind, value, formula, dimensions, aggregate, distribution } = line;
  const { emphasis, note, better, role } = line;
  return {
    name,
    ...present({ label, unit, section }),
    kind,
    ...(value === null ? {} : valueForm(value) === 'single' ? { value } : { values: value }),
    ...present({ dimensions, formula, aggregate, distribution }),
    ...(assumption === undefined ? {} : { assumption: assumptionOf(assumption) }),
    ...present({ emphasis, better, role, note }),
  };
}

function assumptionOf({
  source,
  owner,
  date,
  confidence,
  reviewBy,
  evidence,
  note,
}: CaseContent['assumptions'][number]) {
  return present({ source, owner, date, confidence, reviewBy, evidence, note });
}

function productOf({ name, line, stage, owner, description, segments, channels }: CaseContent['products'][number]) {
  return { name, ...present({ line, stage, owner, description }), ...filled({ segments, channels }) };
}

function scenariosOf(content: CaseContent): NonNullable<CaseDocument['scenarios']> {
  const names = new Map(content.scenarios.map((scenario) => [scenario.id, scenario.name]));
  return content.scenarios.map((scenario) => {
    const values = new Map(
      content.overrides.filter((row) => row.scenarioId === scenario.id).map((row) => [row.lineId, row.value]),
    );
    const inherits = scenario.inheritsId === null ? null : (names.get(scenario.inheritsId) ?? null);
    return {
      name: scenario.name,
      ...present({ description: scenario.description, inherits, probability: scenario.probability }),
      // In the order of the lines, so that a diff of two exports shows only what changed.
      overrides: Object.fromEntries(
        content.lines.flatMap((line) => {
          const value = values.get(line.id);
          return value === undefined ? [] : [[line.name, value]];
        }),
      ),
    };
  });
}

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], null> };

/** The fields that are stated. */
function present<Fields extends Record<string, unknown>>(fields: Fields): Present<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Present<Fields>;
}

/** The lists that have something in them. */
function filled<Fields extends Record<string, readonly unknown[]>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, list]) => list.length > 0)) as Partial<Fields>;
}
