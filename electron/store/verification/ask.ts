import { z } from '#shared/kernel/schema.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { childEntry } from '../child-entry.ts';
import type { Checked, CheckRequest } from './check-file.ts';
import { askChild, forkChild, verificationBudget, type Budget, type StartChild } from './run-child.ts';

const answerSchema = z.union([
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({ schemaVersion: z.int(), minReader: z.int(), digest: z.string() }),
  }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({
      code: z.string(),
      message: z.string(),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
]);

/** Checks a file in a child process that is killed when it takes too much time or memory. */
export async function verify(
  request: CheckRequest,
  options: { readonly startChild?: StartChild | undefined; readonly budget?: Budget } = {},
): Promise<Result<Checked>> {
  const entry = childEntry('verify', import.meta.url);
  const answer = await askChild(options.startChild ?? forkChild, entry, request, options.budget ?? verificationBudget);
  if (!answer.ok) return answer;
  const parsed = answerSchema.safeParse(answer.value);
  if (!parsed.success)
    return fail('hostile-file', 'Checking the file gave no usable answer, so it was not opened. It was not changed.');
  if (parsed.data.ok) return ok(parsed.data.value);
  const { code, message, details } = parsed.data.error;
  return details === undefined ? fail(code, message) : fail(code, message, details);
}
