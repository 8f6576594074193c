/** All places from 1 to `last`, or `count` of them spread evenly with the last one among them. */
export function spread(last: number, count: number): readonly number[] {
  if (count >= last) return Array.from({ length: last }, (_, index) => index + 1);
  return Array.from({ length: count }, (_, index) => Math.round(((index + 1) * last) / count));
}

/** Deals the places out to lanes that run side by side. */
export function deal<Value>(places: readonly Value[], lanes: number): readonly (readonly Value[])[] {
  return Array.from({ length: lanes }, (_, lane) => places.filter((_place, index) => index % lanes === lane));
}
