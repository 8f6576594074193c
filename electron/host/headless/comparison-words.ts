import type { Comparison, ConflictAnswer } from '#shared/api/comparisons.ts';
import { describeCell } from '#shared/changes/describe-cells.ts';
import { describeChange, describeField, describeValue, titleOf, type SayNumber } from '#shared/changes/describe.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';

/** What, before and after, for each thing that differs; `records` has the rows that a change may name. */
export function changeWords(
  change: Comparison['difference'],
  records: Records,
  say: SayNumber,
): [string, string, string][] {
  return describeChange(change, records, say).map(({ what, field, from, to }) => [
    field === null ? what : `${what}, ${field}`,
    from ?? '–',
    to ?? '–',
  ]);
}

/** Where both did something: the place, what it was, and what each has. */
export function conflictWords(
  conflict: ConflictAnswer,
  records: Records,
  say: SayNumber,
): [place: string, base: string, ours: string, theirs: string] {
  const row = conflict.row.ours ?? conflict.row.theirs ?? conflict.row.base;
  const { base, ours, theirs } = conflict.values;
  const words = (value: unknown): string => {
    if (conflict.kind === 'removed') return value === true ? 'there' : 'removed';
    return row ? describeValue(value, row, records, say) : '';
  };
  return [placeOf(conflict, row, records), words(base), words(ours), words(theirs)];
}

function placeOf({ field, cell }: ConflictAnswer, row: WorkspaceRecord | null, records: Records): string {
  if (row === null) return '';
  const [title, cells] = [titleOf(row, records), describeCell(cell, row, records)];
  return [title, ...(field === null ? [] : [describeField(field)]), ...(cells === '' ? [] : [cells])].join(', ');
}
