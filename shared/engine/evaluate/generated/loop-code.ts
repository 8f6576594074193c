import type { Code } from './code.ts';
import { plain, vector as v } from './opcodes.ts';

/** Pushes what `parts` push, joined by one instruction. */
export function both(code: Code, instruction: number, a: () => void, b: () => void): void {
  a();
  b();
  code.simd(instruction);
}

/** Pushes whether any lane of any mask is set. */
export function anyOf(code: Code, masks: readonly number[]): void {
  for (const [place, mask] of masks.entries()) {
    code.get(mask);
    if (place > 0) code.simd(v.or);
  }
  code.simd(v.anyTrue);
}

/** Code that is skipped when no lane needs it. */
export function ifAny(code: Code, masks: readonly number[], then: () => void): void {
  anyOf(code, masks);
  code.op(plain.if, 0x40);
  then();
  code.op(plain.end);
}

/** Adds to a local variable. */
export function advance(code: Code, local: number, by: number): void {
  code.get(local);
  code.integer(by);
  code.op(plain.i32Add);
  code.set(local);
}

/** A loop of a fixed number of rounds, at least one. */
export function repeat(code: Code, counter: number, times: number, body: () => void): void {
  code.integer(times);
  code.set(counter);
  code.op(plain.loop, 0x40);
  body();
  code.get(counter);
  code.integer(1);
  code.op(plain.i32Subtract);
  code.tee(counter);
  code.op(plain.branchIf, 0, plain.end);
}
