import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compactMoney,
  dateText,
  fixed,
  inTable,
  shortDate,
  signed,
  significant,
  timeText,
  withUnit,
} from '#shared/report/format.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('numbers as a reader sees them', () => {
  it.each([
    [3775578.88, '€3.78 m'],
    [-12728374.67, '−€12.7 m'],
    [140000, '€140 k'],
    [3000000, '€3.00 m'],
    [999499, '€999 k'],
    [999999.9, '€1.00 m'],
    [9999, '€9,999'],
    [49, '€49'],
    [49.5, '€49.50'],
    [1.5e9, '€1.50 bn'],
    [0, '€0'],
    [-0.001, '€0.00'],
    [NaN, '–'],
  ])('money %s is %s', (value, text) => expect(plain(compactMoney(value, 'EUR'))).toBe(text));

  it('puts a code before money without a sign of its own', () => {
    expect(plain(compactMoney(1200000, 'CHF'))).toBe('CHF 1.20 m');
  });

  it.each([
    [0.1987, '%', '19.9 %'],
    [0.004, '%', '0.4 %'],
    [0.00416, '%', '0.42 %'],
    [51.4599, 'month', '51.5 months'],
    [1, 'month', '1 month'],
    [49, 'EUR/unit', '€49.00'],
    [2000000, 'unit', '2,000,000'],
    [0.0015, '', '0.0015'],
    [-1.4, null, '−1.4'],
    [12, 'FTE', '12 FTE'],
    [null, 'EUR', '–'],
  ])('%s in %s is %s', (value, unit, text) => expect(plain(withUnit(value, unit, 'EUR'))).toBe(text));

  it('shows money in tables in thousands, rounded, without the sign of a zero', () => {
    expect(inTable(-4421707, 'EUR', 'EUR')).toBe('−4,422');
    expect(inTable(-300, 'EUR', 'EUR')).toBe('0');
  });

  it('signs a difference, and calls none ±0', () => {
    expect(signed('€3.48 m')).toBe('+€3.48 m');
    expect(signed('−€2.00 m')).toBe('−€2.00 m');
    expect(signed('€0.00')).toBe('±0');
  });

  it('never loses a value by more than half of the last digit shown', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const shown = Number(fixed(value, decimals).replaceAll(',', '').replace('−', '-'));
          expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals + Math.abs(value) * 1e-15);
        },
      ),
    );
  });

  it('keeps the significant digits asked for', () => {
    expect(significant(0.0014999, 3)).toBe('0.0015');
    expect(significant(123456, 3)).toBe('123,456');
    expect(significant(0, 3)).toBe('0');
  });

  it('writes dates and times in words, and leaves what is none', () => {
    expect(dateText('2027-03-01')).toBe('1 March 2027');
    expect(dateText('2027-03')).toBe('March 2027');
    expect(dateText('soon')).toBe('soon');
    expect(shortDate('2026-09-30')).toBe('30 Sep 2026');
    expect(shortDate('2026-05-30')).toBe('30 May 2026');
    expect(timeText('2026-11-18T09:41:00.000Z')).toBe('18 November 2026, 09:41 UTC');
  });
});
