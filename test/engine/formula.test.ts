import { describe, expect, test } from 'vitest';
import { parseFormula } from '#shared/engine/formula/parse-formula.ts';
import { renameInFormula } from '#shared/engine/index.ts';
import { line, valueOf } from './helpers.ts';

describe('what the language says', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['-2 ^ 2', -4],
    ['2 ^ 3 ^ 2', 512],
    ['2 ^ -1', 0.5],
    ['(1 + 2) * 3', 9],
    ['5%', 0.05],
    ['100 + 5%', 100.05],
    ['5 % * 200', 10],
    ['1.5e3 + .5', 1500.5],
    ['7 - 2 - 1', 4],
    ['8 / 4 / 2', 1],
    ['1 < 2 and 2 <= 2', 1],
    ['1 > 2 or 3 >= 3', 1],
    ['not (1 == 1)', 0],
    ['not 0', 1],
    ['1 != 2', 1],
    ['0 and 1 or 1', 1],
    ['2 > 1 ? 10 : 20', 10],
    ['0 ? 1 : 0 ? 2 : 3', 3],
    ['0 ?.5:.25', 0.25],
    ['+3', 3],
    ['2 *\n 3', 6],
  ])('%s is %d', (formula, value) => {
    expect(valueOf(formula)).toBe(value);
  });

  test('names that other languages give a meaning are plain names', () => {
    const names = [
      'e',
      'i',
      'pi',
      'in',
      'mod',
      'to',
      'true',
      'NaN',
      'null',
      'constructor',
      '__proto__',
      'toString',
      'npv',
      'end',
    ];
    for (const name of names) expect(valueOf(`${name} + ${name}`, [line(name, 21)]), name).toBe(42);
    for (const name of names) expect(() => valueOf(name), name).toThrow(/unknown-name|function-without-brackets/);
  });

  test('a group is joined to a name by a dot', () => {
    expect(valueOf('pricing.net_price * 2', [line('pricing.net_price', 21)])).toBe(42);
  });
});

describe('what is refused, with the place and what to write instead', () => {
  test.each([
    ['2(3)', 'missing-operator', 0, '2 * ('],
    ['2 m', 'missing-operator', 0, '2 * m'],
    ['1_000', 'digit-grouping', 0, '1000'],
    ['1,000', 'comma', 0, '1000'],
    ['0,5', 'comma', 0, '0.5'],
    ["x'", 'symbol-not-allowed', 1, ''],
    ['5!', 'symbol-not-allowed', 1, 'not'],
    ['a; b', 'symbol-not-allowed', 1, null],
    ['x = 3', 'symbol-not-allowed', 2, '=='],
    ['= 3', 'leading-equals', 0, ''],
    ['f(x) = x', 'symbol-not-allowed', 5, '=='],
    ['"text"', 'text-not-allowed', 0, null],
    ['concat("a", "b")', 'text-not-allowed', 7, null],
    ['[1, 2]', 'selection', 0, null],
    ['units[1]', 'selection', 6, null],
    ['{a: 1}', 'symbol-not-allowed', 0, '('],
    ['1:3', 'range', null, null],
    ['a.b.c', 'name-too-deep', 0, null],
    ['cos.constructor("return 1")()', 'text-not-allowed', 16, null],
    ['a . b', 'symbol-not-allowed', 2, null],
    ['3 in cm', 'missing-operator', 0, null],
    ['a to b', 'missing-operator', 0, null],
    ['a mod b', 'missing-operator', 0, 'mod(a, b)'],
    ['a xor b', 'missing-operator', 0, '!='],
    ['7 % 3', 'percent', 2, 'mod(a, b)'],
    ['x%', 'percent', 1, '/ 100'],
    ['(a + b)%', 'percent', 7, '/ 100'],
    ['a & b', 'symbol-not-allowed', 2, 'and'],
    ['a && b', 'symbol-not-allowed', 2, 'and'],
    ['a << 2', 'symbol-not-allowed', 2, null],
    ['~a', 'symbol-not-allowed', 0, 'not'],
    ['2 ** 3', 'symbol-not-allowed', 2, '^'],
    ['a <> b', 'symbol-not-allowed', 2, '!='],
    ['a × b', 'symbol-not-allowed', 2, '*'],
    ['€5', 'symbol-not-allowed', 0, ''],
    ['größe', 'name-characters', 0, null],
    ['0x10', 'number-base', 0, null],
    ['1e999', 'number-too-large', 0, null],
    ['a < b < c', 'chained-comparison', null, 'a < b and b < c'],
    ['not a == b', 'not-needs-brackets', 3, 'not (a == b)'],
    ['(a', 'bracket-open', 0, null],
    ['a)', 'bracket', 1, ''],
    ['a +', 'syntax', 3, null],
    ['* a', 'syntax', 0, null],
    ['()', 'syntax', 1, null],
    ['(1, 2)', 'syntax', 2, null],
    ['a ? b', 'syntax', 5, null],
    ['# note', 'symbol-not-allowed', 0, null],
    ['', 'empty', null, null],
    ['  ', 'empty', null, null],
  ])('%s', (formula, code, from, suggestion) => {
    const parsed = parseFormula(formula);
    expect(parsed.ok ? 'accepted' : parsed.issue.code).toBe(code);
    if (parsed.ok) return;
    expect(parsed.issue.at?.from ?? null).toBe(from);
    expect(parsed.issue.suggestion).toBe(suggestion);
    expect(parsed.issue.message).toMatch(/^[^a-z].*\.$/s);
  });
});

describe('limits', () => {
  const sum = (count: number): string => Array.from({ length: count }, () => 'a').join(' + ');

  test('200 parts are read and 201 are not', () => {
    expect(parseFormula(sum(100)).ok).toBe(true);
    expect(parseFormula(`${sum(100)} + -a`)).toMatchObject({ ok: false, issue: { code: 'too-large' } });
  });

  test('2,000 characters are read and 2,001 are not', () => {
    expect(parseFormula('1'.padEnd(2000)).ok).toBe(true);
    expect(parseFormula('1'.padEnd(2001))).toMatchObject({ ok: false, issue: { code: 'too-long' } });
  });

  test('32 brackets are read and 33 are not; powers and choices count as levels, a long sum does not', () => {
    expect(parseFormula('('.repeat(32) + '1' + ')'.repeat(32)).ok).toBe(true);
    expect(parseFormula('('.repeat(33) + '1' + ')'.repeat(33))).toMatchObject({
      ok: false,
      issue: { code: 'too-deep' },
    });
    expect(parseFormula(Array.from({ length: 32 }, () => '2').join('^')).ok).toBe(true);
    expect(parseFormula(Array.from({ length: 34 }, () => '2').join('^'))).toMatchObject({
      ok: false,
      issue: { code: 'too-deep' },
    });
    expect(parseFormula('-'.repeat(40) + '1')).toMatchObject({ ok: false, issue: { code: 'too-deep' } });
  });
});

describe('renaming', () => {
  test.each([
    ['npv(r, cash) - npv', 'npv', 'value', 'npv(r, cash) - value'],
    ['price*price_level  +PRICE', 'price', 'net.price', 'net.price*price_level  +PRICE'],
    ['a.b + b', 'b', 'c', 'a.b + c'],
    ['broken ( price "price"', 'price', 'x', 'broken ( x "price"'],
    ['1 + 2', 'price', 'x', '1 + 2'],
    ['units[region == "units"] + region', 'region', 'country', 'units[region == "units"] + country'],
    ['units[region == "units"]', 'units', 'devices', 'devices[region == "units"]'],
    ['sum(region, region) / not region', 'region', 'r', 'sum(r, r) / not r'],
    ['sum (sum)', 'sum', 'all', 'sum (all)'],
    ['3x + 3 x', 'x', 'e5', '3 e5 + 3 e5'],
  ])('%s', (text, from, to, renamed) => {
    expect(renameInFormula(text, from, to)).toBe(renamed);
  });

  test('there and back gives the same text', () => {
    const text = ' price *  (1 - discount)^price ';
    expect(renameInFormula(renameInFormula(text, 'price', 'list.price'), 'list.price', 'price')).toBe(text);
  });
});
