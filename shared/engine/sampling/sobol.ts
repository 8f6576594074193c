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
 * Sobol's shares with a digital shift drawn from the seed: the evenness stays, and another seed gives another sample.
 * No share is 0 or 1.
 */
export function sobolShares(dimension: number, lanes: number, key: Key): Float64Array {
  const shift = Math.floor(laneShare(key, 0) * 0x100000000);
  return Float64Array.from(sobolNumbers(dimension, lanes), (number) => (((number ^ shift) >>> 0) + 0.5) / 0x100000000);
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
