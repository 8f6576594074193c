/** The one door to the schema library: everything that parses a value from outside imports it from here. */
import { z } from 'zod';
import { fail, ok, type Result } from './result.ts';

export { z };

/** Parses an untrusted value; the failure names the first place that is wrong, in words. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what: string,
): Result<z.output<Schema>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issues = parsed.error.issues.map(explain).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  const first = issues[0];
  const place = first?.path ? ` at "${first.path}"` : '';
  return fail('invalid-input', `${what} is not valid${place}: ${first?.message ?? 'unknown reason'}.`, { issues });
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** "Invalid input" of a union helps nobody: tell what is wrong with the alternative that was most likely meant. */
function explain(issue: z.core.$ZodIssue): Issue {
  if (issue.code !== 'invalid_union') return { path: issue.path, message: plain(issue.message) };
  const branches = issue.errors.filter((errors) => errors.length > 0);
  const otherType = (errors: z.core.$ZodIssue[]): boolean =>
    errors.some((error) =>
      error.code === 'invalid_value'
        ? error.path.length === 1
        : error.code === 'invalid_type' && error.path.length === 0,
    );
  const meant = branches.filter((errors) => !otherType(errors)).sort((a, b) => a.length - b.length)[0];
  const first = meant?.[0];
  if (first === undefined) return { path: issue.path, message: 'is none of the forms that fit here' };
  const inner = explain(first);
  return { path: [...issue.path, ...inner.path], message: inner.message };
}

function plain(message: string): string {
  if (message.endsWith('received undefined')) return 'it is missing';
  return message.replace(/^Invalid input: /, '');
}
