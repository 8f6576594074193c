import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  formatDelta,
  formatMoney,
  formatNumber,
  formatPercent,
  formatUnit,
  parseNumber,
  setFormatLocale,
  unitBeside,
} from '#renderer/lib/format.ts';

beforeEach(() => setFormatLocale('en-GB'));

describe('how a number is written', () => {
  test.each([
    [3_775_578.88, 'EUR', { compact: true }, '€3.78 m'],
    [-4_200_000, 'EUR', { compact: true }, '−€4.20 m'],
    [12_728_374.67, 'EUR', { compact: true }, '€12.7 m'],
    [61_575_718.79, 'EUR', { compact: true }, '€61.6 m'],
    [999_600, 'EUR', { compact: true }, '€1.00 m'],
    [140_000, 'EUR', { compact: true }, '€140 k'],
    [9_816, 'EUR', { compact: true }, '€9,816'],
    [2_500_000_000, 'USD', { compact: true }, '$2.50 bn'],
    [3_775_578.88, 'EUR', {}, '€3,775,579'],
    [49, 'EUR/unit', {}, '€49.00'],
    [49, 'EUR/unit', { withUnit: false }, '49.00'],
    [0, 'EUR', {}, '€0'],
    [0.19876, '%', {}, '19.9 %'],
    [0.08, '%', {}, '8 %'],
    [0.004, '%', {}, '0.4 %'],
    [0.27, '%', { digits: 1 }, '27.0 %'],
    [51.4599, 'month', {}, '51.46 months'],
    [51.4599, 'month', { compact: true }, '51.5 months'],
    [1, 'month', {}, '1 month'],
    [2_000_000, 'unit', {}, '2,000,000 units'],
    [60_000, 'policy', {}, '60,000 policies'],
    [1, 'policy', {}, '1 policy'],
    [12, 'day', {}, '12 days'],
    [12, 'FTE', {}, '12 FTE'],
    [0.9, 'order/buyer', {}, '0.9 orders per buyer'],
    [0.0015, '', {}, '0.0015'],
    [0.085, null, {}, '0.085'],
    [-1.4, null, {}, '−1.4'],
    [12, null, { signed: true }, '+12'],
    [-0.0000001, 'EUR', { digits: 0 }, '€0'],
    [Number.NaN, 'EUR', {}, 'n/a'],
    [null, 'EUR', {}, '–'],
  ] as const)('%s in %s with %o is %s', (value, unit, options, text) => {
    expect(formatNumber(value, unit, options)).toBe(text);
  });

  test('money and percent are the same by other names', () => {
    expect(formatMoney(3_775_578.88, 'EUR', { compact: true })).toBe('€3.78 m');
    expect(formatPercent(0.199)).toBe('19.9 %');
  });

  test('a change carries its direction as a mark, and says when there is none', () => {
    expect(formatDelta(3_480_000, 'EUR')).toBe('▲ €3.48 m');
    expect(formatDelta(-2_000_000, 'EUR')).toBe('▼ €2.00 m');
    expect(formatDelta(0, 'EUR')).toBe('no change');
    expect(formatDelta(1e-9, 'EUR')).toBe('no change');
    expect(formatDelta(Number.NaN, 'EUR')).toBe('–');
  });

  test('a unit in a header', () => {
    expect(formatUnit('EUR/unit')).toBe('€ per unit');
    expect(formatUnit('EUR')).toBe('€');
    expect(formatUnit('%')).toBe('%');
    expect(formatUnit('order/buyer')).toBe('orders per buyer');
    expect(formatUnit(null)).toBe('');
  });
});

test('a unit beside a field', () => {
  expect(['EUR/unit', '%', 'month', 'policy', 'unit/buyer', ''].map(unitBeside)).toEqual([
    '€ per unit',
    '%',
    'months',
    'policies',
    'units per buyer',
    '',
  ]);
});

describe('how a number is read', () => {
  test.each([
    ['49', 49],
    ['1,234.5', 1234.5],
    ['€49', 49],
    ['EUR 49', 49],
    ['49 EUR', 49],
    ['−5', -5],
    ['(500)', -500],
    ['3.5m', 3_500_000],
    ['200 k', 200_000],
    ['12 %', 0.12],
    ['.5', 0.5],
    ['1e6', 1_000_000],
    ['2 000 000', 2_000_000],
    ["2'000'000", 2_000_000],
    ['1\u00a0234', 1234],
  ])('%s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each([
    '',
    ' ',
    'abc',
    '1,5',
    '1,23,456',
    '1.2.3',
    '12 apples',
    '--3',
    '=1+1',
    '.',
    '%',
    'Infinity',
    'NaN',
    '1e999',
  ])('%j is not guessed at', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  test('a bare number in a percent line is a percentage', () => {
    expect(parseNumber('12', '%')).toBe(0.12);
    expect(parseNumber('12 %', '%')).toBe(0.12);
    expect(parseNumber('0.4', '%')).toBe(0.004);
  });

  test('the separators are those of the system', () => {
    setFormatLocale('de-DE');
    expect(parseNumber('1.234,5')).toBe(1234.5);
    expect(parseNumber('1.5')).toBeNull();
    expect(formatNumber(1234.5, null, { digits: 1 })).toBe('1.234,5');
  });

  test.each(['en-GB', 'de-DE', 'fr-FR', 'de-CH', 'sv-SE', 'en-IN'])(
    'what is written in %s reads back as itself',
    (locale) => {
      setFormatLocale(locale);
      fc.assert(
        fc.property(
          fc.integer({ min: -99_999_999, max: 99_999_999 }),
          fc.constantFrom(null, 'EUR', 'EUR/unit', 'unit'),
          (cents, unit) => {
            const value = cents / 100;
            expect(parseNumber(formatNumber(value, unit, { digits: 2, withUnit: unit !== 'unit' }))).toBeCloseTo(
              value,
              6,
            );
          },
        ),
      );
    },
  );
});
