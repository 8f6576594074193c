import type { Id } from '../../kernel/id.ts';
import type { Case } from '../../model/case.ts';
import { fitValue } from '../../model/fit-value.ts';
import type { Line } from '../../model/line.ts';
import type { WorkspaceRecord } from '../../model/record.ts';
import { sameRecord } from '../change-set.ts';
import type { Three } from './conflict.ts';
import type { Keyed } from './identity.ts';

/**
 * One side changed the items of a dimension and the other gave it to a line, or a value to a line that has it: a value
 * has exactly the items of its dimensions, and a line only dimensions that its case has.
 */
export function settleItems(merged: Map<Id, WorkspaceRecord>, three: Three<Keyed>): void {
  const set = (from: WorkspaceRecord, to: WorkspaceRecord): void => {
    // What stands so in either file was not made by merging.
    const isOwn = [three.ours, three.theirs].some((rows) => stands(rows, from, merged));
    if (!sameRecord(from, to) && !isOwn) merged.set(from.id, to);
  };
  const stated = new Map<Id, readonly (readonly string[] | null)[]>();
  for (const row of [...merged.values()]) {
    if (row.type !== 'line') continue;
    const items = itemsOf(row, merged.get(row.caseId));
    stated.set(row.id, items);
    set(row, fittedLine(row, items));
  }
  for (const row of [...merged.values()])
    if (row.type === 'override' || row.type === 'optionValue')
      set(row, { ...row, value: fitValue(row.value, stated.get(row.lineId) ?? []) });
}

/** The row with the case and the line that say what fits, all of them as in this file. */
function stands(rows: Keyed, row: WorkspaceRecord, merged: ReadonlyMap<Id, WorkspaceRecord>): boolean {
  const parents = [row.id, ...('caseId' in row ? [row.caseId] : []), ...('lineId' in row ? [row.lineId] : [])];
  return parents.every((id) => {
    const [own, now] = [id === null ? undefined : rows.get(id), id === null ? undefined : merged.get(id)];
    return own?.type === 'case' && now?.type === 'case'
      ? sameRecord(own.dimensions, now.dimensions)
      : own !== undefined && now !== undefined && sameRecord(own, now);
  });
}

function itemsOf({ dimensions }: Line, parent: WorkspaceRecord | undefined): readonly (readonly string[] | null)[] {
  const known: Case['dimensions'] = parent?.type === 'case' ? parent.dimensions : null;
  return (dimensions ?? []).map((name) =>
    known !== null && Object.hasOwn(known, name) ? (known[name] ?? null) : null,
  );
}

function fittedLine(line: Line, items: readonly (readonly string[] | null)[]): Line {
  const dimensions = (line.dimensions ?? []).filter((_, index) => items[index] !== null);
  return {
    ...line,
    dimensions: dimensions.length === (line.dimensions ?? []).length ? line.dimensions : orNull(dimensions),
    value: line.value === null ? null : fitValue(line.value, items),
  };
}

const orNull = (dimensions: string[]): string[] | null => (dimensions.length === 0 ? null : dimensions);
