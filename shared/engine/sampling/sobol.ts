import { laneShare, type Key } from './philox.ts';
import { directionNumbers } from './sobol-directions.ts';

export const sobolDimensions = directionNumbers.length + 1;

/**
 * A column of Sobol's sequence, as whole numbers of 32 bits: fills space more evenly than chance.
 *
 * - Shapes: `dimension` from 0 to 63, one number a lane, from lane 0. Powers of two of lanes are the most even.
 * - Source: Sobol (1967); the order of Antonov and Saleev (1979); direction numbers by Joe and Kuo (2008).
 * - Example: divided by 2^32 every dimension starts 0, 0.5, then 0.75 or 0.25.
 */
export function sobolNumbers(dimension: number, lanes: number): Uint32Array {
  const directions = directionsOf(dimension);
  const numbers = new Uint32Array(lanes);
  let number = 0;
  for (let lane = 1; lane < lanes; lane++) {
    // The lowest bit that is not set in the lane before, in Gray code order.
    number ^= directions[31 - Math.clz32(lane & -lane)] ?? 0;
    numbers[lane] = number;
  }
  return numbers;
}

/**
 * Sobol's numbers scrambled by the seed (Owen's nested scrambling, by a hash): they stay as even as they were, and
 * another seed gives another sample.
 *
 * - Source: Owen (1995); the hash of Laine and Karras (2011) with the constants of Burley, Practical Hash-based Owen
 *   Scrambling, JCGT 9 (2020).
 * - Example: the first 256 of every dimension have one number in each of 256 equal slices, whatever the seed.
 */
export function scrambledSobol(dimension: number, lanes: number, key: Key): Uint32Array {
  const numbers = sobolNumbers(dimension, lanes);
  const seed = Math.floor(laneShare(key, 0) * 0x100000000) | 0;
  for (let lane = 0; lane < lanes; lane++) {
    let x = (reversed(numbers[lane] ?? 0) + seed) | 0;
    x ^= Math.imul(x, 0x6c50b47c);
    x ^= Math.imul(x, 0xb82f1e52);
    x ^= Math.imul(x, 0xc7afe638);
    x ^= Math.imul(x, 0x8d22f6e6);
    numbers[lane] = reversed(x);
  }
  return numbers;
}

/** The scrambled numbers as shares. No share is 0 or 1. */
export function sobolShares(dimension: number, lanes: number, key: Key): Float64Array {
  const numbers = scrambledSobol(dimension, lanes, key);
  const shares = new Float64Array(lanes);
  for (let lane = 0; lane < lanes; lane++) shares[lane] = ((numbers[lane] ?? 0) + 0.5) / 0x100000000;
  return shares;
}

/** The 32 bits from the last to the first. */
function reversed(bits: number): number {
  let x = bits;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return ((x >>> 16) | (x << 16)) >>> 0;
}

function directionsOf(dimension: number): Uint32Array {
  const directions = new Uint32Array(32);
  const [coefficients, first] = directionNumbers[dimension - 1] ?? [0, []];
  const degree = first.length;
  for (let bit = 0; bit < 32; bit++) {
    if (dimension === 0) directions[bit] = 1 << (31 - bit);
    else if (bit < degree) directions[bit] = (first[bit] ?? 0) << (31 - bit);
    else {
      const back = directions[bit - degree] ?? 0;
      let value = back ^ (back >>> degree);
      for (let term = 1; term < degree; term++) {
        if (((coefficients >>> (degree - 1 - term)) & 1) === 1) value ^= directions[bit - term] ?? 0;
      }
      directions[bit] = value;
    }
  }
  return directions;
}
