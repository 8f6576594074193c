import { limits } from '#shared/kernel/limits.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { recordOrder, recordsOfType, type Records, type WorkspaceRecord } from '#shared/model/record.ts';
import { readRow } from './read-row.ts';
import { checkReferences } from './references.ts';
import type { ReadableDatabase } from './sqlite.ts';
import { tableOf } from './tables/index.ts';

/** Every row, checked by the schema of its type: from here on the program trusts what it holds. */
export function loadRecords(db: ReadableDatabase, who = 'The file'): Result<Records> {
  const records = new Map<string, WorkspaceRecord>();
  for (const type of recordOrder) {
    const table = tableOf(type);
    for (const row of table.all(db)) {
      const record = readRow(table, row);
      if (!record.ok) return damaged(who, record.error.message, record.error.details);
      if (records.has(record.value.id)) return damaged(who, 'Two rows have one id.', { id: record.value.id });
      records.set(record.value.id, record.value);
    }
  }
  if (records.size > limits.rows)
    return fail('too-large', `${who} holds more than ${limits.rows} rows. It was not changed.`, {
      rows: records.size,
    });
  for (const record of records.values()) {
    const checked = checkReferences(records, record);
    if (!checked.ok) return damaged(who, checked.error.message, checked.error.details);
  }
  if (recordsOfType(records, 'workspace').length !== 1)
    return damaged(who, 'It has no description of the workspace.', {});
  return ok(records);
}

function damaged(who: string, reason: string, details: Readonly<Record<string, unknown>> | undefined): Result<never> {
  return fail(
    'damaged',
    `${who} is damaged, or another program changed it. ${reason} The file was not changed; look for an earlier version.`,
    details,
  );
}
