import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { betweenZeroAndOne, periodNumber } from './since-start.ts';
import { noUnit } from './unit-rule.ts';

export const ramp: FormulaFunction = {
  name: 'ramp',
  parameters: [
    parameter('start', 'the period in which it still is 0', { shape: 'scalar' }),
    parameter('length', 'how many periods later it is 1', { shape: 'scalar' }),
  ],
  repeats: false,
  summary: 'Rises evenly from 0 to 1.',
  docstring:
    'Is 0 up to the period `start`, 1 from the period `start + length` on, and rises in a straight line between: share_start + (share_end - share_start) * ramp(1, 24). A length of 0 or less is a step after the start.',
  example: { formula: 'at(ramp(2, 4), 5)', result: 0.75 },
  units: noUnit([0, 1]),
  spreadsheet: {
    formula: ([start, length], { period }) =>
      `IF(${length?.cell}<=0,IF(${period}>${start?.cell},1,0),MAX(0,MIN(1,(${period}-${bracketed(start?.cell)})/${bracketed(length?.cell)})))`,
    rows: [],
    helpers: [],
  },
  lower: (build, [start = 0, length = 0]) => {
    const passed = build.operation('subtract', [periodNumber(build), start]);
    const rising = betweenZeroAndOne(build, build.operation('divide', [passed, length]));
    const isStep = build.operation('lessOrEqual', [length, build.constant(0)]);
    const stepped = build.operation('less', [start, periodNumber(build)]);
    return build.valueOf(isStep) === 0 ? rising : build.operation('select', [isStep, stepped, rising]);
  },
  words: ([start = '', length = '']) => `a rise from 0 to 1 over ${length} periods from period ${start}`,
};
