import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract, type OperationName } from '#shared/api/contract.ts';
import { createDispatch, type Handlers } from '#shared/api/dispatch.ts';
import { limits } from '#shared/kernel/limits.ts';
import { nearestName } from '#shared/kernel/nearest-name.ts';
import { inspectPayload } from '#shared/kernel/payload.ts';
import { ok, type Result } from '#shared/kernel/result.ts';

/** Handlers that all do the same; the point is what happens before and after them. */
function handlersOf(answer: (input: unknown) => Result<unknown>): Handlers {
  return Object.fromEntries(Object.keys(contract).map((name) => [name, answer])) as unknown as Handlers;
}

describe('dispatch', () => {
  it('turns an exception into a sentence; the trace goes to whoever runs the program', async () => {
    const seen: unknown[] = [];
    const dispatch = createDispatch(
      handlersOf(() => {
        throw new Error('secret /home/ana/plan.casewright');
      }),
      { onDefect: (name, error) => seen.push([name, String(error)]) },
    );
    const answer = await dispatch('workspace.status', {});
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'internal-error', message: expect.stringContaining('are safe') },
    });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(seen).toEqual([['workspace.status', 'Error: secret /home/ana/plan.casewright']]);
  });

  it('finds an answer that breaks the contract, where it is asked to look', async () => {
    const handlers = handlersOf(() => ok({ surprise: true }));
    expect(await createDispatch(handlers)('workspace.status', {})).toMatchObject({ ok: true });
    expect(await createDispatch(handlers, { checkOutput: true })('workspace.status', {})).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining('The answer to "workspace.status"') },
    });
  });

  it('never throws and never runs a handler for an input that is not valid', async () => {
    let ran = 0;
    const dispatch = createDispatch(handlersOf(() => ok((ran += 1))));
    const names = Object.keys(contract) as OperationName[];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        async (name, input) => {
          const before = ran;
          const valid = contract[name].input.safeParse(input).success;
          const answer = await dispatch(name, input);
          if (!valid) expect(answer.ok).toBe(false);
          expect(ran - before).toBe(answer.ok ? 1 : 0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('suggests the operation that was meant', async () => {
    const answer = await createDispatch(handlersOf(() => ok(null)))('line.setValue', {});
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'unknown-operation', message: expect.stringContaining('"line.setValues"') },
    });
  });
});

describe('a payload', () => {
  it('is stopped when it is too large, too deep, circular, or hides a reserved name', () => {
    const half = 'x'.repeat(limits.requestBytes / 2);
    expect(inspectPayload({ a: half }, limits.requestBytes).ok).toBe(true);
    expect(inspectPayload([half, half], limits.requestBytes)).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(inspectPayload(deep, limits.requestBytes).ok).toBe(false);
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    expect(inspectPayload(circular, limits.requestBytes).ok).toBe(false);
    expect(inspectPayload(JSON.parse('{"a":{"__proto__":1}}'), limits.requestBytes).ok).toBe(false);
  });
});

describe('the nearest name', () => {
  it.each([
    ['lanch_price', 'launch_price'],
    ['LaunchPrice', 'launch_price'],
    ['nvp', 'npv'],
    ['revenu', 'revenue'],
    ['zzz', null],
    ['completely_different_thing', null],
  ])('to %s is %s', (name, nearest) => {
    expect(nearestName(name, ['launch_price', 'npv', 'revenue', 'units'])).toBe(nearest);
  });
});
