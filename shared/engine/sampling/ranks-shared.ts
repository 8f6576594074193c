import { orderOf } from './ranks-apart.ts';

/**
 * The rank of each value, from 0; equal values share their mean rank. For finite numbers.
 * Example: `sharedRanks(Float64Array.of(30, 10, 10))` is 2, 0.5, 0.5.
 */
export function sharedRanks(values: Float64Array): Float64Array {
  const order = orderOf(values);
  const result = new Float64Array(values.length);
  let end = 0;
  for (let from = 0; from < order.length; from = end) {
    const value = values[order[from] ?? 0];
    end = from + 1;
    while (end < order.length && values[order[end] ?? 0] === value) end += 1;
    for (let at = from; at < end; at++) result[order[at] ?? 0] = (from + end - 1) / 2;
  }
  return result;
}
