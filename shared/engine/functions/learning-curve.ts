import { parameter, type FormulaFunction } from './function.ts';
import { bracketed } from './sheet.ts';

export const learningCurve: FormulaFunction = {
  name: 'learning_curve',
  parameters: [
    parameter('cost', 'the cost of a unit at the experience `base`'),
    parameter('factor', 'what is left of it each time experience doubles, such as 85%'),
    parameter('experience', 'units made so far'),
    parameter('base', 'units made when the cost was measured'),
  ],
  repeats: false,
  summary: 'The cost of a unit as experience grows.',
  docstring:
    'Falls to `factor` of itself with every doubling of experience: cost * (experience / base) ^ (ln(factor) / ln(2)). Below `base` it stays at the cost. The factor of an “85 % curve” is 85%; a learning rate of 15 % is the same. In the unit of the cost.',
  example: { formula: 'learning_curve(100, 80%, 4000, 1000)', result: 64 },
  units: { alike: () => [[2, 3]], plain: [1], result: 0 },
  spreadsheet: {
    formula: ([cost, factor, experience, base]) =>
      `${bracketed(cost?.cell)}*MAX(1,${bracketed(experience?.cell)}/${bracketed(base?.cell)})^(LN(${factor?.cell})/LN(2))`,
    rows: [],
    helpers: [],
  },
  lower: (build, [cost = 0, factor = 0, experience = 0, base = 0]) => {
    const doubled = build.operation('divide', [experience, base]);
    const grown = build.operation('maximum', [build.constant(1), doubled]);
    const exponent = build.operation('divide', [build.operation('logarithm', [factor]), build.constant(Math.log(2))]);
    return build.operation('multiply', [cost, build.operation('power', [grown, exponent])]);
  },
  words: ([cost = '', factor = '', experience = '']) =>
    `${cost}, falling to ${factor} with each doubling of ${experience}`,
};
