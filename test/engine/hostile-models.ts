import type { Model } from '#shared/model/model.ts';
import { line, model } from './helpers.ts';

/** Formulas that must be refused: escapes from the language, bombs, and text that is none. */
export const refusedFormulas: readonly string[] = [
  'config({})',
  'config({number: "BigNumber"})',
  'zeros(1e9)',
  '1:1e9',
  'f(x) = x',
  'x = 3',
  'cos.constructor("return process")()',
  'cos.constructor("…")()',
  'min.constructor("return process")()',
  'import("fs")',
  'import({a: 1}, {override: true})',
  'parse("1+1")',
  'createUnit("foo")',
  'evaluate("1")',
  'simplify("x")',
  'a.b',
  'a.b.c',
  'x[1]',
  '[[1,2],[3,4]]',
  '{a: 1}',
  '"x"',
  '`x`',
  '1; 2',
  '1\n2\n=',
  '(() => 1)()',
  'this',
  'fine += 1',
  '3!',
  "[1]'",
  '1000!',
  `${'('.repeat(900)}1${')'.repeat(900)}`,
  `${'('.repeat(20_000)}1${')'.repeat(20_000)}`,
  `${'-'.repeat(1_999)}1`,
  Array.from({ length: 999 }, () => '2').join('^'),
  `${'1?'.repeat(600)}1${':1'.repeat(600)}`,
  'not '.repeat(499) + '1',
  'min('.repeat(499),
  'a'.repeat(2_000) + '(',
  'a'.repeat(2_000),
  'a.'.repeat(999) + 'a',
  '1'.repeat(2_000),
  '9'.repeat(10_000_000),
  '\u0000',
  '\ud800',
  '1 + \u202e 2',
  'ﬁne + 1',
  '__proto__',
  '__proto__.polluted',
  'constructor',
  'constructor()',
  'toString()',
  'hasOwnProperty(1)',
  'prototype',
  'e',
  'i',
  'in',
  'mod',
  'pi',
  'Infinity',
  'NaN',
  'null',
  'undefined',
  'true',
];

/** Names that mean something to JavaScript or to the parser, and nothing to formulas: lines may have them. */
export const oddNames: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'e',
  'i',
  'in',
  'to',
  'mod',
  'xor',
  'pi',
  'tau',
  'Infinity',
  'NaN',
  'null',
  'undefined',
  'true',
  'this',
  'end',
  'npv',
];

const lines = (count: number, formula: (index: number) => string): Model =>
  model(Array.from({ length: count }, (_, index) => line(`x${index}`, formula(index))));
const before = (index: number): string => `x${index - 1}`;

/** Models that would be costly in an engine that is careless; `answer` is what the last line must be, where it is one. */
export const costlyModels: readonly {
  readonly name: string;
  readonly model: Model;
  readonly answer: number | null;
}[] = [
  { name: 'a tower of powers', model: lines(1, () => '2^2^2^2^2^2'), answer: null },
  { name: 'a circle of 2 lines', model: lines(2, (index) => `x${1 - index}`), answer: null },
  { name: 'a circle of 5,000 lines', model: lines(5_000, (index) => `x${(index + 1) % 5_000}`), answer: null },
  {
    name: 'a chain of 5,000 lines',
    model: lines(5_000, (index) => (index === 0 ? 'period' : `${before(index)} + 1`)),
    answer: 12 + 4_999,
  },
  {
    name: 'a recurrence of 5,000 lines',
    model: lines(5_000, (index) => (index === 0 ? 'prev(x4999, 0) + 1' : before(index))),
    answer: 12,
  },
  {
    name: '2^30 paths through diamonds',
    model: lines(31, (index) => (index === 0 ? '1' : `${before(index)} + ${before(index)}`)),
    answer: 2 ** 30,
  },
  {
    name: '3^30 paths through diamonds that change by period',
    model: lines(31, (index) =>
      index === 0 ? 'period' : `(${before(index)} + ${before(index)} + ${before(index)}) / 3`,
    ),
    answer: 12,
  },
  {
    name: 'every line uses two others, all in circles',
    model: lines(2_000, (index) => `x${(index + 1) % 2_000} + x${(index * 7 + 3) % 2_000}`),
    answer: null,
  },
  {
    name: '5,000 lines that use a line which was removed',
    model: lines(5_000, (index) => `${index} * units_that_were_removed`),
    answer: null,
  },
  {
    name: '2,000 lines with a wrong name each',
    model: lines(2_000, (index) => `xx${index} + 1`),
    answer: null,
  },
  {
    name: '100 wrong names among 3,000 lines of long names',
    model: model([
      ...Array.from({ length: 3_000 }, (_, index) => line(`some_long_name_of_a_line_${index}`, 1)),
      line('x', Array.from({ length: 60 }, (_, index) => `sone_lung_nome_af_e_lime_${index}`).join('+')),
    ]),
    answer: null,
  },
  {
    name: 'a window of all periods of a window of all periods',
    model: model([line('x', 'window(window(window(1, 1200), 1200), 1200)')], {
      timeline: { start: '2027-01', grain: 'month', periods: 1_200 },
    }),
    answer: null,
  },
  {
    name: 'a line that 3,000 lines use',
    model: model([line('hub', 1), ...Array.from({ length: 3_000 }, (_, index) => line(`x${index}`, `hub * ${index}`))]),
    answer: 2_999,
  },
];
