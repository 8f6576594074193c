import { expect, test } from 'vitest';
import { parseFormula } from '#shared/engine/formula/parse-formula.ts';
import { compileModel, evaluate } from '#shared/engine/index.ts';
import { line, model } from './helpers.ts';
import { costlyModels, oddNames, refusedFormulas } from './hostile-models.ts';
import { leastTime } from './time-of.ts';

/** Milliseconds of processor time: each is refused or evaluated in this. */
const limit = 100;

test.each(refusedFormulas.map((formula) => [formula]))('%.40s is refused, quickly and with a sentence', (formula) => {
  const hostile = model([line('bad', formula), line('fine', '6 * 7')]);
  const { findings, program, lines } = compileModel(hostile);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings[0]).toMatchObject({ line: 'bad', severity: 'error' });
  expect(findings[0]?.message).toMatch(/^\S.*[.?…)]$/s);
  expect(findings[0]?.message.length).toBeLessThan(400);
  expect(lines.get('bad')?.broken).toBe(true);
  const evaluation = evaluate(program, [{}]);
  expect(evaluation.scalar('fine')).toBe(42);
  expect(evaluation.scalar('bad')).toBeNaN();
  expect(leastTime(() => evaluate(compileModel(hostile).program, [{}]), limit)).toBeLessThan(limit);
});

test.each(oddNames.map((name) => [name]))('a line may be named %s, and is only that line', (name) => {
  const { program, findings } = compileModel(model([line(name, 7), line('answer', `${name} + 1`)]));
  expect(findings).toEqual([]);
  expect(evaluate(program, [{}]).scalar('answer')).toBe(8);
  expect(evaluate(program, [Object.fromEntries([[name, 9]])]).scalar('answer')).toBe(10);
});

test.each(costlyModels)('$name', ({ model: costly, answer }) => {
  const { program, findings } = compileModel(costly);
  const value = evaluate(program, [{}]).scalar(costly.lines.at(-1)?.name ?? '');
  if (answer !== null) {
    expect(findings).toEqual([]);
    expect(value).toBe(answer);
  }
  expect(leastTime(() => evaluate(compileModel(costly).program, [{}]), limit)).toBeLessThan(limit);
});

test('what hostile formulas leave behind is nothing: the model after them compiles as the model before', () => {
  const innocent = model([line('a', 2), line('b', 'a ^ 2 + period'), line('c', 'sqrt(total(b))')]);
  const answer = (): unknown => {
    const { program, findings } = compileModel(innocent);
    return [findings, [...evaluate(program, [{}]).series('b')], evaluate(program, [{}]).scalar('c')];
  };
  const first = answer();
  for (const formula of refusedFormulas) {
    compileModel(model([line('bad', formula)]));
    expect(answer()).toEqual(first);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
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

test('a circle of 2 lines is named whole, one of 5,000 is named shortened', () => {
  const circle = (count: number): ReturnType<typeof compileModel> =>
    compileModel(model(Array.from({ length: count }, (_, index) => line(`x${index}`, `x${(index + 1) % count}`))));
  expect(circle(2).findings[0]?.message).toMatch(/x(\d) → x(\d) → x\1\./);
  const [long, ...others] = circle(5_000).findings;
  expect(others).toEqual([]);
  expect(long?.message).toContain('4980 more');
  expect(long?.message.length).toBeLessThan(600);
});

test('a line that everything uses, and one that uses 100', () => {
  const many = Array.from({ length: 3_000 }, (_, index) => line(`y${index}`, `hub * ${index}`));
  const sum = line('sum', Array.from({ length: 100 }, (_, index) => `y${index}`).join(' + '));
  const { program, lines } = compileModel(model([line('hub', 1), ...many, sum]));
  expect(lines.get('hub')?.usedBy).toHaveLength(3_000);
  expect(evaluate(program, [{}]).scalar('sum')).toBe(4_950);
});

test('guesses are given as far as someone reads them, and the rest of the wrong names is told without', () => {
  const wrong = Array.from({ length: 2_000 }, (_, index) => line(`wrong${index}`, `xx${index}`));
  const { findings } = compileModel(model([line('price', 1), line('revenue', '2 * pirce'), ...wrong]));
  expect(findings[0]).toMatchObject({ line: 'revenue', suggestion: 'price' });
  expect(findings).toHaveLength(2_001);
  expect(findings.at(-1)).toMatchObject({ code: 'unknown-name', suggestion: null });
});
