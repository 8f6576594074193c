import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalMarkOf, percentText, readCell, readNumber } from '#renderer/ui/grid/number-text.ts';

describe('a number as a spreadsheet or a person writes it', () => {
  test.each([
    ['1,234.56', '.', 1234.56],
    ['1.234,56', ',', 1234.56],
    ['€ 1 234,50', ',', 1234.5],
    ['EUR 49', '.', 49],
    ['49 EUR', '.', 49],
    ['$1,200', '.', 1200],
    ['(1,200)', '.', -1200],
    ['(€ 12.50)', '.', -12.5],
    ['−3', '.', -3],
    ['-€5', '.', -5],
    ['€-5', '.', -5],
    ['1’234’567', '.', 1234567],
    ['1 234 567', '.', 1234567],
    ['1.5m', '.', 1.5e6],
    ['300k', '.', 3e5],
    ['2 bn', '.', 2e9],
    ['1e3', '.', 1000],
    ['.5', '.', 0.5],
    ['0', '.', 0],
  ] as const)('%s is %s-decimal %d', (text, mark, value) => {
    expect(readNumber(text, mark)).toMatchObject({ value, percent: false });
  });

  test('a percent sign divides by a hundred and is told', () => {
    expect(readNumber('12 %', '.')).toEqual({ value: 0.12, percent: true, currency: null });
    expect(readNumber('-3,5%', ',')).toEqual({ value: -0.035, percent: true, currency: null });
    expect(readNumber('-€3,5', ',')).toEqual({ value: -3.5, percent: false, currency: '€' });
    expect(readNumber('3.5 USD', '.')).toEqual({ value: 3.5, percent: false, currency: 'USD' });
  });

  test.each([
    '',
    '  ',
    'abc',
    '1,23.4',
    '1,2345',
    '12,34',
    '1..2',
    '--',
    '€',
    'Q1 2027',
    '2027-01',
    '#REF!',
    '1 and 2',
  ])('“%s” is no number', (text) => {
    expect(readNumber(text, '.')).toBeNull();
  });

  test('what the app writes in English it reads back', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        const written = value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
        const expected = Number(value.toFixed(6));
        expect(readNumber(written, '.')?.value).toBeCloseTo(expected, 5);
      }),
    );
  });

  test('never an exception, whatever is pasted', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readNumber(text, ',')));
  });
});

describe('the decimal mark of a block', () => {
  test.each([
    [['12,5', '1.200'], '.', ','],
    [['1.234,5'], '.', ','],
    [['1,234.5'], ',', '.'],
    [['0,123'], '.', ','],
    [['1234,567'], '.', ','],
    [['1,234'], '.', '.'],
    [['1,234'], ',', ','],
    [['12', 'abc'], ',', ','],
  ] as const)('%j with %s at home uses %s', (cells, home, mark) => {
    expect(decimalMarkOf(cells, home)).toBe(mark);
  });
});

describe('a cell that shows its number rounded', () => {
  test.each([
    ['1,234.57', 1234.5678, '.', 1234.5678],
    ['1.234,57', 1234.5678, '.', 1234.5678],
    ['1.234', 1234, '.', 1234],
    ['1.234', 1.234, ',', 1.234],
    ['12.3%', 0.123456, '.', 0.123456],
    ['(1,200)', -1200.4, '.', -1200.4],
    ['6.02E+23', 6.02214076e23, '.', 6.02214076e23],
    ['1,235', 1234567.89, '.', 1234567.89],
    ['0.00', 0.004, '.', 0.004],
    ['€ 98,80', 98.7999999999, ',', 98.7999999999],
  ] as const)('%s holds %d', (text, held, mark, value) => {
    expect(readCell(text, held, mark)?.value).toBe(value);
  });

  test('what it shows counts where it holds something else: a year that is a date inside, and what nobody could see', () => {
    expect(readCell('2027', 46_388, '.')?.value).toBe(2027);
    expect(readCell('5', 1e9, '.')?.value).toBe(5);
    expect(readCell('0', 46_388, '.')?.value).toBe(0);
    expect(readCell('Jan 2027', 46_388, '.')).toBeNull();
    expect(readCell('12', null, '.')?.value).toBe(12);
  });
});

test('a percentage with all its digits is read as the very same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(`${percentText(value)}%`, '.')).toMatchObject({
        value: value === 0 ? 0 : value,
        percent: true,
      });
    }),
  );
  expect([0, 0.07, 1, -0.005, 12.5].map(percentText)).toEqual(['0', '7', '100', '-0.5', '1250']);
});
