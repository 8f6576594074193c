import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { periodNumber, sinceStart } from './since-start.ts';
import { noUnit } from './unit-rule.ts';

export const growth: FormulaFunction = {
  name: 'growth',
  parameters: [
    parameter('rate', 'the growth of one period, such as per_period(3%); below 0 it is a decline', { shape: 'scalar' }),
    parameter('start', 'the last period without growth; 1 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'The factor by which something has grown.',
  docstring:
    'Is 1 up to the period `start` and grows by the rate in each period after it: salary * growth(per_period(3%)). The rate is per period. Gives a series without a unit. For a rate that differs by period write a line with prev.',
  example: { formula: 'at(growth(10%), 3)', result: 1.21 },
  units: noUnit([0, 1]),
  spreadsheet: {
    formula: ([rate, start], { period }) =>
      `(1+${bracketed(rate?.cell)})^${start === undefined ? String(period - 1) : `MAX(0,${period}-${bracketed(start.cell)})`}`,
    rows: [],
    helpers: [],
  },
  lower: (build, [rate = 0, start]) => {
    const factor = build.operation('add', [build.constant(1), rate]);
    const passed =
      start === undefined || build.valueOf(start) === 1
        ? build.operation('subtract', [periodNumber(build), build.constant(1)])
        : sinceStart(build, start);
    return build.operation('power', [factor, passed]);
  },
  words: ([rate = '']) => `growth of ${rate} a period`,
};
