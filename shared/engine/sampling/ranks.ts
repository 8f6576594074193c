/**
 * The rank of each value, from 0. Equal values get ranks one after another in the order they come, or with `ties`
 * `shared` their mean rank.
 * Example: `ranks([30, 10, 10], 'shared')` is 2, 0.5, 0.5; `ranks([30, 10, 10], 'apart')` is 2, 0, 1.
 */
export function ranks(values: Float64Array, ties: 'shared' | 'apart'): Float64Array {
  const sorted = values.slice().sort();
  const first = new Map<number, number>();
  const result = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? NaN;
    const from = firstAt(sorted, value);
    const next = sorted[from + 1];
    if (next !== value) {
      result[index] = from;
    } else if (ties === 'apart') {
      const at = first.get(value) ?? from;
      first.set(value, at + 1);
      result[index] = at;
    } else {
      const end = first.get(value) ?? endOf(sorted, value, from);
      first.set(value, end);
      result[index] = (from + end - 1) / 2;
    }
  }
  return result;
}

function firstAt(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endOf(sorted: Float64Array, value: number, from: number): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? NaN) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
