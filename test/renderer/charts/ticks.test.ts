import fc from 'fast-check';
import { expect, test } from 'vitest';
import { niceTicks } from '#renderer/charts/ticks.ts';

test.each([
  [-12.7, 11.5, [-15, -10, -5, 0, 5, 10, 15]],
  [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0, 0, [0, 1]],
  [0, 0.3, [0, 0.1, 0.2, 0.3]],
])('from %s to %s', (low, high, ticks) => {
  expect(niceTicks(low, high)).toEqual(ticks);
});

test('they span the range, rise by equal steps, are few, and hold zero when the range crosses it', () => {
  const number = fc
    .double({ min: -1e12, max: 1e12, noNaN: true })
    .filter((value) => value === 0 || Math.abs(value) > 1e-6);
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-3);
      const ticks = niceTicks(low, high);
      const slack = (high - low) * 1e-6;
      expect(ticks[0]).toBeLessThanOrEqual(low + slack);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - slack);
      expect(ticks.length).toBeLessThanOrEqual(8);
      if (low < 0 && high > 0) expect(ticks).toContain(0);
    }),
  );
});
