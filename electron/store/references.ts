import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { references } from '#shared/model/references.ts';

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
