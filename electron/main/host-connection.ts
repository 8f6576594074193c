import { fail, type Result } from '#shared/kernel/result.ts';
import type { Carrier } from '#shared/api/carrier.ts';
import { hostEventSchema, type HostEvent } from '#shared/api/events.ts';
import { fileHandleSchema, type FileHandle } from '#shared/api/shell.ts';
import { z } from '#shared/kernel/schema.ts';
import type { HostChild } from './host-child.ts';

/** The host as main sees it: the contract's carrier, plus what only main may do: name a path. */
export type HostConnection = Carrier & {
  register(path: string): Promise<Result<FileHandle>>;
  onExit(listener: (code: number | null) => void): void;
  stop(): void;
};

const answerSchema = z.object({ id: z.int(), result: z.unknown() });
const handleAnswerSchema = z.object({ id: z.int(), handle: fileHandleSchema });
const eventSchema = z.object({ event: hostEventSchema });

const stopped = (): Result<never> =>
  fail(
    'host-stopped',
    'The part of Casewright that keeps your file has stopped. Every change that was kept is safe on this computer. ' +
      'Start it again to go on.',
  );

/** Numbers each request, matches the answers, and answers for a host that has died: no call waits for ever. */
export function connectHost(child: HostChild): HostConnection {
  const waiting = new Map<number, (answer: unknown) => void>();
  const listeners = new Set<(event: HostEvent) => void>();
  const exitListeners = new Set<(code: number | null) => void>();
  let next = 1;
  let alive = true;

  const ask = <Value>(message: object, read: (answer: unknown) => Result<Value>): Promise<Result<Value>> => {
    if (!alive) return Promise.resolve(stopped());
    const id = next++;
    return new Promise((resolve) => {
      waiting.set(id, (answer) => resolve(alive || answer !== null ? read(answer) : stopped()));
      child.send({ ...message, id });
    });
  };

  child.onMessage((message) => {
    const event = eventSchema.safeParse(message);
    if (event.success) return listeners.forEach((listener) => listener(event.data.event));
    const answer = z.object({ id: z.int() }).safeParse(message);
    if (!answer.success) return;
    waiting.get(answer.data.id)?.(message);
    waiting.delete(answer.data.id);
  });

  child.onExit((code) => {
    alive = false;
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
    exitListeners.forEach((listener) => listener(code));
  });

  return {
    call: (name, input) => ask({ name, input }, readResult),
    register: (path) => ask({ register: path }, readHandle),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onExit: (listener) => void exitListeners.add(listener),
    stop: () => child.kill(),
  };
}

function readResult(answer: unknown): Result<unknown> {
  const parsed = answerSchema.safeParse(answer);
  return parsed.success ? (parsed.data.result as Result<unknown>) : stopped();
}

function readHandle(answer: unknown): Result<FileHandle> {
  const parsed = handleAnswerSchema.safeParse(answer);
  return parsed.success ? { ok: true, value: parsed.data.handle } : stopped();
}
