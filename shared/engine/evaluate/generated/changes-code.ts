import type { Code } from './code.ts';
import { advance, repeat } from './loop-code.ts';
import { v128, vector as v } from './opcodes.ts';

/** A walk over the flows of a group of lanes. */
export type Walk = {
  readonly lanes: readonly number[];
  readonly from: number;
  readonly step: number;
  readonly times: number;
  readonly pointer: number;
  readonly left: number;
};

/** Masks of the lanes whose flows to date change sign once, and never; a sum of exactly zero at the end is neither. */
export function countChanges(
  code: Code,
  walk: Walk & { readonly sums: readonly number[]; readonly one: readonly number[]; readonly none: readonly number[] },
): void {
  const { lanes, sums, one, none } = walk;
  const locals = (): readonly number[] => lanes.map(() => code.local(v128));
  const [above, below, changes] = [locals(), locals(), locals()];
  const [isAbove, isBelow] = [code.local(v128), code.local(v128)];
  for (const list of [sums, above, below, changes]) {
    for (const local of list) {
      code.constant(0);
      code.set(local);
    }
  }
  code.integer(walk.from);
  code.set(walk.pointer);
  repeat(code, walk.left, walk.times, () => {
    for (const lane of lanes) {
      const at = (list: readonly number[]): number => list[lane] ?? 0;
      code.get(walk.pointer);
      code.load(lane * 16);
      code.get(at(sums));
      code.simd(v.add);
      code.tee(at(sums));
      code.constant(0);
      code.simd(v.greater);
      code.set(isAbove);
      code.get(at(sums));
      code.constant(0);
      code.simd(v.less);
      code.set(isBelow);
      code.get(isAbove);
      code.get(at(below));
      code.simd(v.and);
      code.get(isBelow);
      code.get(at(above));
      code.simd(v.and);
      code.simd(v.or);
      code.constant(1);
      code.simd(v.and);
      code.get(at(changes));
      code.simd(v.add);
      code.set(at(changes));
      for (const [list, mask, other] of [
        [above, isAbove, isBelow],
        [below, isBelow, isAbove],
      ] as const) {
        code.get(at(list));
        code.get(other);
        code.simd(v.andNot);
        code.get(mask);
        code.simd(v.or);
        code.set(at(list));
      }
    }
    advance(code, walk.pointer, walk.step);
  });
  for (const lane of lanes) {
    for (const [list, count] of [
      [one, 1],
      [none, 0],
    ] as const) {
      code.get(changes[lane] ?? 0);
      code.constant(count);
      code.simd(v.equal);
      // Above or below zero in the end; what is no number is neither.
      code.get(sums[lane] ?? 0);
      code.simd(v.absolute);
      code.constant(0);
      code.simd(v.greater);
      code.simd(v.and);
      code.set(list[lane] ?? 0);
    }
  }
}
