import type { Id } from '#shared/kernel/id.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { caseContent } from '#shared/model/case-content.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { pickCase } from './pick-case.ts';

type Picked = { readonly caseName: string; readonly lineIds: ReadonlyMap<string, Id> };

/** The lines of these names in a case; a name that is not there is told with the nearest one. */
export function pickLines(
  rows: readonly WorkspaceRecord[],
  caseName: string | undefined,
  names: readonly string[],
): Result<Picked> {
  const records = new Map(rows.map((row) => [row.id, row]));
  const picked = pickCase(records, caseName);
  if (!picked.ok) return picked;
  const ids = new Map(caseContent(records, picked.value.id)?.lines.map((line) => [line.name, line.id]));
  const missing = names.find((name) => !ids.has(name));
  if (missing !== undefined) {
    const message = `There is no line called "${missing}" in "${picked.value.name}".${didYouMean(missing, ids.keys())} Nothing was changed.`;
    return fail('line-not-found', message, { line: missing });
  }
  return ok({ caseName: picked.value.name, lineIds: ids });
}
