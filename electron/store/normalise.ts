import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { issueInWords } from '#shared/kernel/schema-words.ts';
import { recordSchemas, type RecordTypes, type WorkspaceRecord } from '#shared/model/record.ts';

/**
 * The file cannot tell -0 from 0, half a surrogate pair from its replacement, or an absent key from an undefined
 * one. What is kept in memory is brought to that form first, so that memory and file stay equal.
 */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key.toWellFormed(), plain(inner)]])),
  );
}

/** The record as the file will hold it, or why it cannot be kept. */
export function checkRecord(record: unknown): Result<WorkspaceRecord> {
  const type = typeof record === 'object' && record !== null && 'type' in record ? record.type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(recordSchemas, type)) {
    return fail('invalid-input', 'This is no kind of row that a workspace can hold.', { type });
  }
  const parsed = recordSchemas[type as keyof RecordTypes].safeParse(plain(record));
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues.map(issueInWords);
  const path = issue?.path.map(String).join('.') ?? '';
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  const place = path === '' ? '' : `at "${path}", `;
  return fail('invalid-input', `This ${type} cannot be kept: ${place}${issue?.message ?? 'it is not valid'}.`, {
    type,
    id,
    path,
  });
}
