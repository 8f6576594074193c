import { sameRecord } from '#shared/changes/change-set.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { RecordType, WorkspaceRecord } from '#shared/model/record.ts';
import { checkRecord } from './normalise.ts';
import type { Row, SqlValue } from './sqlite.ts';
import type { RecordTable } from './tables/define.ts';
import { fromJson } from './tables/json.ts';

/**
 * The record that a row holds. Reading changes nothing: the record must make the same row again. Where the schema
 * would put something right without a word (blanks around a name, a key that it drops), or a column says what
 * nobody reads, memory and file would differ. SQLite's own check of the rules does not see it: on a connection that
 * only reads, `integrity_check` passes over CHECK (measured with 3.54).
 */
export function readRow(table: RecordTable<RecordType>, row: Row): Result<WorkspaceRecord> {
  const record = checkRecord(table.fromRow(row));
  if (!record.ok) return record;
  const again = table.toRow(record.value);
  const column = table.columns.find((each) => !sameValue(row[each] ?? null, again[each] ?? null));
  if (column === undefined) return ok(record.value);
  const { type, id } = record.value;
  return fail('invalid-input', `This ${type} says something in a form that Casewright does not write.`, {
    type,
    id,
    column,
  });
}

function sameValue(one: SqlValue, other: SqlValue): boolean {
  if (one === other) return true;
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.compare(one, other) === 0;
  // JSON may be spelled in more than one way.
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const [stated, written] = [fromJson(one), fromJson(other)];
  return typeof written === 'object' && written !== null && sameRecord(stated, written);
}
