import { describe, expect, it } from 'vitest';
import { fail, ok, unwrap } from '#shared/kernel/result.ts';
import { parse, z } from '#shared/kernel/schema.ts';

describe('results', () => {
  it('carry the value or the reason, and leave details out where there are none', () => {
    expect(unwrap(ok(42))).toBe(42);
    expect(fail('not-found', 'It is not there.')).toStrictEqual({
      ok: false,
      error: { code: 'not-found', message: 'It is not there.' },
    });
    expect(() => unwrap(fail('not-found', 'It is not there.'))).toThrow('not-found: It is not there.');
  });
});

describe('parsing a value from outside', () => {
  const person = z.strictObject({ name: z.string(), born: z.strictObject({ year: z.int() }) });

  it('answers the value', () => {
    expect(parse(person, { name: 'Ada', born: { year: 1815 } }, 'The person')).toEqual(
      ok({ name: 'Ada', born: { year: 1815 } }),
    );
  });

  it('names the place that is wrong, in words and for programs', () => {
    const answer = parse(person, { name: 'Ada', born: { year: 'long ago' } }, 'The person');
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    if (answer.ok) return;
    expect(answer.error.message).toMatch(/^The person is not valid at "born\.year": /);
    expect(answer.error.details?.['issues']).toMatchObject([{ path: 'born.year' }]);
  });

  it('refuses what nobody declared', () => {
    expect(parse(person, { name: 'Ada', born: { year: 1815 }, admin: true }, 'The person').ok).toBe(false);
  });
});
