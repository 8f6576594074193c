import type { ParsedInputOf } from '#shared/api/contract.ts';
import { monthLabel, monthNumber } from '#shared/kernel/period.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { listCases, rowsOfCase, type CaseContent } from '#shared/model/case-content.ts';
import type { Case } from '#shared/model/case.ts';
import { conventionNames, conventionWords, resolveConventions } from '#shared/model/conventions.ts';
import { parseCaseDocument, recordsFromDocument, type CaseDocument } from '#shared/model/document/index.ts';
import { lineLabel } from '#shared/model/line.ts';
import { recordOfType, type Records } from '#shared/model/record.ts';
import { buildCase, findCaseTemplate } from '#shared/templates/cases/index.ts';
import { edit, withFields, type Edit, type EditFunction, type Start } from './edit.ts';
import { findContent, nameTaken } from './find.ts';
import { lastPosition } from './places.ts';
import { checkActuals, fitTimeline, timelineWords } from './timeline.ts';
import { fieldChanges } from './words.ts';

export const addCase: EditFunction<'case.add'> = ({ records, makeId }, { name, timeline, currency }) => {
  const cases = listCases(records);
  if (cases.some((other) => other.name === name)) return nameTaken('case', name);
  const actuals = checkActuals(timeline);
  if (!actuals.ok) return actuals;
  const added: Case = {
    type: 'case',
    id: makeId(),
    position: lastPosition(cases),
    name,
    description: null,
    status: null,
    currency,
    timeline,
    dimensions: null,
    conventions: null,
    results: [],
    productIds: [],
  };
  return edit(`New case: ${name}`, { added: [added] });
};

export const updateCase: EditFunction<'case.update'> = ({ records }, { caseId, set }) => {
  const found = findContent(records, caseId);
  if (!found.ok) return found;
  const content = found.value;
  const from = content.case;
  if (set.name !== undefined && listCases(records).some((other) => other.name === set.name && other.id !== caseId)) {
    return nameTaken('case', set.name);
  }
  const fault = listFault(records, content, set);
  if (fault !== null) return fault;
  const fitted = set.timeline === undefined ? ok([]) : fitTimeline(content, set.timeline);
  if (!fitted.ok) return fitted;
  const to = withFields(from, set);
  const label = fieldChanges(from.name, inWords(records, content, from), inWords(records, content, to), {
    name: 'name',
    description: 'description',
    status: 'status',
    currency: 'currency',
    timeline: 'timeline',
    actualsTo: 'last actual month',
    ...conventionNames,
    results: 'results',
    productIds: 'products',
  });
  return edit(label, { updated: [{ from, to }, ...fitted.value] });
};

type Lists = { readonly results?: readonly string[] | undefined; readonly productIds?: readonly string[] | undefined };

function listFault(records: Records, content: CaseContent, { results, productIds }: Lists): Result<never> | null {
  const lines = new Set(content.lines.map((line) => line.id));
  if (results?.some((id) => !lines.has(id)))
    return fail('not-found', 'One of the results is not a line of this case. Nothing was changed.');
  if (productIds?.some((id) => recordOfType(records, 'product', id) === undefined)) {
    return fail('not-found', 'One of the products is not in the workspace any more. Nothing was changed.');
  }
  const twice = [results, productIds].some((ids) => ids !== undefined && new Set(ids).size < ids.length);
  return twice ? fail('invalid-input', 'The list names something twice. Nothing was changed.') : null;
}

function inWords(records: Records, content: CaseContent, row: Case) {
  const labels = new Map(content.lines.map((line) => [line.id, lineLabel(line)]));
  return {
    ...row,
    timeline: timelineWords(row.timeline),
    actualsTo: row.timeline.actualsTo === undefined ? null : monthLabel(monthNumber(row.timeline.actualsTo)),
    ...conventionWords(resolveConventions(row.conventions)),
    results: row.results.map((id) => labels.get(id) ?? '').join(', '),
    productIds: row.productIds.map((id) => recordOfType(records, 'product', id)?.name ?? '').join(', '),
  };
}

export const removeCase: EditFunction<'case.remove'> = ({ records }, { caseId }) => {
  const found = findContent(records, caseId);
  if (!found.ok) return found;
  const content = found.value;
  return edit(`Removed the case ${content.case.name}`, {
    removed: rowsOfCase(content),
  });
};

export const importCase: EditFunction<'case.import'> = (start, { document: given }) => {
  const document = parseCaseDocument(given);
  if (!document.ok) return document;
  return addDocument(start, document.value, (name) => `Imported the case ${name}`);
};

export function beginCase(
  start: Pick<Start, 'records' | 'makeId'>,
  { template: id, note: _, ...beginning }: ParsedInputOf<'case.begin'>,
): Result<Edit> {
  const template = findCaseTemplate(id);
  if (!template.ok) return template;
  const document = buildCase(template.value, beginning);
  if (!document.ok) return document;
  return addDocument(start, document.value, (name) => beganLabel(name, template.value.name));
}

/** How the trail tells where a case came from. */
export const beganLabel = (name: string, template: string): string => `Created ${name} from the template “${template}”`;

function addDocument(
  { records, makeId }: Pick<Start, 'records' | 'makeId'>,
  document: CaseDocument,
  label: (name: string) => string,
): Result<Edit> {
  const name = freeName(document.name, new Set(listCases(records).map((row) => row.name)));
  const made = recordsFromDocument({ ...document, name }, makeId, records);
  return made.ok ? edit(label(name), { added: made.value.records }) : made;
}

/** `Hub`, `Hub (2)`, `Hub (3)` …; a long name is shortened so that the number fits. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) {
    const end = ` (${number})`;
    free = `${name.slice(0, 200 - end.length)}${end}`;
  }
  return free;
}
