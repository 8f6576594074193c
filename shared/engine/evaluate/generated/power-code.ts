import type { Code } from './code.ts';
import { expOf } from './exponential-code.ts';
import { splitLogarithm } from './logarithm-code.ts';
import { both } from './loop-code.ts';
import type { ModuleDraft } from './module-bytes.ts';
import { f64, i32, plain, v128, vector as v } from './opcodes.ts';

/** Numbers of functions that take and give vectors. */
export type PowerFunctions = { readonly power: number; readonly logarithm: number; readonly exponential: number };

/** What JavaScript does for the few lanes that need care: zero, negative, infinite, undefined, beyond the range. */
export type OddFunctions = { readonly power: number; readonly logarithm: number; readonly exponential: number };

export function importOdd(module: ModuleDraft): OddFunctions {
  return {
    power: module.importFunction('oddPower', { takes: [f64, f64, f64, i32], gives: [f64] }),
    logarithm: module.importFunction('oddLogarithm', { takes: [f64], gives: [f64] }),
    exponential: module.importFunction('oddExponential', { takes: [f64], gives: [f64] }),
  };
}

/**
 * `power` given what the vector code made of the absolute base: it is right for ordinary numbers, and then only the
 * sign is missing.
 */
export function oddPower(base: number, exponent: number, ofAbsolute: number, isOrdinary: number): number {
  if (isOrdinary === 0) return Math.pow(base, exponent);
  if (base > 0) return ofAbsolute;
  if (!Number.isInteger(exponent)) return NaN;
  return exponent % 2 === 0 ? ofAbsolute : -ofAbsolute;
}

/** Beyond this a power of e is left to JavaScript, which knows where numbers end. */
const range = 700;

/**
 * Powers and logarithms in our own code: table and polynomial, the logarithm as a sum of two numbers so that its
 * product with the exponent is exact enough. About one unit in the last place; the same on every machine. The
 * method is that of S. Gal (1986) and of the ARM Optimized Routines.
 */
export function writePowers(module: ModuleDraft, odd: OddFunctions): PowerFunctions {
  const power = module.declare({ takes: [v128, v128], gives: [v128] });
  const logarithm = module.declare({ takes: [v128], gives: [v128] });
  const exponential = module.declare({ takes: [v128], gives: [v128] });
  writePower(power.code, odd.power);
  writeLogarithm(logarithm.code, odd.logarithm);
  writeExponential(exponential.code, odd.exponential);
  return { power: power.index, logarithm: logarithm.index, exponential: exponential.index };
}

function writePower(code: Code, odd: number): void {
  const [x, y] = [0, 1];
  const size = code.local(v128);
  code.get(x);
  code.simd(v.absolute);
  code.set(size);
  const { high, low } = splitLogarithm(code, size);
  const cut = (local: number, into: number): void => {
    code.get(local);
    code.bits(0xffffffff, 0xf8000000);
    code.simd(v.and);
    code.set(into);
  };
  const [yHigh, highHigh, product, rest, result, isOrdinary] = Array.from({ length: 6 }, () => code.local(v128)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  cut(y, yHigh);
  cut(high, highHigh);
  both(
    code,
    v.multiply,
    () => code.get(yHigh),
    () => code.get(highHigh),
  );
  code.set(product);
  // (y - yHigh) * highHigh + y * (high - highHigh + low)
  both(
    code,
    v.subtract,
    () => code.get(y),
    () => code.get(yHigh),
  );
  code.get(highHigh);
  code.simd(v.multiply);
  code.get(y);
  both(
    code,
    v.subtract,
    () => code.get(high),
    () => code.get(highHigh),
  );
  code.get(low);
  code.simd(v.add);
  code.simd(v.multiply);
  code.simd(v.add);
  code.set(rest);
  expOf(code, product, rest);
  code.set(result);
  isOrdinaryNumber(code, size);
  code.get(product);
  code.simd(v.absolute);
  code.constant(range);
  code.simd(v.less);
  code.simd(v.and);
  code.set(isOrdinary);
  code.get(isOrdinary);
  code.get(x);
  code.constant(0);
  code.simd(v.greater);
  code.simd(v.and);
  careFor(code, result, (lane) => {
    for (const local of [x, y, result]) {
      code.get(local);
      code.lane(v.extract, lane);
    }
    code.get(isOrdinary);
    code.lane(v.extractI32, lane * 2);
    code.call(odd);
  });
}

function writeLogarithm(code: Code, odd: number): void {
  const result = code.local(v128);
  const { high, low } = splitLogarithm(code, 0);
  both(
    code,
    v.add,
    () => code.get(high),
    () => code.get(low),
  );
  code.set(result);
  isOrdinaryNumber(code, 0);
  careFor(code, result, (lane) => {
    code.get(0);
    code.lane(v.extract, lane);
    code.call(odd);
  });
}

function writeExponential(code: Code, odd: number): void {
  const result = code.local(v128);
  expOf(code, 0, null);
  code.set(result);
  code.get(0);
  code.simd(v.absolute);
  code.constant(range);
  code.simd(v.less);
  careFor(code, result, (lane) => {
    code.get(0);
    code.lane(v.extract, lane);
    code.call(odd);
  });
}

/** Pushes the mask: above zero, not subnormal, not infinite. */
function isOrdinaryNumber(code: Code, x: number): void {
  code.get(x);
  code.constant(2.2250738585072014e-308);
  code.simd(v.greaterOrEqual);
  code.get(x);
  code.constant(Infinity);
  code.simd(v.less);
  code.simd(v.and);
}

/** Takes a mask from the stack; a lane outside it is done again with care. Leaves the result on the stack. */
function careFor(code: Code, result: number, again: (lane: number) => void): void {
  const mask = code.local(v128);
  code.tee(mask);
  code.simd(v.allTrueI64);
  code.op(plain.i32EqualsZero, plain.if, 0x40);
  for (const lane of [0, 1]) {
    code.get(mask);
    code.lane(v.extractI32, lane * 2);
    code.op(plain.i32EqualsZero, plain.if, 0x40);
    code.get(result);
    again(lane);
    code.lane(v.replace, lane);
    code.set(result);
    code.op(plain.end);
  }
  code.op(plain.end);
  code.get(result);
}
