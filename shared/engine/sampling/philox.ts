/** What a stream of random numbers is drawn for; streams of different purposes never meet. */
export type Key = { readonly seed: number; readonly stream: number; readonly purpose: number };

/**
 * Four random 32-bit words for a counter: Philox4x32-10. The same counter and key always give the same words, so any
 * lane can be drawn at any time, by any worker, in any order.
 *
 * - For: everything random in the engine. Not for secrets.
 * - Source: Salmon, Moraes, Dror, Shaw, Parallel Random Numbers: As Easy as 1, 2, 3 (SC 2011).
 * - Example: counter 0, 0, 0, 0 and key 0, 0 give 6627e8d5 e169c58d bc57ac4c 9b00dbd8.
 */
export function philox(
  counter: readonly [number, number, number, number],
  key: readonly [number, number],
  out: Uint32Array,
  at = 0,
): void {
  let a = counter[0] | 0;
  let b = counter[1] | 0;
  let c = counter[2] | 0;
  let d = counter[3] | 0;
  let k = key[0] | 0;
  let l = key[1] | 0;
  for (let round = 0; round < 10; round++) {
    // The upper halves of the products with 0xd2511f53 and 0xcd9e8d57, from 16-bit parts.
    const x = a & 0xffff;
    const y = a >>> 16;
    const middleA = (Math.imul(y, 0x1f53) >>> 0) + (Math.imul(x, 0x1f53) >>> 16);
    const restA = (Math.imul(x, 0xd251) >>> 0) + (middleA & 0xffff);
    const highA = (Math.imul(y, 0xd251) + (middleA >>> 16) + (restA >>> 16)) | 0;
    const v = c & 0xffff;
    const w = c >>> 16;
    const middleC = (Math.imul(w, 0x8d57) >>> 0) + (Math.imul(v, 0x8d57) >>> 16);
    const restC = (Math.imul(v, 0xcd9e) >>> 0) + (middleC & 0xffff);
    const highC = (Math.imul(w, 0xcd9e) + (middleC >>> 16) + (restC >>> 16)) | 0;
    const lowA = Math.imul(0xd2511f53, a);
    const lowC = Math.imul(0xcd9e8d57, c);
    a = highC ^ b ^ k;
    b = lowC;
    c = highA ^ d ^ l;
    d = lowA;
    k = (k + 0x9e3779b9) | 0;
    l = (l + 0xbb67ae85) | 0;
  }
  out[at] = a;
  out[at + 1] = b;
  out[at + 2] = c;
  out[at + 3] = d;
}

/**
 * One random share of a lane, above 0 and below 1, with 53 bits.
 * Example: `laneShare({ seed: 1, stream: 7, purpose: 0 }, 3)` is the same in every run, block and worker.
 */
export function laneShare({ seed, stream, purpose }: Key, lane: number): number {
  philox(
    [lane | 0, Math.floor(lane / 0x100000000), stream, purpose],
    [seed | 0, Math.floor(seed / 0x100000000)],
    words,
  );
  return ((words[0] ?? 0) * 0x200000 + ((words[1] ?? 0) >>> 11) + 0.5) / 0x20000000000000;
}

/**
 * `count` random words of a stream, four a counter: the same words whatever the count.
 * Example: the first four of `randomWords(8, key)` are those of `randomWords(4, key)`.
 */
export function randomWords(count: number, { seed, stream, purpose }: Key): Uint32Array {
  const out = new Uint32Array(count + 3);
  const key: [number, number] = [seed | 0, Math.floor(seed / 0x100000000)];
  const counter: [number, number, number, number] = [0, 0, stream, purpose];
  for (let at = 0; at < count; at += 4) {
    counter[0] = at >>> 2;
    philox(counter, key, out, at);
  }
  return out.subarray(0, count);
}

/** Written and read within one call. */
const words = new Uint32Array(4);
