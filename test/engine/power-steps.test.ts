import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileModel, evaluate } from '#shared/engine/index.ts';
import { line, model, relativeDifference } from './helpers.ts';

const exponents = ['period - 1', '(period - 1) / 12', '-(period - 0.5) / 12', 'period * 2 - 30', '7 - period'];
const timeline = { start: '2027-01', grain: 'month', periods: 60 } as const;
const lines = exponents.map((exponent, index) => line(`x${index}`, `base ^ (${exponent})`));
const { program } = compileModel(model([line('base', 1), ...lines], { timeline }));

function exponentAt(index: number, period: number): number {
  return [period - 1, (period - 1) / 12, -(period - 0.5) / 12, period * 2 - 30, 7 - period][index] ?? NaN;
}

test('a power that steps with time is taken by steps', () => {
  const operations = program.nodes.flatMap((node) => (node.kind === 'operation' ? [node.operation] : []));
  expect(operations).toEqual(exponents.map(() => 'powerSteps'));
});

test('and agrees with the power of each period to 1e-13, for any base', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -3, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 4 }), (bases) => {
      const evaluation = evaluate(
        program,
        bases.map((base) => ({ base })),
      );
      for (const [lane, base] of bases.entries()) {
        for (const index of exponents.keys()) {
          for (const [row, value] of evaluation.series(`x${index}`, lane).entries()) {
            const exact = Math.pow(base, exponentAt(index, row + 1));
            if (!Object.is(value, exact) && !(relativeDifference(value, exact) < 1e-13)) return false;
          }
        }
      }
      return true;
    }),
    { numRuns: 200 },
  );
});

test.each([0, -0, 1, 1e-300, 1e300, 5e-324, -1, Infinity])('also for a base of %d', (base) => {
  const evaluation = evaluate(program, [{ base }]);
  for (const index of exponents.keys()) {
    const exact = Array.from({ length: 60 }, (_, row) => Math.pow(base, exponentAt(index, row + 1)));
    expect([...evaluation.series(`x${index}`)].map(Math.abs)).toEqual(exact.map(Math.abs));
  }
});
