import { expect, test } from 'vitest';
import { bridgeRows } from '#renderer/charts/bridge-rows.ts';

const part = (label: string, value: number) => ({ label, value });

test('the parts lead from one total to the other, the greatest first', () => {
  const parts = [part('churn', -20), part('price', 70), part('owner', 0)];
  const rows = bridgeRows(part('Theirs', 100), part('Mine', 150), parts);
  expect(rows.map(({ label, value }) => [label, value])).toEqual([
    ['Theirs', 100],
    ['price', 70],
    ['churn', -20],
    ['Mine', 150],
  ]);
  expect(rows[1]).toMatchObject({ kind: 'part', from: 100 / 170, to: 1 });
});

test('bars below zero begin where the lowest one does', () => {
  const rows = bridgeRows(part('Base', 50), part('Late', -50), [part('launch', -100)]);
  expect(rows.map(({ from, to }) => [from, to])).toEqual([
    [0.5, 1],
    [0, 1],
    [0, 0.5],
  ]);
});

test('many parts are put together, and still add up', () => {
  const parts = Array.from({ length: 30 }, (_, index) => part(`line ${index}`, index + 1));
  const rows = bridgeRows(part('Theirs', 100), part('Mine', 565), parts);
  expect(rows.map(({ label }) => label)).toContain('19 others together');
  const sum = rows.filter(({ kind }) => kind === 'part').reduce((so, { value }) => so + value, 100);
  expect(sum).toBeCloseTo(565, 9);
});
