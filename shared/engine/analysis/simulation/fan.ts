import type { Setup } from './setup.ts';
import { shareOf, sortedKnown } from './sorted.ts';

const bands = [5, 10, 25, 50, 75, 90, 95] as const;
export type BandName = `p${(typeof bands)[number]}`;

/** The spread of a line, period by period; not a number in a period where no trial has a value. */
export type Fan = Readonly<Record<BandName, readonly number[]>> & { readonly trials: number };

/**
 * Percentiles of each period over the trials.
 *
 * - Shapes: `values[period * fanTrials + trial]` in, one number a period and percentile out. Each period stands for
 *   itself: the P10 of one need not be a path that any trial takes.
 * - Example: for a line that is the same in every trial, all bands are that line.
 */
export function fanOf({ fanTrials, compilation }: Setup, values: Float64Array, trials: number): Fan {
  const low = compilation.model.conventions.p90 === 'low';
  const bandsOf = new Map<BandName, number[]>(bands.map((each) => [`p${each}`, []]));
  for (let period = 0; period < compilation.program.periods; period++) {
    const from = period * fanTrials;
    const sorted = sortedKnown(values.subarray(from, from + trials));
    for (const each of bands) bandsOf.get(`p${each}`)?.push(shareOf(sorted, (low ? 100 - each : each) / 100));
  }
  return { ...(Object.fromEntries(bandsOf) as Record<BandName, number[]>), trials };
}
