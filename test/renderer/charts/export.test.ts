import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvOf } from '#renderer/charts/export/csv.ts';
import { solid } from '#renderer/charts/export/looks.ts';
import { figureCell, textOf, type ChartTable } from '#renderer/charts/table.ts';

const format = (value: number): string => `€${value.toFixed(1)} m`;
const table: ChartTable = {
  head: ['Input', 'low, or less', 'result'],
  units: [null, '%', 'EUR'],
  rows: [
    ['Churn "monthly"', { text: '1.3 %', value: 0.012657189993116175 }, figureCell(-1327165.1229299707, format)],
    ['=cmd()', { text: '2.6 %', value: 0.026 }, figureCell(Number.NaN, format, 'never')],
  ],
};

describe('the figures of a chart as a file', () => {
  test('have the head with units, and every number in full', () => {
    const { data } = Papa.parse<string[]>(csvOf(table).replace('\uFEFF', ''), { skipEmptyLines: true });
    expect(data).toEqual([
      ['Input', 'low, or less (%)', 'result (EUR)'],
      ['Churn "monthly"', '0.012657189993116175', '-1327165.1229299707'],
      ["'=cmd()", '0.026', ''],
    ]);
  });

  test('begin with the mark and end their lines as spreadsheets expect', () => {
    expect(csvOf(table)).toMatch(/^\uFEFF.*\r\n$/s);
  });

  test('are on the screen as words', () => {
    expect(table.rows.map((row) => row.map(textOf))).toEqual([
      ['Churn "monthly"', '1.3 %', '€-1327165.1 m'],
      ['=cmd()', '2.6 %', 'never'],
    ]);
  });
});

test.each([
  ['rgb(76, 131, 195)', 'rgb(76, 131, 195)', 1],
  ['rgba(52, 85, 209, 0.11)', 'rgb(52, 85, 209)', 0.11],
  ['rgba(0, 0, 0, 0)', 'none', 1],
  ['none', 'none', 1],
  ['url("#hatch")', 'url("#hatch")', 1],
])('the colour %s is laid on as %s', (given, colour, alpha) => {
  expect(solid(given)).toEqual({ colour, alpha });
});
