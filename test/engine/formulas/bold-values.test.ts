import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { numbersIn, type BoldValue } from './bold-value.ts';
import { discounting } from './discounting.ts';
import { forecast } from './forecast.ts';
import { marginPriceVolume } from './margin-price-volume.ts';
import { prioritisationAndPortfolio } from './portfolio.ts';
import { uncertainty } from './uncertainty.ts';

// The fixture holds every bold value of the formula page, by section, in its order; each is claimed here once.
const page = JSON.parse(readFileSync(new URL('../../fixtures/bold-values.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;
const sections: readonly [string, readonly BoldValue[]][] = [
  ['Discounting', discounting],
  ['Margin, price, volume', marginPriceVolume],
  ['Forecast', forecast],
  ['Sensitivity and uncertainty', uncertainty],
  ['Prioritisation and portfolio', prioritisationAndPortfolio],
];

test('every section of the page is here, and every bold value of it exactly once', () => {
  expect(sections.map(([section]) => section)).toEqual(Object.keys(page));
  for (const [section, values] of sections) expect(values.map(({ text }) => text)).toEqual(page[section]);
});

describe.each(sections)('%s', (_, values) => {
  test.each(values.map((value) => [`${value.text} (${value.of}; ${value.source})`, value] as const))(
    '%s',
    (_name, value) => {
      const wanted = numbersIn(value.text);
      const given = value.gives();
      expect(given).toHaveLength(wanted.length);
      wanted.forEach(({ value: number, places }, index) => {
        const off = Math.abs(given[index]! - number);
        const allowed = value.within === undefined ? 0.5000001 * 10 ** -places : value.within * Math.abs(number);
        expect(off, `${given[index]!} instead of ${number}`).toBeLessThanOrEqual(allowed);
        for (const trap of value.traps ?? []) expect(Math.abs(given[index]! - trap)).toBeGreaterThan(allowed);
      });
    },
  );
});

test('numbers are read from a text with their digits and signs', () => {
  expect(numbersIn('3400 + 2782.61 + 1717.39').map(({ value }) => value)).toEqual([3400, 2782.61, 1717.39]);
  expect(numbersIn('-4.804466%')).toEqual([{ value: -4.804466, places: 6 }]);
  expect(numbersIn('optimum B+C = 158')).toEqual([{ value: 158, places: 0 }]);
});
