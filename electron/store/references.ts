import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Records, RecordType, WorkspaceRecord } from '#shared/model/record.ts';

type Reference = { readonly field: string; readonly target: RecordType; readonly sameCase: boolean };

const ofCase: Reference = { field: 'caseId', target: 'case', sameCase: false };

/** Which rows need which. The lists of a case (results, products) may name what is gone; readers skip it. */
const references: Readonly<Record<RecordType, readonly Reference[]>> = {
  workspace: [],
  product: [],
  case: [],
  line: [ofCase],
  assumption: [ofCase, { field: 'lineId', target: 'line', sameCase: true }],
  scenario: [ofCase, { field: 'inheritsId', target: 'scenario', sameCase: true }],
  override: [
    ofCase,
    { field: 'scenarioId', target: 'scenario', sameCase: true },
    { field: 'lineId', target: 'line', sameCase: true },
  ],
  correlation: [
    ofCase,
    { field: 'lineIdA', target: 'line', sameCase: true },
    { field: 'lineIdB', target: 'line', sameCase: true },
  ],
  narrative: [ofCase],
};

/** Whether everything that `record` points at is in `records`, is of the right kind and belongs to its case. */
export function checkReferences(records: Pick<Records, 'get'>, record: WorkspaceRecord): Result<null> {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  for (const { field, target, sameCase } of references[record.type]) {
    const id = fields[field];
    if (id === null) continue;
    const found = typeof id === 'string' ? records.get(id) : undefined;
    const inCase = !sameCase || (found !== undefined && 'caseId' in found && found.caseId === fields['caseId']);
    if (found?.type !== target || !inCase) {
      return fail(
        'reference-missing',
        `This ${record.type} belongs to a ${target} that is not in the workspace. Nothing was changed.`,
        {
          type: record.type,
          id: record.id,
          field,
          target: id,
        },
      );
    }
  }
  return ok(null);
}

/** Whether none of the `records` that stay points at a row of `removed`. */
export function checkUnreferenced(records: Iterable<WorkspaceRecord>, removed: ReadonlySet<string>): Result<null> {
  if (removed.size === 0) return ok(null);
  for (const record of records) {
    const fields = record as unknown as Readonly<Record<string, unknown>>;
    for (const { field } of references[record.type]) {
      const id = fields[field];
      if (typeof id === 'string' && removed.has(id)) {
        return fail('reference-missing', `A ${record.type} still needs what would be removed. Nothing was changed.`, {
          type: record.type,
          id: record.id,
          field,
          target: id,
        });
      }
    }
  }
  return ok(null);
}
