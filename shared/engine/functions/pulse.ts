import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { periodNumber } from './since-start.ts';
import { noUnit } from './unit-rule.ts';

export const pulse: FormulaFunction = {
  name: 'pulse',
  parameters: [
    parameter('start', 'the first period in which it is 1', { shape: 'scalar' }),
    parameter('length', 'for how many periods; 1 when left out', { shape: 'scalar', optional: true }),
  ],
  repeats: false,
  summary: 'Is 1 for some periods and 0 otherwise.',
  docstring:
    'Places something once: capex_launch * pulse(1), or a campaign over a quarter: budget * pulse(4, 3) / 3. Gives a series without a unit.',
  example: { formula: 'total(pulse(4, 3))', result: 3 },
  units: noUnit([0, 1]),
  spreadsheet: {
    formula: ([start, length], { period }) =>
      `IF(AND(${period}>=${start?.cell},${period}<${bracketed(start?.cell)}+${bracketed(length?.cell ?? '1')}),1,0)`,
    rows: [],
    helpers: [],
  },
  lower: (build, [start = 0, length = build.constant(1)]) => {
    const begun = build.operation('lessOrEqual', [start, periodNumber(build)]);
    const going = build.operation('less', [periodNumber(build), build.operation('add', [start, length])]);
    return build.operation('and', [begun, going]);
  },
  words: ([start = '', length = '1']) =>
    length === '1' ? `only in period ${start}` : `for ${length} periods from period ${start}`,
};
