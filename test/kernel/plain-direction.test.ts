import { expect, it } from 'vitest';
import { plainDirection } from '#shared/kernel/plain-direction.ts';

it('takes out what turns the direction of writing, and nothing that is written', () => {
  expect(plainDirection('price\u202e: 49 → 44')).toBe('price: 49 → 44');
  expect(plainDirection('\u2066a\u2069\u2067b\u2069\u2068c\u2069\u202ad\u202c')).toBe('abcd');
  expect(plainDirection('מחיר 49, سعر')).toBe('מחיר 49, سعر');
});
