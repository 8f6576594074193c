import { describe, expect, test } from 'vitest';
import { between, closeAxis, polyline, roundAxis } from '#renderer/charts/plot/scale.ts';
import { stack } from '#renderer/charts/plot/stack.ts';

const same = (value: number): number => value;

describe('axes of a plot', () => {
  test('one that ends at round numbers holds all values', () => {
    expect(roundAxis(-3, 8, String)).toMatchObject({ low: -5, high: 10 });
  });

  test('one that ends with its values names only round numbers within', () => {
    const axis = closeAxis(-3.2, 8.4, String);
    expect([axis.low, axis.high]).toEqual([-3.2, 8.4]);
    expect(axis.ticks.map(({ at }) => at)).toEqual([-2, 0, 2, 4, 6, 8]);
  });

  test('of a single value it still has some length', () => {
    expect(closeAxis(5, 5, String)).toMatchObject({ low: 4, high: 6 });
  });
});

test('what has no value is left out of lines and bands', () => {
  expect(
    polyline(
      [
        { x: 0, y: 1 },
        { x: 1, y: NaN },
        { x: 2, y: 3 },
      ],
      same,
      same,
    ),
  ).toBe('0.0,1.0 2.0,3.0');
  expect(between([0, 1], [1, 2], [5, NaN], same, same)).toBe('0.0,1.0 1.0,2.0 0.0,5.0');
});

describe('names above a plot', () => {
  test('stand in one row where there is room', () => {
    const rows = stack(
      [
        { at: 20, width: 30 },
        { at: 80, width: 30 },
      ],
      0,
      100,
    );
    expect(rows).toEqual([
      { row: 0, x: 20 },
      { row: 0, x: 80 },
    ]);
  });

  test('go up a row where they would touch, and inwards at the ends', () => {
    const rows = stack(
      [
        { at: 2, width: 30 },
        { at: 30, width: 30 },
        { at: 99, width: 30 },
      ],
      0,
      100,
    );
    expect(rows).toEqual([
      { row: 0, x: 15 },
      { row: 1, x: 30 },
      { row: 0, x: 85 },
    ]);
  });
});
