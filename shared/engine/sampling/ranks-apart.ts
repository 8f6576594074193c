/**
 * The rank of each value, from 0; equal values get ranks in the order they come. Several times faster than a
 * sort, for many finite numbers that are spread out.
 *
 * - How: values fall into as many even boxes as there are values, and each box is sorted by itself.
 * - Example: `ranksApart(Float64Array.of(30, 10, 10))` is 2, 0, 1.
 */
export function ranksApart(values: Float64Array): Uint32Array {
  const order = orderOf(values);
  const result = new Uint32Array(values.length);
  for (let rank = 0; rank < order.length; rank++) result[order[rank] ?? 0] = rank;
  return result;
}

/** The places of the values from the smallest to the largest. Values that are not numbers come last. */
export function orderOf(values: Float64Array): Uint32Array {
  const count = values.length;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < count; index++) {
    const value = values[index] ?? NaN;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const order = new Uint32Array(count);
  const width = high - low;
  if (!(width > 0) || !Number.isFinite(width)) {
    for (let index = 0; index < count; index++) order[index] = index;
    return width === 0 ? order : order.sort(comparing(values));
  }
  const scale = (count - 1) / width;
  const ends = new Uint32Array(count + 2);
  const boxes = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    const value = values[index] ?? NaN;
    const box = Number.isNaN(value) ? count : Math.floor((value - low) * scale);
    boxes[index] = box;
    ends[box + 1] = (ends[box + 1] ?? 0) + 1;
  }
  let fullest = 0;
  for (let box = 1; box <= count; box++) fullest = Math.max(fullest, ends[box] ?? 0);
  for (let box = 1; box < ends.length; box++) ends[box] = (ends[box] ?? 0) + (ends[box - 1] ?? 0);
  for (let index = 0; index < count; index++) {
    const box = boxes[index] ?? 0;
    const at = ends[box] ?? 0;
    order[at] = index;
    ends[box] = at + 1;
  }
  if (fullest > 64) return order.sort(comparing(values));
  for (let at = 1; at < count; at++) {
    const index = order[at] ?? 0;
    const value = values[index] ?? NaN;
    let to = at;
    while (to > 0 && (values[order[to - 1] ?? 0] ?? NaN) > value) {
      order[to] = order[to - 1] ?? 0;
      to -= 1;
    }
    order[to] = index;
  }
  return order;
}

const comparing =
  (values: Float64Array) =>
  (a: number, b: number): number => {
    const [x, y] = [values[a] ?? NaN, values[b] ?? NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return x - y || a - b;
  };
