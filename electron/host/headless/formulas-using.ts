import { usesName } from '#shared/engine/formula/rename.ts';
import type { Id } from '#shared/kernel/id.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';

/** The names of those of a case's lines whose formula uses the line of this name. */
export function formulasUsing(
  rows: readonly WorkspaceRecord[],
  lineIds: ReadonlyMap<string, Id>,
  name: string,
): readonly string[] {
  const ofCase = new Set(lineIds.values());
  return rows.flatMap((row) =>
    row.type === 'line' && ofCase.has(row.id) && row.formula !== null && usesName(row.formula, name) ? [row.name] : [],
  );
}
