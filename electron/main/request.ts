import { contract, type OperationName } from '#shared/api/contract.ts';
import { limits } from '#shared/kernel/limits.ts';
import { inspectPayload } from '#shared/kernel/payload.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

export type Request = { readonly name: OperationName; readonly input: unknown };

/** What the page sent, checked before anything else looks at it: a known operation, and JSON of a bearable size. */
export function readRequest(name: unknown, text: unknown): Result<Request> {
  if (typeof name !== 'string' || !isOperation(name)) {
    return fail(
      'unknown-operation',
      'The window asked for something that Casewright does not do. Nothing was changed.',
    );
  }
  if (typeof text !== 'string') {
    return fail('invalid-input', 'The window sent a request that is not text. Nothing was changed.');
  }
  if (Buffer.byteLength(text) > limits.requestBytes) {
    return fail(
      'too-large',
      `That is more than Casewright takes in one step (${limits.requestBytes / 1024 / 1024} MB). Nothing was changed; try it in smaller parts.`,
    );
  }
  try {
    const input = JSON.parse(text) as unknown;
    // Before it is sent on: what nests too deeply can be read, but not be cloned for the host.
    const inspected = inspectPayload(input, limits.requestBytes);
    return inspected.ok ? ok({ name, input }) : inspected;
  } catch {
    return fail('invalid-input', 'The window sent a request that can’t be read. Nothing was changed.');
  }
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}
