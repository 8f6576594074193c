import { parameter, type FormulaFunction } from './function.ts';
import { rangeOf, sheetOver } from './sheet.ts';
import { sameUnit } from './unit-rule.ts';

export const cumulative: FormulaFunction = {
  name: 'cumulative',
  parameters: [parameter('x', 'the series to add up')],
  repeats: false,
  summary: 'The running total up to and including this period.',
  docstring:
    'The sum of a series from period 1 to the current period: units sold to date. Gives a series in the unit of x.',
  example: { formula: 'last(cumulative(2))', result: 24 },
  units: sameUnit([0]),
  spreadsheet: sheetOver(0, (x, _, place) => `SUM(${rangeOf(x, place, 1, place.period)})`),
  lower: (build, args) => build.operation('cumulative', args),
  words: ([x = '']) => `${x} to date`,
};
