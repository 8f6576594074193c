import type { Compilation } from '../compile/compile-model.ts';
import { shapeOf } from '../distributions/index.ts';
import type { LaneOverrides } from '../types.ts';
import { percentileOf } from './percentile-of.ts';
import { drivingInputs, numberOf } from './subject.ts';

/** How far an input is moved: zero at its base, in shares of its cases or of its base value. */
export type FlipCoordinate = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  readonly base: number;
  readonly by: 'percentiles' | 'percent';
  readonly least: number;
  readonly most: number;
  readonly valueAt: (move: number) => number;
  /** The percentile of a move; null without a distribution. */
  readonly percentileAt: (move: number) => number | null;
};

const [first, last] = [0.01, 0.99];

/**
 * The inputs of a result as coordinates that a search can walk along: with a distribution from its 1st to its 99th
 * percentile, without one a share of the base to each side. Inputs at zero without a distribution are left out.
 * Example: base 49, a move of -0.1 by percent is 44.1; by percentiles from the median it is the P40.
 */
export function flipCoordinates(
  compilation: Compilation,
  options: { readonly result: string; readonly lane: LaneOverrides; readonly range: number },
): readonly FlipCoordinate[] {
  return drivingInputs(compilation, options.result).flatMap(({ name, distribution }): FlipCoordinate[] => {
    const base = numberOf(compilation, name, options.lane);
    const known = compilation.lines.get(name);
    const line = { line: name, label: known?.label ?? name, unit: known?.unit ?? null, base };
    if (distribution === null) {
      if (base === 0 || !Number.isFinite(base)) return [];
      const valueAt = (move: number): number => base + Math.abs(base) * move;
      return [
        { ...line, by: 'percent', least: -options.range, most: options.range, valueAt, percentileAt: () => null },
      ];
    }
    const { quantile } = shapeOf(distribution);
    const start = percentileOf(distribution, base);
    const at = (move: number): number => Math.min(last, Math.max(first, start + move));
    return [
      {
        ...line,
        by: 'percentiles',
        least: Math.min(0, first - start),
        most: Math.max(0, last - start),
        valueAt: (move) => (move === 0 ? base : quantile(at(move))),
        percentileAt: at,
      },
    ];
  });
}
