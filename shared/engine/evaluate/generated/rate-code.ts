import { countChanges } from './changes-code.ts';
import { f64, i32, plain, v128, vector as v } from './opcodes.ts';
import { advance, ifAny, repeat } from './loop-code.ts';
import type { ModuleDraft } from './module-bytes.ts';
import { newton } from './newton-code.ts';

export type RateWishes = {
  readonly periods: number;
  readonly vectors: number;
  /** Room for the initial flow and all others. */
  readonly area: number;
};

/**
 * A function (series, result, initial flows …) that stores the internal rates of a group of lanes, by the method of
 * finance/irr.ts: where the flows to date change sign once, read from the start or from the end, there is one root,
 * and Newton's method inside a bracket finds it. Any other lane is handed to that function itself.
 */
export function writeRate(module: ModuleDraft, odd: number, wishes: RateWishes): number {
  const { vectors, periods, area } = wishes;
  const groupBytes = vectors * 16;
  const { index, code } = module.declare({
    takes: [i32, i32, ...Array.from({ length: vectors }, (): typeof v128 => v128)],
    gives: [],
  });
  const lanes = Array.from({ length: vectors }, (_, lane) => lane);
  const locals = (): readonly number[] => lanes.map(() => code.local(v128));
  const pointer = code.local(i32);
  const left = code.local(i32);
  const [sums, result, done, one, none] = [locals(), locals(), locals(), locals(), locals()];

  // The flows beside each other, the initial one first.
  for (const lane of lanes) {
    code.integer(0);
    code.get(2 + lane);
    code.store(area + lane * 16);
  }
  code.get(0);
  code.set(pointer);
  const target = code.local(i32);
  code.integer(groupBytes);
  code.set(target);
  repeat(code, left, periods, () => {
    for (const lane of lanes) {
      code.get(target);
      code.get(pointer);
      code.load(lane * 16);
      code.store(area + lane * 16);
    }
    for (const each of [pointer, target]) advance(code, each, groupBytes);
  });
  countChanges(code, { lanes, from: area, step: groupBytes, times: periods + 1, pointer, left, sums, one, none });
  const x = locals();
  const rate = (direction: 1 | -1): void => {
    newton(code, {
      lanes,
      // Horner's scheme begins with the highest power.
      from: direction === 1 ? area + periods * groupBytes : area,
      step: direction === 1 ? -groupBytes : groupBytes,
      times: periods + 1,
      pointer,
      left,
      sums,
      active: one,
      x,
    });
    for (const lane of lanes) {
      const found = code.local(v128);
      if (direction === 1) code.constant(1);
      code.get(x[lane] ?? 0);
      if (direction === 1) code.simd(v.divide);
      code.constant(1);
      code.simd(v.subtract);
      code.set(found);
      // A rate that cannot be told from -100 %, or is beyond every number, is none.
      code.get(found);
      code.constant(NaN);
      code.get(found);
      code.constant(-1);
      code.simd(v.greater);
      code.get(found);
      code.constant(Infinity);
      code.simd(v.less);
      code.simd(v.and);
      code.simd(v.select);
      code.get(result[lane] ?? 0);
      code.get(one[lane] ?? 0);
      code.simd(v.select);
      code.set(result[lane] ?? 0);
      code.get(done[lane] ?? 0);
      code.get(one[lane] ?? 0);
      code.simd(v.or);
      code.set(done[lane] ?? 0);
    }
  };
  for (const lane of lanes) {
    code.constant(NaN);
    code.set(result[lane] ?? 0);
    // A sum that is no number has no rate.
    code.get(sums[lane] ?? 0);
    code.get(sums[lane] ?? 0);
    code.simd(v.unequal);
    code.set(done[lane] ?? 0);
  }
  ifAny(code, one, () => rate(1));
  const seek = locals();
  for (const lane of lanes) {
    code.get(none[lane] ?? 0);
    code.set(seek[lane] ?? 0);
  }
  ifAny(code, seek, () => {
    countChanges(code, {
      lanes,
      from: area + periods * groupBytes,
      step: -groupBytes,
      times: periods + 1,
      pointer,
      left,
      sums,
      one,
      none,
    });
    for (const lane of lanes) {
      for (const list of [one, none]) {
        code.get(list[lane] ?? 0);
        code.get(seek[lane] ?? 0);
        code.simd(v.and);
        code.set(list[lane] ?? 0);
      }
      // No change of sign from either end: no rate.
      code.get(done[lane] ?? 0);
      code.get(none[lane] ?? 0);
      code.simd(v.or);
      code.set(done[lane] ?? 0);
    }
    ifAny(code, one, () => rate(-1));
  });
  for (const lane of lanes) {
    code.get(done[lane] ?? 0);
    code.simd(v.allTrueI64);
    code.op(plain.i32EqualsZero, plain.if, 0x40);
    for (const half of [0, 1]) {
      code.get(done[lane] ?? 0);
      code.lane(v.extractI32, half * 2);
      code.op(plain.i32EqualsZero, plain.if, 0x40);
      code.get(result[lane] ?? 0);
      code.integer(area + lane * 16 + half * 8);
      code.call(odd);
      code.lane(v.replace, half);
      code.set(result[lane] ?? 0);
      code.op(plain.end);
    }
    code.op(plain.end);
    code.get(1);
    code.get(result[lane] ?? 0);
    code.store(lane * 16);
  }
  return index;
}

/** The signature of what JavaScript does for a lane: the byte where its flows begin. */
export const oddRateSignature = { takes: [i32], gives: [f64] } as const;
