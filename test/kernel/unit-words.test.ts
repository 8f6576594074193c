import { expect, test } from 'vitest';
import { unitWords } from '#shared/kernel/unit-words.ts';

test.each([
  ['unit', '2', 'units'],
  ['unit', '1', 'unit'],
  ['policy', '60,000', 'policies'],
  ['day', '12', 'days'],
  ['order/buyer', '0.9', 'orders per buyer'],
  ['order/buyer', '1', 'order per buyer'],
  ['FTE', '12', 'FTE'],
  ['boxes', '3', 'boxes'],
  ['EUR/(unit*hour)', '3', 'EUR/(unit*hour)'],
  ['', '3', ''],
])('%s after %s is %s', (unit, text, words) => {
  expect(unitWords(unit, text)).toBe(words);
});
