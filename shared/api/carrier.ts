import type { Result } from '../kernel/result.ts';
import type { HostEvent } from './events.ts';

/**
 * A carrier is two verbs. Client and host never know which one is between them: a direct call, Electron IPC
 * or loopback HTTP. What crosses is plain JSON, so that all three carry the same.
 */
export type Carrier = {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Answers the function that stops listening. */
  listen(listener: (event: HostEvent) => void): () => void;
};
