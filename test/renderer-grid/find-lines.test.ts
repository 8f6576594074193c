import { expect, test } from 'vitest';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import type { LineFacts } from '#renderer/lib/engine/index.ts';
import { findLines, namesInOrder, nextMatch } from '#renderer/features/case-model/find-lines.ts';

const line = (name: string, fields: Partial<Line>): Line =>
  ({ name, label: null, section: null, unit: null, formula: null, note: null, ...fields }) as Line;
const content = {
  lines: [
    line('price', { label: 'Prix de départ', section: 'Revenue', unit: 'EUR' }),
    line('units', { label: 'Units sold', section: 'Revenue' }),
    line('revenue', { label: 'Revenue', section: 'Revenue', formula: 'price * units', note: 'before discounts' }),
  ],
} as unknown as CaseContent;
const items = [
  { name: 'units[DE]', items: ['DE'] },
  { name: 'units[FR]', items: ['FR'] },
];
const facts = new Map([['units', { items } as unknown as LineFacts]]);

test('every word must stand somewhere in the line; case and accents make no difference', () => {
  expect(findLines(content, facts, 'DEPART prix')).toEqual(['price']);
  expect(findLines(content, facts, 'price')).toEqual(['price', 'revenue']);
  expect(findLines(content, facts, 'discounts')).toEqual(['revenue']);
  expect(findLines(content, facts, 'price zebra')).toEqual([]);
  expect(findLines(content, facts, '  ')).toEqual([]);
});

test('an item is found by its own name, and not again where its line is', () => {
  expect(findLines(content, facts, 'units fr')).toEqual(['units[FR]']);
  expect(findLines(content, facts, 'sold')).toEqual(['units']);
});

test('the next match stands after the line where one is, and goes around at both ends', () => {
  const order = namesInOrder(content, facts);
  expect(order).toEqual(['price', 'units', 'units[DE]', 'units[FR]', 'revenue']);
  const matches = ['price', 'units[FR]'];
  expect(nextMatch(matches, order, 'units', 1)).toBe('units[FR]');
  expect(nextMatch(matches, order, 'units', -1)).toBe('price');
  expect(nextMatch(matches, order, 'revenue', 1)).toBe('price');
  expect(nextMatch(matches, order, 'price', -1)).toBe('units[FR]');
  expect(nextMatch(matches, order, undefined, 1)).toBe('price');
  expect(nextMatch([], order, 'price', 1)).toBeUndefined();
});
