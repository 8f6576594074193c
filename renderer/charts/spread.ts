/** Places near the wanted ones, in the same order, at least `gap` apart, between `low` and `high` where there is room. */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = wanted.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let floor = low;
  const down = order.map(({ place }) => {
    const next = Math.max(place, floor);
    floor = next + gap;
    return next;
  });
  let ceiling = high;
  for (let index = down.length - 1; index >= 0; index--) {
    down[index] = Math.min(down[index] ?? 0, ceiling);
    ceiling = (down[index] ?? 0) - gap;
  }
  const places = new Array<number>(wanted.length).fill(0);
  order.forEach(({ index }, rank) => {
    places[index] = down[rank] ?? 0;
  });
  return places;
}
