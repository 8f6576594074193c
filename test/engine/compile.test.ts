import { describe, expect, test } from 'vitest';
import { checkFormula, compileModel, evaluate } from '#shared/engine/index.ts';
import { line, model, seriesOf } from './helpers.ts';

const compiled = (...lines: Parameters<typeof model>[0]): ReturnType<typeof compileModel> => compileModel(model(lines));

describe('names', () => {
  test('an unknown name is told with its place and the nearest name', () => {
    const { findings } = compiled(line('net_price', 5), line('revenue', 'units * net_pirce'), line('units', 3));
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'unknown-name',
        line: 'revenue',
        from: 8,
        to: 17,
        suggestion: 'net_price',
      }),
    ]);
    expect(findings[0]?.message).toBe('There is no line named “net_pirce”. Did you mean “net_price”?');
  });

  test.each([
    ['totl(units)', 'unknown-function', 'total'],
    ['units(3)', 'not-a-function', null],
    ['units + total', 'function-without-brackets', 'total(x)'],
    ['prev()', 'argument-count', 'prev(x)'],
    ['choose(1)', 'argument-count', 'choose(i, a, …)'],
    ['zeros(1e9)', 'unknown-function', null],
    ['config(1)', 'unknown-function', null],
    ['price', 'unknown-name', 'pricing.price'],
    ['prev(units, period)', 'needs-one-number', null],
    ['window(units, units)', 'needs-one-number', null],
  ])('%s gives %s', (formula, code, suggestion) => {
    const series = [
      line(
        'units',
        Array.from({ length: 12 }, (_, index) => index),
      ),
      line('pricing.price', 1),
    ];
    const { findings } = compiled(...series, line('answer', formula));
    expect(findings[0]).toMatchObject({ code, line: 'answer', suggestion });
  });

  test('two lines of one name, and names with a fixed meaning', () => {
    expect(compiled(line('a', 1), line('a', 2)).findings[0]).toMatchObject({ code: 'duplicate-name', line: 'a' });
    expect(compiled(line('period', 1)).findings[0]).toMatchObject({ code: 'reserved-name', line: 'period' });
    expect(seriesOf('year', [line('year', 7)])[0]).toBe(7);
    expect(seriesOf('year')[0]).toBe(2027);
  });

  test('results and scenarios that name no input are told', () => {
    const { findings } = compileModel(
      model([line('a', 1), line('b', 'a')], {
        results: ['gone'],
        scenarios: [{ name: 'S', inherits: null, probability: null, overrides: { gone: 1, b: 2, a: [1, 2] } }],
      }),
    );
    expect(findings.map((each) => each.code)).toEqual([
      'unknown-result',
      'unknown-override',
      'override-of-formula',
      'too-few-values',
    ]);
  });
});

describe('broken lines', () => {
  test('a wrong line and what depends on it are broken; the rest evaluates', () => {
    const { program, lines, findings } = compiled(
      line('a', 2),
      line('bad', 'a +'),
      line('next', 'bad * 2'),
      line('fine', 'a * 3'),
      line('loop', 'prev(loop, 0) + next'),
    );
    const evaluation = evaluate(program, [{}]);
    expect(findings.map((each) => each.line)).toEqual(['bad']);
    expect([...lines.values()].map((each) => each.broken)).toEqual([false, true, true, false, true]);
    expect(evaluation.scalar('fine')).toBe(6);
    expect(evaluation.scalar('next')).toBeNaN();
    expect(evaluation.findings(0)).toEqual([]);
  });

  test('too few values a period', () => {
    expect(compiled(line('a', [1, 2, 3])).findings[0]).toMatchObject({ code: 'too-few-values', line: 'a' });
    expect(
      compiled(
        line(
          'a',
          Array.from({ length: 14 }, () => 1),
        ),
      ).findings,
    ).toEqual([]);
  });
});

describe('loops', () => {
  test('a recurrence is evaluated period by period, in whatever order its lines stand', () => {
    const { program, findings } = compiled(
      line('close', 'open + new - gone'),
      line('gone', 'open * 10%'),
      line('new', 'max(0, 100 - prev(close, 0) / 2)'),
      line('open', 'prev(close, 0)'),
    );
    expect(findings).toEqual([]);
    const close = evaluate(program, [{}]).series('close');
    let before = 0;
    for (const value of close) {
      const next = before + Math.max(0, 100 - before / 2) - before * 0.1;
      expect(value).toBeCloseTo(next, 12);
      before = next;
    }
  });

  test('windows, running totals, lags and expressions of earlier periods may stand in a recurrence', () => {
    expect(seriesOf('total(x)', [line('x', 'prev(window(x, 2), 0) + 1')])[0]).toBe(
      seriesOf('total(y)', [line('y', 'prev(y + prev(y, 0), 0) + 1')])[0],
    );
    expect(seriesOf('fib', [line('fib', 'period <= 2 ? 1 : prev(fib) + lag(fib, 2)')])).toEqual([
      1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144,
    ]);
    expect(seriesOf('x', [line('x', 'prev(cumulative(x), 1)')])).toEqual([
      1, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024,
    ]);
    expect(seriesOf('x', [line('x', 'prev(2 * y, 1)'), line('y', 'x + 1')]).slice(0, 4)).toEqual([1, 4, 10, 22]);
  });

  test('a loop without a start is told on each of its lines, in order, and only they are broken', () => {
    const { findings, lines } = compiled(line('a', 'b + 1'), line('b', 'c'), line('c', 'a'), line('d', '2'));
    expect(findings.map((each) => each.code)).toEqual(['cycle', 'cycle', 'cycle']);
    expect(new Set(findings.map((each) => each.line))).toEqual(new Set(['a', 'b', 'c']));
    expect(findings.find((each) => each.line === 'a')?.message).toContain('a → b → c → a');
    expect([...lines.values()].map((each) => each.broken)).toEqual([true, true, true, false]);
  });

  test.each([
    ['x', '“x” uses itself.'],
    ['total(prev(x))', 'all periods'],
    ['prev(total(x))', 'all periods'],
    ['lag(x, 0)', '“x” uses itself.'],
    ['prev(x, x)', '“x” uses itself.'],
    ['window(x, 3)', '“x” uses itself.'],
    ['npv(10%, prev(x))', 'all periods'],
  ])('x = %s has no start', (formula, says) => {
    const { findings } = compiled(line('x', formula));
    expect(findings[0]).toMatchObject({ code: 'cycle', line: 'x' });
    expect(findings[0]?.message).toContain(says);
  });

  test('a lag of a lane’s own length needs at least one period inside a recurrence', () => {
    const { program } = compiled(line('n', 2), line('x', 'lag(x, n, 1) * 2'));
    const evaluation = evaluate(program, [{}, { n: 1 }, { n: 0 }]);
    expect([...evaluation.series('x', 0)].slice(0, 5)).toEqual([2, 2, 4, 4, 8]);
    expect([...evaluation.series('x', 1)].slice(0, 3)).toEqual([2, 4, 8]);
    expect(evaluation.scalar('x', 2)).toBeNaN();
    expect(evaluation.findings(2)[0]).toMatchObject({ code: 'period-count', line: 'x', period: 1 });
  });
});

describe('what is known of a line', () => {
  test('shape, uses and users', () => {
    const { lines } = compiled(line('a', 1), line('s', 'a * period'), line('t', 'total(s)'), line('u', 't + a + t'));
    expect([...lines.values()].map((each) => each.shape)).toEqual(['scalar', 'series', 'scalar', 'scalar']);
    expect(lines.get('u')?.dependsOn).toEqual(['t', 'a']);
    expect(lines.get('a')?.usedBy).toEqual(['s', 'u']);
  });

  test('an input that a scenario gives period by period is a series', () => {
    const values = Array.from({ length: 12 }, (_, index) => index);
    const given = model([line('a', 1), line('b', 'a * 2')], {
      scenarios: [{ name: 'S', inherits: null, probability: null, overrides: { a: values } }],
    });
    const { program, findings } = compileModel(given);
    expect(findings).toEqual([]);
    const evaluation = evaluate(program, [{}, { a: values }, { a: 5 }]);
    expect(evaluation.scalar('b', 0)).toBe(2);
    expect([...evaluation.series('b', 1)]).toEqual(values.map((value) => value * 2));
    expect(evaluation.scalar('b', 2)).toBe(10);
  });
});

describe('checking while typing', () => {
  const base = compiled(line('price', 2), line('units', 3), line('revenue', 'price * units'));

  test('gives what compiling gives, for that line only', () => {
    expect(checkFormula(base, 'revenue', 'price * units')).toEqual([]);
    expect(checkFormula(base, 'revenue', 'price * unit')[0]).toMatchObject({
      code: 'unknown-name',
      line: 'revenue',
      suggestion: 'units',
    });
    expect(checkFormula(base, 'price', 'revenue / units')[0]).toMatchObject({ code: 'cycle', line: 'price' });
    expect(checkFormula(base, 'fresh', '2 m')[0]).toMatchObject({ code: 'missing-operator', line: 'fresh' });
    expect(base.lines.get('price')?.kind).toBe('input');
  });

  test('compiling after an edit gives the same as compiling anew', () => {
    const edited = model([line('price', 2), line('units', 3), line('revenue', 'price * units * 2')]);
    const [anew, after] = [compileModel(edited), compileModel(edited, base)];
    expect(after.program).toEqual(anew.program);
    expect(evaluate(after.program, [{}]).scalar('revenue')).toBe(12);
  });
});
