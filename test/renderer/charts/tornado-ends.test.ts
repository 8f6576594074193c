import { expect, test } from 'vitest';
import { endsOf } from '#renderer/charts/TornadoBars.tsx';

const row = (lowResult: number, highResult: number) => ({
  id: 'price',
  label: 'Price',
  low: 'P10',
  high: 'P90',
  lowValue: 1,
  highValue: 2,
  lowResult,
  highResult,
});
/** Each end with the side that its words stand on. */
const sides = (low: number, high: number) =>
  Object.fromEntries(
    endsOf(row(low, high), 10).map(({ end, leftwards, outside }) => [
      end,
      `${leftwards ? 'left' : 'right'}${outside ? '' : ' of the base'}`,
    ]),
  );

test('ends on two sides of the base have their words at their bars', () => {
  expect(sides(5, 12)).toEqual({ low: 'left', high: 'right' });
  expect(sides(12, 5)).toEqual({ low: 'right', high: 'left' });
});

test('of two ends on one side, the words of the nearer go beyond the base, where no bar is', () => {
  expect(sides(5, 8)).toEqual({ low: 'left', high: 'right of the base' });
  expect(sides(11, 14)).toEqual({ high: 'right', low: 'left of the base' });
});

test('an end without a result has its words on the free side', () => {
  expect(sides(Number.NaN, 14)).toMatchObject({ high: 'right', low: expect.stringMatching(/^left/) as string });
  expect(sides(6, Number.NaN)).toMatchObject({ low: 'left', high: expect.stringMatching(/^right/) as string });
});

test('the longer bar comes first, so that the shorter lies over it', () => {
  expect(endsOf(row(8, 5), 10).map(({ end }) => end)).toEqual(['high', 'low']);
});
