import type { Carrier } from '#shared/api/carrier.ts';
import { createClient } from '#shared/api/client.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/api/contract.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import { notifyProblem } from './notices.ts';
import { applyKept } from './workspace-store.ts';

type Connected = ReturnType<typeof createClient>;
let connected: Connected | null = null;

/** Called once at start, before anything is asked of the host. */
export function connectClient(carrier: Carrier): Connected {
  connected = createClient(carrier);
  return connected;
}

/** Asks the host; the caller looks at the failure itself. An edit shows at once, before its event arrives. */
export async function call<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
): Promise<Result<OutputOf<Name>>> {
  if (!connected) return fail('not-connected', 'The app is still starting. Nothing was lost; try again in a moment.');
  const result = await connected.call(name, input);
  if (result.ok) applyKept(result.value);
  return result;
}

/** As `call`, and a failure is also shown to the person. */
export async function run<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
): Promise<Result<OutputOf<Name>>> {
  const result = await call(name, input);
  if (!result.ok) notifyProblem(result.error);
  return result;
}

export const client = { call };
