import { fail, ok, type Result } from './result.ts';

const deepest = 64;

/**
 * Looks at an untrusted value before any schema does: too large, nested so deeply that a recursive parser would
 * run out of stack, or with a `__proto__` key, which a schema would drop without a word. The walk is iterative
 * and stops at the first fault.
 */
export function inspectPayload(value: unknown, maximumBytes: number): Result<null> {
  let bytes = 0;
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    bytes += sizeOf(next.value);
    if (bytes > maximumBytes) {
      const most = Math.round(maximumBytes / 1024 / 1024);
      return fail('too-large', `That is more than ${most} MB at once. Nothing was changed; do it in smaller parts.`);
    }
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth === deepest) {
      return fail('invalid-input', `Lists within lists may go ${deepest} deep at most. Nothing was changed.`);
    }
    for (const key of Object.keys(next.value)) {
      if (key === '__proto__') return fail('invalid-input', 'The name "__proto__" is reserved. Nothing was changed.');
      bytes += Array.isArray(next.value) ? 1 : key.length + 3;
      pending.push({ value: (next.value as Record<string, unknown>)[key], depth: next.depth + 1 });
    }
  }
  return ok(null);
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  return typeof value === 'number' ? 8 : 4;
}
