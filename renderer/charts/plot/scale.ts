import { niceTicks } from '../ticks.ts';

export type Tick = { readonly at: number; readonly label: string };

/** An axis from its low to its high end, with the places that are named. */
export type Axis = { readonly low: number; readonly high: number; readonly ticks: readonly Tick[] };

/** An axis that ends at round numbers. */
export function roundAxis(low: number, high: number, format: (value: number) => string, most = 5): Axis {
  const ticks = niceTicks(low, high, most);
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks: ticks.map((at) => ({ at, label: format(at) })) };
}

/** An axis that ends where the values end, with the round numbers between. */
export function closeAxis(low: number, high: number, format: (value: number) => string, most = 6): Axis {
  const [from, to] = low < high ? [low, high] : [low - 1, low + 1];
  const ticks = niceTicks(from, to, most).filter((at) => at >= from && at <= to);
  return { low: from, high: to, ticks: ticks.map((at) => ({ at, label: format(at) })) };
}

/** The polygon between two lines over the same places, as SVG writes points. */
export function between(
  places: readonly number[],
  one: readonly number[],
  other: readonly number[],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const line = (values: readonly number[]): string[] =>
    places.flatMap((place, index) => {
      const value = values[index] ?? NaN;
      return Number.isFinite(value) ? [`${x(place).toFixed(1)},${y(value).toFixed(1)}`] : [];
    });
  return [...line(one), ...line(other).reverse()].join(' ');
}

export function polyline(
  points: readonly { readonly x: number; readonly y: number }[],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  return points
    .filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y))
    .map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`)
    .join(' ');
}
