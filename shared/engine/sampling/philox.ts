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
): void {
  let [a, b, c, d] = counter;
  let [k, l] = key;
  for (let round = 0; round < 10; round++) {
    const highA = high(0xd2511f53, a);
    const highC = high(0xcd9e8d57, c);
    const lowA = Math.imul(0xd2511f53, a);
    const lowC = Math.imul(0xcd9e8d57, c);
    [a, b, c, d] = [highC ^ b ^ k, lowC, highA ^ d ^ l, lowA];
    k = (k + 0x9e3779b9) | 0;
    l = (l + 0xbb67ae85) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}

/** The upper half of the product of two unsigned 32-bit numbers. */
function high(x: number, y: number): number {
  const [xl, xh, yl, yh] = [x & 0xffff, x >>> 16, y & 0xffff, y >>> 16];
  const middle = xh * yl + ((xl * yl) >>> 16);
  return (xh * yh + Math.floor((middle + xl * yh) / 0x10000)) | 0;
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

/** Written and read within one call. */
const words = new Uint32Array(4);
