import type { ChangeSet } from '#shared/changes/change-set.ts';
import { describeChange as describe, describeValue, type ChangeLine } from '#shared/changes/describe.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { formatNumber } from './format/number.ts';

export type { ChangeLine };

/** What a change did, with numbers as the person's country writes them. */
export function describeChange(change: ChangeSet, records: Records): readonly ChangeLine[] {
  return describe(change, records, formatNumber);
}

/** What stands in a field of `record`, in words; `records` has the rows that it may name. */
export function sayValue(value: unknown, record: WorkspaceRecord, records: Records): string {
  return describeValue(value, record, records, formatNumber);
}
