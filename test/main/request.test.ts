import { expect, it } from 'vitest';
import { readRequest } from '#electron/main/request.ts';
import { limits } from '#shared/kernel/limits.ts';

it('takes a known operation with JSON', () => {
  expect(readRequest('workspace.status', '{"a":1}')).toEqual({
    ok: true,
    value: { name: 'workspace.status', input: { a: 1 } },
  });
});

it.each([
  ['no name', undefined, '{}'],
  ['a name of another kind', ['workspace.status'], '{}'],
  ['a name that is not in the contract', 'workspace.steal', '{}'],
  ['a name from the prototype', 'constructor', '{}'],
  ['the prototype itself', '__proto__', '{}'],
])('refuses %s', (_, name, text) => {
  expect(readRequest(name, text)).toMatchObject({ ok: false, error: { code: 'unknown-operation' } });
});

it.each([
  ['an object instead of text', { length: 2 }],
  ['nothing', undefined],
  ['half a text', '{"a":'],
  ['a nest too deep to be sent on', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a key that would set the prototype', '{"__proto__":{}}'],
])('refuses %s', (_, text) => {
  expect(readRequest('workspace.open', text)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

it('takes a request at the limit and refuses one byte more, in bytes and not in characters', () => {
  const atLimit = JSON.stringify('x'.repeat(limits.requestBytes - 2));
  expect(readRequest('case.import', atLimit).ok).toBe(true);
  const over = JSON.stringify(`${'x'.repeat(limits.requestBytes - 3)}é`);
  expect(over).toHaveLength(limits.requestBytes);
  expect(readRequest('case.import', over)).toMatchObject({ ok: false, error: { code: 'too-large' } });
});
