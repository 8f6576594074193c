import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { noUnit } from './unit-rule.ts';

export const perPeriod: FormulaFunction = {
  name: 'per_period',
  parameters: [parameter('rate', 'a rate per year')],
  repeats: false,
  summary: 'Turns a yearly rate into the rate of one period.',
  docstring:
    'The rate that compounds to the yearly rate: (1 + rate) ^ (1/12) - 1 on a monthly timeline, (1 + rate) ^ (1/4) - 1 on a quarterly one, the rate itself on a yearly one. Dividing by 12 instead is a common mistake.',
  example: { formula: 'per_period(12.68250301319698%)', result: 0.01 },
  units: noUnit([0]),
  spreadsheet: {
    formula: ([rate], { monthsPerPeriod }) => `(1+${bracketed(rate?.cell)})^(${monthsPerPeriod}/12)-1`,
    rows: [],
    helpers: [],
  },
  lower: (build, [rate = 0]) => compound(build, rate, build.monthsPerPeriod / 12),
  words: ([rate = '']) => `${rate} for one period`,
};

export const perYear: FormulaFunction = {
  name: 'per_year',
  parameters: [parameter('rate', 'a rate per period')],
  repeats: false,
  summary: 'Turns the rate of one period into a yearly rate.',
  docstring:
    'What the rate of one period compounds to in a year: (1 + rate) ^ 12 - 1 on a monthly timeline. The yearly internal rate is per_year(irr(flow, -investment)).',
  example: { formula: 'per_year(1%)', result: 0.12682503013196977 },
  units: noUnit([0]),
  spreadsheet: {
    formula: ([rate], { monthsPerPeriod }) => `(1+${bracketed(rate?.cell)})^(12/${monthsPerPeriod})-1`,
    rows: [],
    helpers: [],
  },
  lower: (build, [rate = 0]) => compound(build, rate, 12 / build.monthsPerPeriod),
  words: ([rate = '']) => `${rate} for a year`,
};

function compound(build: Parameters<FormulaFunction['lower']>[0], rate: number, exponent: number): number {
  const factor = build.operation('add', [build.constant(1), rate]);
  return build.operation('subtract', [build.operation('power', [factor, build.constant(exponent)]), build.constant(1)]);
}
