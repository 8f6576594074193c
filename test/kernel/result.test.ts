import { describe, expect, it } from 'vitest';
import { fail, ok, unwrap, type Problem } from '#shared/kernel/result.ts';
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

const pathOf = (problem: Problem): string => (problem.details?.['issues'] as { path: string }[])[0]?.path ?? '';

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

  it.each([
    [z.string().max(3), 'abcd', 'it is longer than 3 characters'],
    [z.string(), 3, 'it must be a text, and it is a number'],
    [z.string().min(1), '', 'it is empty'],
    [z.int(), 1.5, 'it must be a whole number, and it is a number with decimals'],
    [z.number().max(1200), 2000, 'it must be 1,200 or less'],
    [z.number().min(0), -1, 'it must be 0 or more'],
    [z.array(z.string()).max(1), ['a', 'b'], 'it has more than 1 entries'],
    [z.enum(['input', 'formula']), 'sum', 'it must be one of "input", "formula"'],
    [z.strictObject({}), { extra: 1 }, '"extra" is not known there'],
    [z.string().regex(/^x/, 'must begin with x'), 'y', 'it must begin with x'],
    [z.union([z.number(), z.array(z.number()).min(1)]), [], 'it is empty'],
    [z.uuid(), 'x', 'it does not have the form that fits here'],
  ])('says it in the words of a person, not of the library: %#', (schema, value, words) => {
    const answer = parse(z.strictObject({ field: schema }), { field: value }, 'The thing');
    expect(answer).toMatchObject({ ok: false });
    if (!answer.ok) expect(answer.error.message).toBe(`The thing is not valid at "${pathOf(answer.error)}": ${words}.`);
  });

  it('refuses what nobody declared', () => {
    expect(parse(person, { name: 'Ada', born: { year: 1815 }, admin: true }, 'The person').ok).toBe(false);
  });
});
