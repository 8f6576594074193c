/** Loaded when an analysis is asked for: with it comes the engine, which most commands do not need. */
import { analyses } from '#electron/host/headless/analyses/index.ts';
import { contract, type InputOf, type OutputOf, type ParsedInputOf } from '#shared/api/contract.ts';
import { limits } from '#shared/kernel/limits.ts';
import { inspectPayload } from '#shared/kernel/payload.ts';
import type { Result } from '#shared/kernel/result.ts';
import { parse, type z } from '#shared/kernel/schema.ts';

type Records = Parameters<(typeof analyses)['analysis.pool']>[0];

/** Checks the question as the host does, and answers it from the records of a file. */
export function askAnalysis<Name extends keyof typeof analyses>(
  name: Name,
  records: Records,
  given: InputOf<Name>,
  what: string,
): Result<OutputOf<Name>> {
  const inspected = inspectPayload(given, limits.requestBytes);
  if (!inspected.ok) return inspected;
  // The contract says what each operation takes; the lookup by a name that is not known yet hides it.
  const input = parse(contract[name].input as unknown as z.ZodType<ParsedInputOf<Name>>, given, what);
  return input.ok ? analyses[name](records, input.value) : input;
}
