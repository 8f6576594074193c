import { expect, test } from 'vitest';
import { alone } from '#shared/engine/formula/take-together.ts';

test.each([
  ['sum(units) * price', 'units * price'],
  ['average( units , region ) + units', 'units + units'],
  ['max(units) - min(units, 3) - max(units, other)', 'units - min(units, 3) - max(units, other)'],
  ['sum(units * price) + sum(price)', 'sum(units * price) + sum(price)'],
  ['share(units)', 'share(units)'],
  ['sum(units', 'sum(units'],
])('%s with one value of units is %s', (before, after) => {
  expect(alone(before, 'units')).toBe(after);
});
