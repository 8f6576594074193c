import type { ChangeSet } from '#shared/changes/change-set.ts';
import { describeChange as describe, type ChangeLine } from '#shared/changes/describe.ts';
import type { Records } from '#shared/model/record.ts';
import { formatNumber } from './format/number.ts';

export type { ChangeLine };

/** What a change did, with numbers as the person's country writes them. */
export function describeChange(change: ChangeSet, records: Records): readonly ChangeLine[] {
  return describe(change, records, (value, unit) => formatNumber(value, unit));
}
