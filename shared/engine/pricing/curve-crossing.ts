/**
 * Where a falling curve meets a rising one, with straight lines between the places. Where they lie on each other over
 * a stretch, its middle.
 *
 * - Shapes: places in rising order, one value of each curve a place.
 * - Errors: NaN where they never meet.
 * - Example: places 0, 10; falling 1, 0; rising 0, 1: 5.
 */
export function crossing(places: readonly number[], falling: readonly number[], rising: readonly number[]): number {
  const gaps = places.map((_, index) => (falling[index] ?? NaN) - (rising[index] ?? NaN));
  const last = gaps.findIndex((gap) => gap <= 0);
  if (last < 0 || (last === 0 && gaps[0] !== 0)) return NaN;
  const at = places[last] ?? NaN;
  if (gaps[last] === 0) {
    const end = places[gaps.findLastIndex((gap) => gap === 0)] ?? at;
    return (at + end) / 2;
  }
  const [before, above, below] = [places[last - 1] ?? NaN, gaps[last - 1] ?? NaN, gaps[last] ?? NaN];
  return before + ((at - before) * above) / (above - below);
}
