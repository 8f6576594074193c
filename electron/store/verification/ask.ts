import { z } from '#shared/kernel/schema.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { childEntry } from '../child-entry.ts';
import type { Checked, CheckRequest } from './check-file.ts';
import { askChild, forkChild, verificationBudget, type Budget, type StartChild } from './run-child.ts';

const problemSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});

/** The `Result` that a child answered, or null where it is none: what comes from a child is not believed. */
export function readAnswer<Value>(answer: unknown, valueSchema: z.ZodType<Value>): Result<Value> | null {
  const schema = z.union([
    z.strictObject({ ok: z.literal(true), value: valueSchema }),
    z.strictObject({ ok: z.literal(false), error: problemSchema }),
  ]);
  const parsed = schema.safeParse(answer);
  if (!parsed.success) return null;
  if (parsed.data.ok) return ok(parsed.data.value);
  const { code, message, details } = parsed.data.error;
  return details === undefined ? fail(code, message) : fail(code, message, details);
}

const checkedSchema = z.strictObject({ schemaVersion: z.int(), minReader: z.int(), digest: z.string() });

/** Checks a file in a child process that is killed when it takes too much time or memory. */
export async function verify(
  request: CheckRequest,
  options: { readonly startChild?: StartChild | undefined; readonly budget?: Budget } = {},
): Promise<Result<Checked>> {
  const entry = childEntry('verify', import.meta.url);
  const answer = await askChild(options.startChild ?? forkChild, entry, request, options.budget ?? verificationBudget);
  if (!answer.ok) return answer;
  return (
    readAnswer(answer.value, checkedSchema) ??
    fail('hostile-file', 'Checking the file gave no usable answer, so it was not opened. It was not changed.')
  );
}
