import { expect } from 'vitest';

/** Waits as long as a busy machine may need; the limit ends a hang, it measures nothing. */
export function eventually<Value>(look: () => Promise<Value> | Value): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(look, { timeout: 30_000, interval: 50 });
}
