import type { Code } from './code.ts';
import { both } from './loop-code.ts';
import { i32, plain, v128, vector as v } from './opcodes.ts';

/** The natural logarithm of an ordinary number as high + low. */
export function splitLogarithm(code: Code, x: number): { readonly high: number; readonly low: number } {
  const local = (): number => code.local(v128);
  const [bits, z, exponent, a, b, factor, tableLog, tail] = [
    local(),
    local(),
    local(),
    local(),
    local(),
    local(),
    local(),
    local(),
  ];
  const [zHigh, rHigh, rLow, r, t1, t2] = [local(), local(), local(), local(), local(), local()];
  const [ar, ar2, arHigh, arHigh2, high, low] = [local(), local(), local(), local(), local(), local()];
  const addresses = [code.local(i32), code.local(i32)];
  const op = (instruction: number, p: number, q: number, into: number): void => {
    code.get(p);
    code.get(q);
    code.simd(instruction);
    code.set(into);
  };
  code.get(x);
  code.bits(0x3fe69555, 0);
  code.simd(v.subtractI64);
  code.set(bits);
  // z: x with the exponent taken out
  code.get(x);
  code.get(bits);
  code.bits(0xfff00000, 0);
  code.simd(v.and);
  code.simd(v.subtractI64);
  code.set(z);
  // exponent: the upper halves, shifted and put beside each other, as numbers
  code.get(bits);
  code.integer(52);
  code.simd(v.shiftRightI64);
  code.get(bits);
  code.shuffle([0, 1, 2, 3, 8, 9, 10, 11, 0, 1, 2, 3, 8, 9, 10, 11]);
  // The shuffle took both; the first operand is the shifted one.
  code.simd(v.convertLowI32);
  code.set(exponent);
  for (const lane of [0, 1]) {
    code.get(bits);
    code.lane(v.extractI32, lane * 2 + 1);
    code.integer(13 - 5);
    code.op(0x76);
    code.integer(127 * 32);
    code.op(plain.i32And);
    code.tee(addresses[lane] ?? 0);
    code.load(0);
    code.set(lane === 0 ? a : b);
  }
  code.get(a);
  code.get(b);
  code.shuffle([0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23]);
  code.set(factor);
  code.get(a);
  code.get(b);
  code.shuffle([8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31]);
  code.set(tableLog);
  code.get(addresses[1] ?? 0);
  code.get(addresses[0] ?? 0);
  code.loadSplat(16);
  code.loadLane(16, 1);
  code.set(tail);
  // r = z * factor - 1, its high part exact
  code.get(z);
  code.bits(0, 0x80000000);
  code.simd(v.addI64);
  code.bits(0xffffffff, 0);
  code.simd(v.and);
  code.set(zHigh);
  both(
    code,
    v.multiply,
    () => code.get(zHigh),
    () => code.get(factor),
  );
  code.constant(1);
  code.simd(v.subtract);
  code.set(rHigh);
  both(
    code,
    v.subtract,
    () => code.get(z),
    () => code.get(zHigh),
  );
  code.get(factor);
  code.simd(v.multiply);
  code.set(rLow);
  op(v.add, rHigh, rLow, r);
  code.get(exponent);
  code.constant(0.6931471805598903);
  code.simd(v.multiply);
  code.get(tableLog);
  code.simd(v.add);
  code.set(t1);
  op(v.add, t1, r, t2);
  // low = exponent * ln2Low + tail + (t1 - t2 + r), more below
  code.get(exponent);
  code.constant(5.497923018708371e-14);
  code.simd(v.multiply);
  code.get(tail);
  code.simd(v.add);
  both(
    code,
    v.subtract,
    () => code.get(t1),
    () => code.get(t2),
  );
  code.get(r);
  code.simd(v.add);
  code.simd(v.add);
  code.set(low);
  const half = (from: number, into: number): void => {
    code.get(from);
    code.constant(-0.5);
    code.simd(v.multiply);
    code.set(into);
  };
  half(r, ar);
  op(v.multiply, r, ar, ar2);
  half(rHigh, arHigh);
  op(v.multiply, rHigh, arHigh, arHigh2);
  op(v.add, t2, arHigh2, high);
  code.get(low);
  code.get(rLow);
  both(
    code,
    v.add,
    () => code.get(ar),
    () => code.get(arHigh),
  );
  code.simd(v.multiply);
  code.simd(v.add);
  both(
    code,
    v.subtract,
    () => code.get(t2),
    () => code.get(high),
  );
  code.get(arHigh2);
  code.simd(v.add);
  code.simd(v.add);
  // r * ar2 * (-2/3 + r/2 + ar2 * (4/5 - 2/3 r + ar2 * (-8/7 + r)))
  const line = (start: number, slope: number): void => {
    code.constant(start);
    code.get(r);
    code.constant(slope);
    code.simd(v.multiply);
    code.simd(v.add);
  };
  line(-2 / 3, 0.5);
  code.get(ar2);
  line(0.8, -2 / 3);
  code.get(ar2);
  line(-8 / 7, 1);
  code.simd(v.multiply);
  code.simd(v.add);
  code.simd(v.multiply);
  code.simd(v.add);
  both(
    code,
    v.multiply,
    () => code.get(r),
    () => code.get(ar2),
  );
  code.simd(v.multiply);
  code.simd(v.add);
  code.set(low);
  // High takes what fits of low.
  op(v.add, high, low, t1);
  both(
    code,
    v.subtract,
    () => code.get(high),
    () => code.get(t1),
  );
  code.get(low);
  code.simd(v.add);
  code.set(low);
  return { high: t1, low };
}
