/** The one door to the schema library: everything that parses a value from outside imports it from here. */
import { z } from 'zod';
import { fail, ok, type Result } from './result.ts';
import { issueInWords } from './schema-words.ts';

export { z };

/** Parses an untrusted value; the failure names the first place that is wrong, in words. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what: string,
): Result<z.output<Schema>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issues = parsed.error.issues.map(issueInWords).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  const first = issues[0];
  const place = first?.path ? ` at "${first.path}"` : '';
  return fail('invalid-input', `${what} is not valid${place}: ${first?.message ?? 'unknown reason'}.`, { issues });
}
