import type { Code } from './code.ts';
import { both } from './loop-code.ts';
import { plain, v128, vector as v } from './opcodes.ts';
import { powersAt } from './tables.ts';

/** Pushes e to the power x + rest, for |x| below 700. */
export function expOf(code: Code, x: number, rest: number | null): void {
  const local = (): number => code.local(v128);
  const [steps, counts, r, r2, scale, tail, whole] = [local(), local(), local(), local(), local(), local(), local()];
  const [first, second] = [code.local(v128), code.local(v128)];
  code.get(x);
  code.constant(184.6649652337873);
  code.simd(v.multiply);
  code.simd(v.nearest);
  code.tee(steps);
  code.simd(v.truncateToI32);
  code.set(counts);
  // r = x - steps * ln2 / 128
  code.get(x);
  for (const part of [0.0054152123482253955, -1.0082281460997769e-13]) {
    code.get(steps);
    code.constant(part);
    code.simd(v.multiply);
    code.simd(v.subtract);
  }
  if (rest !== null) {
    code.get(rest);
    code.simd(v.add);
  }
  code.set(r);
  for (const lane of [0, 1]) {
    code.get(counts);
    code.lane(v.extractI32, lane);
    code.integer(127);
    code.op(plain.i32And);
    code.integer(4);
    code.op(plain.i32ShiftLeft);
    code.load(powersAt);
    code.set(lane === 0 ? first : second);
  }
  code.get(first);
  code.get(second);
  code.shuffle([0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23]);
  // The steps that fill whole powers of two go to the exponent: (counts >> 7) << 52 in each half.
  code.get(counts);
  code.get(counts);
  code.shuffle([0, 1, 2, 3, 0, 1, 2, 3, 4, 5, 6, 7, 4, 5, 6, 7]);
  code.integer(32);
  code.simd(v.shiftRightI64);
  code.integer(7);
  code.simd(v.shiftRightI64);
  code.integer(52);
  code.simd(v.shiftLeftI64);
  code.tee(whole);
  code.simd(v.addI64);
  code.set(scale);
  code.get(first);
  code.get(second);
  code.shuffle([8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31]);
  code.set(tail);
  both(
    code,
    v.multiply,
    () => code.get(r),
    () => code.get(r),
  );
  code.set(r2);
  // scale + scale * (tail + r + r2 * (1/2 + r/6) + r2 * r2 * (1/24 + r/120))
  const line = (start: number, slope: number): void => {
    code.constant(start);
    code.get(r);
    code.constant(slope);
    code.simd(v.multiply);
    code.simd(v.add);
  };
  code.get(scale);
  code.get(scale);
  both(
    code,
    v.add,
    () => code.get(tail),
    () => code.get(r),
  );
  code.get(r2);
  line(0.5, 1 / 6);
  code.simd(v.multiply);
  code.simd(v.add);
  both(
    code,
    v.multiply,
    () => code.get(r2),
    () => code.get(r2),
  );
  line(1 / 24, 1 / 120);
  code.simd(v.multiply);
  code.simd(v.add);
  code.simd(v.multiply);
  code.simd(v.add);
}
