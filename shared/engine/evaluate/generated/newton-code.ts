import type { Walk } from './changes-code.ts';
import type { Code } from './code.ts';
import { advance, anyOf, repeat } from './loop-code.ts';
import { i32, plain, v128, vector as v } from './opcodes.ts';

/** More rounds than a plain case ever needs; what is not done by then is left to JavaScript. */
const mostRounds = 60;

type Search = Walk & {
  readonly sums: readonly number[];
  readonly active: readonly number[];
  readonly x: readonly number[];
};

/** For the active lanes the one root below 1. A lane that is not done in time becomes inactive. */
export function newton(code: Code, search: Search): void {
  const { lanes, sums, active, x } = search;
  const locals = (): readonly number[] => lanes.map(() => code.local(v128));
  const [low, high, value, slope, open] = [locals(), locals(), locals(), locals(), locals()];
  const [next, isNear, better, isNegative] = [code.local(v128), code.local(v128), code.local(v128), code.local(v128)];
  const rounds = code.local(i32);
  const flow = code.local(v128);
  for (const lane of lanes) {
    const start = (list: readonly number[], number: number): void => {
      code.constant(number);
      code.set(list[lane] ?? 0);
    };
    start(low, 0);
    start(high, 1);
    start(x, 0.99);
    code.get(active[lane] ?? 0);
    code.set(open[lane] ?? 0);
  }
  code.integer(mostRounds);
  code.set(rounds);
  code.op(plain.loop, 0x40);
  for (const list of [value, slope]) {
    for (const local of list) {
      code.constant(0);
      code.set(local);
    }
  }
  code.integer(search.from);
  code.set(search.pointer);
  repeat(code, search.left, search.times, () => {
    for (const lane of lanes) {
      const at = (list: readonly number[]): number => list[lane] ?? 0;
      code.get(search.pointer);
      code.load(lane * 16);
      code.set(flow);
      code.get(at(slope));
      code.get(at(x));
      code.simd(v.multiply);
      code.get(at(value));
      code.simd(v.add);
      code.set(at(slope));
      code.get(at(value));
      code.get(at(x));
      code.simd(v.multiply);
      code.get(flow);
      code.simd(v.add);
      code.set(at(value));
    }
    advance(code, search.pointer, search.step);
  });
  for (const lane of lanes) {
    const at = (list: readonly number[]): number => list[lane] ?? 0;
    const select = (yes: () => void, no: () => void, mask: () => void): void => {
      yes();
      no();
      mask();
      code.simd(v.select);
    };
    // The signs of the value here and at 1 differ: the root is above.
    code.get(at(value));
    code.get(at(sums));
    code.simd(v.exclusiveOr);
    code.integer(63);
    code.simd(v.shiftRightI64);
    code.set(isNegative);
    select(
      () => code.get(at(x)),
      () => code.get(at(low)),
      () => code.get(isNegative),
    );
    code.set(at(low));
    select(
      () => code.get(at(high)),
      () => code.get(at(x)),
      () => code.get(isNegative),
    );
    code.set(at(high));
    code.get(at(x));
    code.get(at(value));
    code.get(at(slope));
    code.simd(v.divide);
    code.simd(v.subtract);
    code.tee(next);
    code.get(at(x));
    code.simd(v.subtract);
    code.simd(v.absolute);
    code.get(at(x));
    code.constant(2e-15);
    code.simd(v.multiply);
    code.simd(v.lessOrEqual);
    code.set(isNear);
    // Inside the bracket, or else its middle.
    select(
      () => code.get(next),
      () => {
        code.get(at(low));
        code.get(at(high));
        code.simd(v.add);
        code.constant(0.5);
        code.simd(v.multiply);
      },
      () => {
        code.get(next);
        code.get(at(low));
        code.simd(v.greater);
        code.get(next);
        code.get(at(high));
        code.simd(v.less);
        code.simd(v.and);
        code.get(isNear);
        code.simd(v.or);
      },
    );
    code.set(better);
    // A value of exactly zero is found where it stands.
    code.get(isNear);
    code.get(at(value));
    code.constant(0);
    code.simd(v.equal);
    code.tee(isNegative);
    code.simd(v.or);
    code.get(at(high));
    code.get(at(low));
    code.simd(v.subtract);
    code.get(at(high));
    code.constant(2.3e-16);
    code.simd(v.multiply);
    code.simd(v.lessOrEqual);
    code.simd(v.or);
    code.set(isNear);
    select(
      () =>
        select(
          () => code.get(at(x)),
          () => code.get(better),
          () => code.get(isNegative),
        ),
      () => code.get(at(x)),
      () => code.get(at(open)),
    );
    code.set(at(x));
    code.get(at(open));
    code.get(isNear);
    code.simd(v.andNot);
    code.set(at(open));
  }
  code.get(rounds);
  code.integer(1);
  code.op(plain.i32Subtract);
  code.tee(rounds);
  code.integer(0);
  code.op(plain.i32NotEqual);
  anyOf(code, open);
  code.op(plain.i32And, plain.branchIf, 0, plain.end);
  for (const lane of lanes) {
    code.get(active[lane] ?? 0);
    code.get(open[lane] ?? 0);
    code.simd(v.andNot);
    code.set(active[lane] ?? 0);
  }
}
