import { beforeEach, describe, expect, test } from 'vitest';
import { exactNumber, numberIn, parseNumber, setFormatLocale, whyNotNumber } from '#renderer/lib/format.ts';

beforeEach(() => setFormatLocale('en-GB'));

describe('signs that do not go with the unit', () => {
  test.each([
    ['12 %', 'EUR', /“12 %” is a percentage, and this counts in €\. Write the number without the percent sign\./],
    ['12 %', 'month', /this counts in months/],
    ['$49', 'EUR', /is in another currency: this counts in €/],
    ['49 USD', 'EUR/unit', /this counts in € per unit/],
    ['€49', 'unit', /is not in units, in which this counts/],
    ['€5', '%', /is no percentage/],
    ['€5', 'kEUR', /Write the number alone, in kEUR/],
    ['12 ABC', 'EUR', /another currency/],
  ] as const)('%s in %s is refused in words', (text, unit, words) => {
    expect(parseNumber(text, unit)).toBeNull();
    expect(whyNotNumber(text, unit)).toMatch(words);
  });

  test.each([
    ['€49', 'EUR', 49],
    ['49 EUR', 'EUR/unit', 49],
    ['$49', 'CAD', 49],
    ['12 FTE', 'FTE', 12],
    ['12 %', '%', 0.12],
    ['12 %', null, 0.12],
    ['12 %', 'share', 0.12],
    ['12 %', '', 0.12],
    ['€49', null, 49],
  ] as const)('%s in %s goes with it', (text, unit, value) => {
    expect(parseNumber(text, unit)).toBe(value);
  });
});

describe('how to write it instead', () => {
  test('the other decimal mark: what was meant, as it is written here', () => {
    expect(whyNotNumber('2,2', '%')).toContain('Did you mean 2.2 %?');
    expect(whyNotNumber('0,06', '%')).toContain('not a number here. Did you mean 0.06 %?');
    setFormatLocale('de-DE');
    expect(whyNotNumber('2.2', 'EUR')).toContain('not a number here. Did you mean 2,2?');
  });

  test('an example that fits the field', () => {
    expect(whyNotNumber('many', '%')).toBe('“many” is not a number. Write it as 12.5 %.');
    expect(whyNotNumber('many', '%', 0.022)).toBe('“many” is not a number. Write it as 2.2 %.');
    expect(whyNotNumber('', 'EUR')).toBe('Write a number, such as 1,234.5.');
    expect(whyNotNumber(' ', 'month', 36)).toBe('Write a number, such as 36.');
    setFormatLocale('de-DE');
    expect(whyNotNumber('viel', 'EUR')).toContain('1.234,5');
  });
});

test('a number that was typed is written with all its digits, and read again as the same', () => {
  for (const [text, unit] of [
    ['1,234.5', 'EUR'],
    ['0.07', '%'],
    ['7 %', '%'],
    ['−0.00000123', null],
    ['1,234,567.891', 'unit'],
  ] as const) {
    const { exact, parse } = numberIn(unit);
    const value = parse(text) ?? Number.NaN;
    expect(parse(exact(value))).toBe(value);
    expect(exact(value).replace(' %', '')).toBe(text.replace(' %', ''));
  }
  expect(exactNumber(0.07, '%')).toBe('7 %');
});
