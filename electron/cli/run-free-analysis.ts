import type { InputOf, OutputOf, ParsedInputOf } from '#shared/api/contract.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { Output } from './output.ts';

/** An analysis that needs no file: all it works on is in the request. */
export async function runFreeAnalysis<Name extends 'analysis.decisionTree' | 'analysis.pool'>(
  output: Output,
  name: Name,
  given: InputOf<Name>,
  report: (answer: OutputOf<Name>) => readonly string[],
): Promise<void> {
  const [{ analyses }, { contract }, { parse }, { inspectPayload }, { limits }] = await Promise.all([
    import('#electron/host/headless/analyses/index.ts'),
    import('#shared/api/contract.ts'),
    import('#shared/kernel/schema.ts'),
    import('#shared/kernel/payload.ts'),
    import('#shared/kernel/limits.ts'),
  ]);
  // The contract says what each operation takes; the lookup by a name that is not known yet hides it.
  const schema = contract[name].input as unknown as z.ZodType<ParsedInputOf<Name>>;
  const inspected = inspectPayload(given, limits.requestBytes);
  const input = inspected.ok ? parse(schema, given, 'The file') : inspected;
  const answer = input.ok ? analyses[name](new Map(), input.value) : input;
  if (answer.ok) output.answer(answer.value, () => report(answer.value));
  else output.problem(answer.error);
}
