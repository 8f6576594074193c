import type { Compilation } from '../compile/compile-model.ts';
import type { LaneOverrides } from '../types.ts';
import type { Goal } from './regret.ts';
import { resultOfOptions, type OptionLane } from './options.ts';

/** Options that compete, evaluated side by side wherever assumptions are moved to. */
export type Contest = {
  /** The option that is best at base, by its place. */
  readonly best: number;
  readonly base: Float64Array;
  readonly optionCount: number;
  readonly nameOf: (option: number) => string;
  /** For each place the results of all options, one after the other: all places in one evaluation. */
  readonly at: (places: readonly LaneOverrides[]) => readonly Float64Array[];
  /** By how much the base's best option is ahead of the best of the others; below zero where it is not. */
  readonly leadOf: (results: Float64Array) => number;
  readonly bestOf: (results: Float64Array) => number;
};

export function createContest(
  compilation: Compilation,
  asked: {
    readonly result: string;
    readonly options: readonly OptionLane[];
    readonly goal: Goal;
    readonly lane: LaneOverrides;
  },
): Contest {
  const { result, options, goal, lane } = asked;
  const sign = goal === 'highest' ? 1 : -1;
  const at = (places: readonly LaneOverrides[]): readonly Float64Array[] => {
    const states = places.map((place) => ({ ...lane, ...place }));
    const all = resultOfOptions(compilation, result, options, states);
    return places.map((_, index) => all.subarray(index * options.length, (index + 1) * options.length));
  };
  const bestOf = (results: Float64Array): number => {
    let best = 0;
    for (let option = 1; option < results.length; option++) {
      const [value, soFar] = [sign * (results[option] ?? NaN), sign * (results[best] ?? NaN)];
      if (value > soFar || Number.isNaN(soFar)) best = option;
    }
    return best;
  };
  const base = at([{}])[0] ?? new Float64Array(0);
  const best = bestOf(base);
  return {
    best,
    base,
    optionCount: options.length,
    nameOf: (option) => options[option]?.name ?? '',
    at,
    bestOf,
    leadOf(results) {
      let other = Number.NEGATIVE_INFINITY;
      for (const [option, value] of results.entries()) if (option !== best) other = Math.max(other, sign * value);
      return sign * (results[best] ?? NaN) - other;
    },
  };
}
