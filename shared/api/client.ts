import type { Result } from '../kernel/result.ts';
import type { Carrier } from './carrier.ts';
import type { InputOf, OperationName, OutputOf } from './contract.ts';
import type { HostEvent } from './events.ts';

/** The typed face of a carrier: what a screen, a command and a test call. */
export type Client = {
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Result<OutputOf<Name>>>;
  listen(listener: (event: HostEvent) => void): () => void;
};

export function createClient(carrier: Carrier): Client {
  return {
    // The host answers by the same contract, and dispatch checks it in tests: this is the one place that says so.
    call: (name, input) => carrier.call(name, input) as Promise<Result<never>>,
    listen: (listener) => carrier.listen(listener),
  };
}
