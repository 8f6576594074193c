import type { Id, MakeId } from '../../kernel/id.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { listCases, listProducts } from '../case-content.ts';
import { narrativeParts } from '../narrative.ts';
import type { Records, WorkspaceRecord } from '../record.ts';
import { documentFaults } from './check.ts';
import { commentRows } from './comments.ts';
import { decisionRows, type DocumentIds } from './options.ts';
import type { CaseDocument, DocumentLine } from './schema.ts';

/** The rows that a document adds to a workspace, parents first. Products are found by name or added. */
export function recordsFromDocument(
  document: CaseDocument,
  makeId: MakeId,
  existing: Records,
): Result<{ records: WorkspaceRecord[]; caseId: Id }> {
  const [fault] = documentFaults(document);
  if (fault !== undefined) return fail('invalid-document', fault);
  const caseId = makeId();
  const lineIds = new Map(document.lines.map((line) => [line.name, makeId()]));
  const scenarioIds = new Map((document.scenarios ?? []).map((scenario) => [scenario.name, makeId()]));
  // Every name was checked above, so a missing one is a defect of ours.
  const idIn = (ids: ReadonlyMap<string, Id>, name: string): Id => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`unchecked name ${name}`);
    return id;
  };
  const ids: DocumentIds = {
    caseId,
    makeId,
    line: (name) => idIn(lineIds, name),
    scenario: (name) => idIn(scenarioIds, name),
  };
  const products = productRows(document, makeId, existing);
  const records: WorkspaceRecord[] = [
    ...products.added,
    {
      type: 'case',
      id: caseId,
      position: (listCases(existing).at(-1)?.position ?? 0) + 1,
      name: document.name,
      description: document.description ?? null,
      status: document.status ?? null,
      currency: document.currency ?? null,
      timeline: document.timeline,
      dimensions: document.dimensions ?? null,
      conventions: document.conventions ?? null,
      results: (document.results ?? []).map((name) => idIn(lineIds, name)),
      productIds: products.ids,
    },
    ...document.lines.map((line, index) => lineRow(line, idIn(lineIds, line.name), caseId, index + 1)),
    ...document.lines.flatMap((line) => assumptionRow(line, makeId, idIn(lineIds, line.name), caseId)),
    ...(document.scenarios ?? []).map((scenario, index): WorkspaceRecord => ({
      type: 'scenario',
      id: idIn(scenarioIds, scenario.name),
      caseId,
      position: index + 1,
      name: scenario.name,
      description: scenario.description ?? null,
      inheritsId: scenario.inherits == null ? null : idIn(scenarioIds, scenario.inherits),
      probability: scenario.probability ?? null,
    })),
    ...(document.scenarios ?? []).flatMap((scenario) =>
      Object.entries(scenario.overrides).map(([name, value]): WorkspaceRecord => ({
        type: 'override',
        id: makeId(),
        caseId,
        scenarioId: idIn(scenarioIds, scenario.name),
        lineId: idIn(lineIds, name),
        value,
      })),
    ),
    ...(document.correlations ?? []).map((pair, index): WorkspaceRecord => ({
      type: 'correlation',
      id: makeId(),
      caseId,
      position: index + 1,
      lineIdA: idIn(lineIds, pair.a),
      lineIdB: idIn(lineIds, pair.b),
      rho: pair.rho,
      of: pair.of,
    })),
    ...decisionRows(document, ids),
    ...narrativeParts.flatMap((part): WorkspaceRecord[] => {
      const text = document.narrative?.[part];
      return text === undefined ? [] : [{ type: 'narrative', id: makeId(), caseId, part, text }];
    }),
    ...commentRows(document, ids),
  ];
  return ok({ records, caseId });
}

function lineRow(line: DocumentLine, id: Id, caseId: Id, position: number): WorkspaceRecord {
  return {
    type: 'line',
    id,
    caseId,
    position,
    name: line.name,
    label: line.label ?? null,
    unit: line.unit ?? null,
    section: line.section ?? null,
    kind: line.kind,
    value: line.value ?? line.values ?? null,
    formula: line.formula ?? null,
    dimensions: line.dimensions ?? null,
    aggregate: line.aggregate ?? null,
    distribution: line.distribution ?? null,
    emphasis: line.emphasis ?? null,
    note: line.note ?? null,
    ...(line.better === undefined ? {} : { better: line.better }),
    ...(line.role === undefined ? {} : { role: line.role }),
  };
}

function assumptionRow(line: DocumentLine, makeId: MakeId, lineId: Id, caseId: Id): WorkspaceRecord[] {
  const given = line.assumption;
  if (given === undefined) return [];
  return [
    {
      type: 'assumption',
      id: makeId(),
      caseId,
      lineId,
      source: given.source ?? null,
      owner: given.owner ?? null,
      date: given.date ?? null,
      confidence: given.confidence ?? null,
      reviewBy: given.reviewBy ?? null,
      evidence: given.evidence ?? null,
      note: given.note ?? null,
    },
  ];
}

function productRows(
  document: CaseDocument,
  makeId: MakeId,
  existing: Records,
): { added: WorkspaceRecord[]; ids: Id[] } {
  const found = listProducts(existing);
  const byName = new Map(found.map((product) => [product.name, product.id]));
  let position = found.at(-1)?.position ?? 0;
  const added: WorkspaceRecord[] = [];
  const ids = (document.products ?? []).map((product) => {
    const known = byName.get(product.name);
    if (known !== undefined) return known;
    const id = makeId();
    position += 1;
    added.push({
      type: 'product',
      id,
      position,
      name: product.name,
      line: product.line ?? null,
      stage: product.stage ?? null,
      owner: product.owner ?? null,
      description: product.description ?? null,
      segments: product.segments ?? [],
      channels: product.channels ?? [],
    });
    return id;
  });
  return { added, ids };
}
