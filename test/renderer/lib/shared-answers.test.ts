import { expect, test, vi } from 'vitest';
import type { Loaded } from '#renderer/lib/engine/protocol.ts';
import { answeredOnce } from '#renderer/lib/engine/shared-answers.ts';
import { ok } from '#shared/kernel/result.ts';

const numbers = (): Loaded => ({ lines: [] }) as unknown as Loaded;

test('parts that ask the same of the same numbers share one answer; newer numbers are asked anew', async () => {
  const ask = vi.fn(() => Promise.resolve(ok(1)));
  const [before, after] = [numbers(), numbers()];
  const both = await Promise.all([answeredOnce(before, 'tornado', ask), answeredOnce(before, 'tornado', ask)]);
  expect(both).toEqual([ok(1), ok(1)]);
  await answeredOnce(before, 'tornado', ask);
  expect(ask).toHaveBeenCalledTimes(1);
  await answeredOnce(before, 'spider', ask);
  await answeredOnce(after, 'tornado', ask);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('an answer that was stopped is not kept', async () => {
  const numbersNow = numbers();
  await expect(answeredOnce(numbersNow, 'tornado', () => Promise.reject(new Error('stopped')))).rejects.toThrow(
    'stopped',
  );
  await expect(answeredOnce(numbersNow, 'tornado', () => Promise.resolve(ok(2)))).resolves.toEqual(ok(2));
});
