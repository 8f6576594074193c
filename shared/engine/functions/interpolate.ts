import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';
import { betweenZeroAndOne } from './since-start.ts';

export const interpolate: FormulaFunction = {
  name: 'interpolate',
  parameters: [
    parameter('x', 'where to read the curve'),
    parameter('x1', 'the first point'),
    parameter('y1', 'the value there'),
    parameter('x2', 'the second point, above the first'),
    parameter('y2', 'the value there; any number of further pairs may follow'),
  ],
  repeats: true,
  repeatsBy: 2,
  summary: 'Reads a curve that is given by points.',
  docstring:
    'Straight lines between the points, and the first or last value outside them: a price by volume is interpolate(units, 0, 49, 10000, 45, 50000, 39). The points must rise from left to right. All x have one unit and all y another, which is that of the result.',
  example: { formula: 'interpolate(15, 0, 100, 10, 200, 20, 400)', result: 300 },
  units: {
    alike: (count) => [
      [0, ...Array.from({ length: (count - 1) / 2 }, (_, index) => 1 + 2 * index)],
      Array.from({ length: (count - 1) / 2 }, (_, index) => 2 + 2 * index),
    ],
    plain: [],
    result: 2,
  },
  spreadsheet: {
    formula: (args) => {
      const cell = (index: number): string => bracketed(args[index]?.cell);
      const parts = Array.from({ length: (args.length - 3) / 2 }, (_, index) => {
        const [x1, y1, x2, y2] = [1, 2, 3, 4].map((each) => cell(each + 2 * index));
        return `(${y2}-${y1})*MAX(0,MIN(1,(${cell(0)}-${x1})/(${x2}-${x1})))`;
      });
      return [cell(2), ...parts].join('+');
    },
    rows: [],
    helpers: [],
  },
  lower: (build, [x = 0, x1 = 0, y1 = 0, ...pairs]) => {
    let [fromX, fromY, sum] = [x1, y1, y1];
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const [toX = 0, toY = 0] = pairs.slice(index, index + 2);
      const way = build.operation('divide', [
        build.operation('subtract', [x, fromX]),
        build.operation('subtract', [toX, fromX]),
      ]);
      const rise = build.operation('multiply', [
        build.operation('subtract', [toY, fromY]),
        betweenZeroAndOne(build, way),
      ]);
      sum = build.operation('add', [sum, rise]);
      [fromX, fromY] = [toX, toY];
    }
    return sum;
  },
  words: ([x = '', ...points]) => `a curve of ${Math.floor(points.length / 2)} points at ${x}`,
};
