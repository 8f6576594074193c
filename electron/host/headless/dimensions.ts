import type { Id } from '#shared/kernel/id.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { caseContent, listCases } from '#shared/model/case-content.ts';
import { recordOfType, type Records, type WorkspaceRecord } from '#shared/model/record.ts';
import { pickCase } from './pick-case.ts';
import { pickLines } from './pick-lines.ts';

export type ToldDimension = {
  readonly case: string;
  readonly dimension: string;
  readonly items: readonly string[];
  /** The inputs that have a value for each of the items, by their names in formulas. */
  readonly inputs: readonly string[];
};

/** What each case counts along besides time. */
export function toldDimensions(records: Records): readonly ToldDimension[] {
  return listCases(records).flatMap((row) =>
    Object.entries(row.dimensions ?? {}).map(([dimension, items]) => ({
      case: row.name,
      dimension,
      items,
      inputs: (caseContent(records, row.id)?.lines ?? [])
        .filter((line) => line.kind === 'input' && line.dimensions?.includes(dimension))
        .map(({ name }) => name),
    })),
  );
}

type Picked = {
  readonly caseName: string;
  readonly caseId: Id;
  /** Null where the case has no dimension of this name yet. */
  readonly items: readonly string[] | null;
  readonly lines: readonly { readonly lineId: Id; readonly dimensions: readonly string[] }[];
};

/** A dimension of a case, and lines that are to have it or not. */
export function pickDimension(
  rows: readonly WorkspaceRecord[],
  caseName: string | undefined,
  name: string,
  lines: readonly string[],
): Result<Picked> {
  const records = new Map(rows.map((row) => [row.id, row]));
  const [found, picked] = [pickCase(records, caseName), pickLines(rows, caseName, lines)];
  if (!found.ok) return found;
  if (!picked.ok) return picked;
  const { id: caseId, dimensions } = found.value;
  return ok({
    caseName: found.value.name,
    caseId,
    items: Object.hasOwn(dimensions ?? {}, name) ? (dimensions?.[name] ?? []) : null,
    lines: lines.map((line) => {
      const lineId = picked.value.lineIds.get(line) ?? '';
      return { lineId, dimensions: recordOfType(records, 'line', lineId)?.dimensions ?? [] };
    }),
  });
}
