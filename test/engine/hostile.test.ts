import { expect, test } from 'vitest';
import { parseFormula } from '#shared/engine/formula/parse-formula.ts';
import { compileModel, evaluate } from '#shared/engine/index.ts';
import { line, model } from './helpers.ts';

// Generous: the aim is that nothing hangs or overflows, not how fast this machine is.
const limit = 10_000;

test.each([
  ['config({})'],
  ['zeros(1e9)'],
  ['1:1e9'],
  ['f(x) = x'],
  ['cos.constructor("return process")()'],
  ['import("fs")'],
  ['parse("1+1")'],
  ['createUnit("foo")'],
  ['evaluate("1")'],
  ['a.b.c'],
  ['x[1]'],
  ['[[1,2],[3,4]]'],
  ['"x"'],
  [`${'('.repeat(900)}1${')'.repeat(900)}`],
  [`${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
  [`${'-'.repeat(1_999)}1`],
  [Array.from({ length: 999 }, () => '2').join('^')],
  [`${'1?'.repeat(600)}1${':1'.repeat(600)}`],
  ['not '.repeat(499) + '1'],
  ['a'.repeat(2_000) + '('],
  ['1'.repeat(2_000)],
  ['\u0000'],
  ['\ud800'],
  ['1 + \u202e 2'],
  ['__proto__.polluted'],
  ['constructor'],
])('%.40s is refused, quickly and with a sentence', (formula) => {
  const start = performance.now();
  const { findings, program } = compileModel(model([line('bad', formula), line('fine', '6 * 7')]));
  expect(findings.length).toBeGreaterThan(0);
  expect(findings[0]?.message.length).toBeLessThan(400);
  expect(evaluate(program, [{}]).scalar('fine')).toBe(42);
  expect(performance.now() - start).toBeLessThan(limit);
});

test('a tower of powers is evaluated and told when it overflows', () => {
  const { program, findings } = compileModel(model([line('x', '2^2^2^2^2^2')]));
  expect(findings).toEqual([]);
  expect(evaluate(program, [{}]).findings(0)[0]).toMatchObject({ code: 'overflow', line: 'x' });
});

test('no formula leaves anything behind for the next', () => {
  for (const text of ['pi = 4', 'f(x) = 2', 'e', 'i']) parseFormula(text);
  const { findings } = compileModel(model([line('a', 'pi + 1')]));
  expect(findings[0]).toMatchObject({ code: 'unknown-name' });
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('a chain of 5,000 lines', () => {
  const lines = Array.from({ length: 5_000 }, (_, index) =>
    line(`x${index}`, index === 0 ? 'period' : `x${index - 1} + 1`),
  );
  const { program, findings } = compileModel(model(lines.toReversed()));
  expect(findings).toEqual([]);
  expect(evaluate(program, [{}]).scalar('x4999')).toBe(12 + 4_999);
});

test('a recurrence of 5,000 lines', () => {
  const lines = Array.from({ length: 5_000 }, (_, index) =>
    line(`x${index}`, index === 0 ? 'prev(x4999, 0) + 1' : `x${index - 1}`),
  );
  const { program, findings } = compileModel(model(lines));
  expect(findings).toEqual([]);
  expect(evaluate(program, [{}]).scalar('x4999')).toBe(12);
});

test('a circle of 2 lines is named whole, one of 5,000 is named shortened', () => {
  const circle = (count: number): ReturnType<typeof compileModel> =>
    compileModel(model(Array.from({ length: count }, (_, index) => line(`x${index}`, `x${(index + 1) % count}`))));
  expect(circle(2).findings[0]?.message).toMatch(/x(\d) → x(\d) → x\1\./);
  const [long, ...others] = circle(5_000).findings;
  expect(others).toEqual([]);
  expect(long?.message).toContain('4980 more');
  expect(long?.message.length).toBeLessThan(600);
});

test('2^30 paths through diamonds', () => {
  const lines = Array.from({ length: 31 }, (_, index) =>
    line(`x${index}`, index === 0 ? '1' : `x${index - 1} + x${index - 1}`),
  );
  const { program } = compileModel(model(lines));
  expect(evaluate(program, [{}]).scalar('x30')).toBe(2 ** 30);
});

test('a line that everything uses, and one that uses 100', () => {
  const many = Array.from({ length: 3_000 }, (_, index) => line(`y${index}`, `hub * ${index}`));
  const sum = line('sum', Array.from({ length: 100 }, (_, index) => `y${index}`).join(' + '));
  const { program, lines } = compileModel(model([line('hub', 1), ...many, sum]));
  expect(lines.get('hub')?.usedBy).toHaveLength(3_000);
  expect(evaluate(program, [{}]).scalar('sum')).toBe(4_950);
});
