import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from '#renderer/lib/connection.ts';
import { connectHttp } from '#renderer/lib/http-carrier.ts';
import { unwrap } from '#shared/kernel/result.ts';

const answers: (() => Response)[] = [];
const stream = (): Response => new Response('data: {"type":"closed"}\n\n');
const gone = (): Response => {
  throw new TypeError('Failed to fetch');
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { location: { hash: '' }, sessionStorage: { getItem: () => 'token' } });
  vi.stubGlobal('fetch', async () => (answers.shift() ?? gone)());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  answers.length = 0;
});

async function follow(...given: (() => Response)[]): Promise<readonly Connection[]> {
  answers.push(...given);
  const told: Connection[] = [];
  const carrier = unwrap(await connectHttp((connection) => told.push(connection)));
  const stop = carrier.listen(() => undefined);
  for (let second = 0; second < given.length - 1; second++) await vi.advanceTimersByTimeAsync(1000);
  stop();
  return told;
}

test('a host that comes back is taken up again, each time', async () => {
  expect(await follow(stream, gone, gone, stream, stream)).toEqual(['here', 'silent', 'silent', 'here', 'here']);
});

test('a host that no longer knows the page is not asked again', async () => {
  const refused = (): Response => new Response('', { status: 401 });
  expect(await follow(stream, gone, refused, stream)).toEqual(['here', 'silent', 'ended']);
  expect(answers).toHaveLength(1);
});
