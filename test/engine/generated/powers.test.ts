import { describe, expect, test } from 'vitest';
import { compileModel, evaluate } from '#shared/engine/index.ts';
import { line, model } from '../helpers.ts';
import { unitsApart } from './agreement.ts';

const { program } = compileModel(
  model([line('a', 1), line('b', 1), line('p', 'a ^ b'), line('l', 'ln(a)'), line('e', 'exp(b)')], {
    timeline: { start: '2027-01', grain: 'month', periods: 1 },
  }),
);

/** p, l and e of pairs of numbers, by the generated module. */
function work(pairs: readonly (readonly [number, number])[]): Record<'p' | 'l' | 'e', Float64Array> {
  const columns = new Map([
    ['a', Float64Array.from(pairs, ([a]) => a)],
    ['b', Float64Array.from(pairs, ([, b]) => b)],
  ]);
  const evaluation = evaluate(program, { count: pairs.length, columns }, { backend: 'generated' });
  expect(evaluation.backend).toBe('generated');
  const of = (name: string): Float64Array => evaluation.values(name).values;
  return { p: of('p'), l: of('l'), e: of('e') };
}

let state = 7;
function chance(): number {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}

describe('powers and logarithms', () => {
  test('are those of JavaScript to two units in the last place, over wide ranges', () => {
    const pairs = Array.from({ length: 20_000 }, (_, index): [number, number] => {
      // Near 1, over all sizes of numbers, and as business cases have them.
      if (index % 3 === 0) return [1 + (chance() - 0.5) * 2 ** -Math.floor(chance() * 40), (chance() - 0.5) * 2000];
      if (index % 3 === 1) return [2 ** ((chance() - 0.5) * 2040), (chance() - 0.5) * 2];
      return [chance() * 10, (chance() - 0.5) * 100];
    });
    const { p, l, e } = work(pairs);
    let worst = { p: 0, l: 0, e: 0 };
    for (const [index, [a, b]] of pairs.entries()) {
      worst = {
        p: Math.max(worst.p, unitsApart(p[index]!, Math.pow(a, b))),
        l: Math.max(worst.l, unitsApart(l[index]!, Math.log(a))),
        e: Math.max(worst.e, unitsApart(e[index]!, Math.exp(b))),
      };
    }
    expect(worst.p).toBeLessThanOrEqual(2);
    expect(worst.l).toBeLessThanOrEqual(2);
    expect(worst.e).toBeLessThanOrEqual(2);
  });

  test('known values are exact', () => {
    // Powers of two, squares, and e itself to the nearest number.
    const { p, l, e } = work([
      [2, 10],
      [2, -3],
      [9, 0.5],
      [10, 3],
      [1, 1],
      [5, 0],
    ]);
    expect([...p]).toEqual([1024, 0.125, 3, 1000, 1, 1]);
    expect(l[4]).toBe(0);
    expect([e[4], e[5]]).toEqual([Math.E, 1]);
  });

  test('zero, negative, infinite, undefined and the ends of the range are as in JavaScript', () => {
    const special = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 1e308, 1e-308, 5e-324, -1e-310, Infinity, -Infinity, NaN];
    const more = [...special, 700.5, -745.2, -746, 709.9, 1023, 1024, -1074, -1075];
    const pairs = special.flatMap((a) => more.map((b): [number, number] => [a, b]));
    const { p, l, e } = work(pairs);
    const wrong: string[] = [];
    for (const [index, [a, b]] of pairs.entries()) {
      if (unitsApart(p[index]!, Math.pow(a, b)) > 2) wrong.push(`${a} ^ ${b} = ${p[index]}`);
      if (unitsApart(l[index]!, Math.log(a)) > 2) wrong.push(`ln ${a} = ${l[index]}`);
      if (unitsApart(e[index]!, Math.exp(b)) > 2) wrong.push(`exp ${b} = ${e[index]}`);
    }
    expect(wrong).toEqual([]);
  });
});
