import { expect, test } from 'vitest';
import { contourOf } from '#renderer/charts/contour.ts';

test('a plane is crossed along a straight line, at the share of the way where it meets the level', () => {
  // value = column - 0.25: it is zero a quarter of the way from the first column to the second.
  const cells = [0, 1, 2].map(() => [-0.25, 0.75]);
  expect(contourOf(cells, 0)).toEqual([
    { x1: 0.25, y1: 0, x2: 0.25, y2: 1 },
    { x1: 0.25, y1: 1, x2: 0.25, y2: 2 },
  ]);
});

test('every piece ends where the values between two neighbours meet the level', () => {
  const cells = Array.from({ length: 9 }, (_, row) => Array.from({ length: 11 }, (_, column) => column * row - 20));
  const between = (x: number, y: number): number => {
    const [left, below] = [Math.floor(x), Math.floor(y)];
    const at = (row: number, column: number): number => cells[row]?.[column] ?? cells[below]?.[left] ?? 0;
    const along = (row: number): number => at(row, left) + (x - left) * (at(row, left + 1) - at(row, left));
    return along(below) + (y - below) * (along(below + 1) - along(below));
  };
  const pieces = contourOf(cells, 0);
  expect(pieces.length).toBeGreaterThan(8);
  for (const { x1, y1, x2, y2 } of pieces) {
    expect(between(x1, y1)).toBeCloseTo(0, 9);
    expect(between(x2, y2)).toBeCloseTo(0, 9);
  }
});

test('two corners across a saddle are joined by its middle', () => {
  expect(
    contourOf(
      [
        [1, -1],
        [-1, 2],
      ],
      0,
    ),
  ).toHaveLength(2);
  const [first] = contourOf(
    [
      [3, -1],
      [-1, 3],
    ],
    0,
  );
  // The middle is above the level, so the low corners are cut off each by itself.
  expect(first).toEqual({ x1: 0.75, y1: 0, x2: 1, y2: 0.25 });
});

test('nothing is drawn where the level is not met, or beside a cell without a value', () => {
  expect(
    contourOf(
      [
        [1, 2],
        [3, 4],
      ],
      0,
    ),
  ).toEqual([]);
  expect(
    contourOf(
      [
        [-1, 2],
        [Number.NaN, 4],
      ],
      0,
    ),
  ).toEqual([]);
  expect(contourOf([], 0)).toEqual([]);
});
