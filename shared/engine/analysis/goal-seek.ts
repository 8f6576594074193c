import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { checkInput, checkSubject, numberOf, resultOver, type Subject } from './subject.ts';
import { percentileOf } from './percentile-of.ts';
import { evenly, rootsOnGrid, type Crossing, type Grid } from './roots-on-grid.ts';
import { searchRanges, type SearchRange } from './search-range.ts';

export type GoalSeekOptions = Subject & {
  readonly line: string;
  readonly target: number;
  /** Where to look; the input's own range, and then wide, when left out. */
  readonly range?: { readonly from: number; readonly to: number };
};

export type Solution = {
  readonly value: number;
  /** The result evaluated there again: the target, but for rounding; at a jump, a value on one side of it. */
  readonly result: number;
  readonly kind: Crossing['kind'];
  /** From the base value, as a share of it; not a number from zero. */
  readonly change: number;
  /** Where it lies in the input's own distribution; null without one. */
  readonly percentile: number | null;
};

export type GoalSeek = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  readonly result: string;
  readonly target: number;
  readonly base: { readonly value: number; readonly result: number };
  /** Nearest to the base first. */
  readonly solutions: readonly Solution[];
  readonly searched: SearchRange;
  /** Lowest and highest result where it was searched. */
  readonly reached: { readonly lowest: number; readonly highest: number };
  readonly conventions: readonly string[];
};

const places = 129;

/**
 * The values of one input at which a result meets a target: none, one or several.
 *
 * - For: “which price gives an NPV of zero?” Scans 129 places of a range, all as lanes of one evaluation, and refines
 *   each crossing by Brent's method. Without a range it looks where the input may lie, and wide when nothing is there.
 * - Errors: `line-not-found`, `not-an-input`, `not-one-number`, `bad-range`. Two solutions within one 128th of the
 *   range may go unseen.
 * - Source: R. P. Brent (1973), ch. 4, for the refinement.
 * - Example: for `profit = price * 10 - 50`, target 0, price is 5.
 */
export function goalSeek(compilation: Compilation, options: GoalSeekOptions): Result<GoalSeek> {
  const { result, target, lane = {}, range } = options;
  const subject = checkSubject(compilation, options);
  if (!subject.ok) return subject;
  const line = checkInput(compilation, options.line);
  if (!line.ok) return line;
  if (range !== undefined && !(range.from < range.to)) {
    return fail('bad-range', 'The range to search needs its lower end first and its higher end after it.');
  }
  const base = numberOf(compilation, options.line, lane);
  const input = compilation.sources.get(options.line);
  const distribution = input?.distribution ?? null;
  const ranges = searchRanges({ distribution }, base);
  const given: readonly SearchRange[] =
    range === undefined ? [ranges.likely, ranges.wide] : [{ ...range, because: 'as asked for' }];
  const resultAt = (values: readonly number[]): Float64Array =>
    resultOver(compilation, result, { count: values.length, columns: columns(options.line, values), shared: lane });
  const gap = (value: number): number => (resultAt([value])[0] ?? NaN) - target;
  let [searched, grid, roots]: readonly [SearchRange, Grid, readonly Crossing[]] = [ranges.likely, noGrid, []];
  for (const next of given) {
    searched = next;
    grid = gridOf(next, base, resultAt);
    roots = rootsOnGrid(below(grid, target), gap);
    if (roots.length > 0) break;
  }
  const known = [...Float64Array.from(grid.values)].filter((value) => Number.isFinite(value));
  const solutions = roots
    .map(({ at, kind }) => ({
      value: at,
      result: resultAt([at])[0] ?? NaN,
      kind,
      change: base === 0 ? NaN : (at - base) / Math.abs(base),
      percentile: distribution === null ? null : percentileOf(distribution, at),
    }))
    .sort((a, b) => Math.abs(a.value - base) - Math.abs(b.value - base));
  return ok({
    line: options.line,
    label: line.value.label,
    unit: line.value.unit,
    result,
    target,
    base: { value: base, result: resultAt([base])[0] ?? NaN },
    solutions,
    searched,
    reached: { lowest: least(known), highest: most(known) },
    conventions: conventionsOf(searched, compilation.lines.get(result)?.shape === 'series'),
  });
}

const columns = (name: string, values: readonly number[]): Map<string, Float64Array> =>
  new Map([[name, Float64Array.from(values)]]);

function gridOf({ from, to }: SearchRange, base: number, resultAt: (values: readonly number[]) => Float64Array): Grid {
  const even = evenly(from, to, places);
  // The base is a place of its own, so that a target that holds already is found exactly there.
  const all = base > from && base < to ? [...new Set([...even, base])].sort((a, b) => a - b) : even;
  return { places: all, values: resultAt(all) };
}

const below = (grid: Grid, target: number): Grid => ({
  places: grid.places,
  values: Float64Array.from(grid.values, (value) => value - target),
});

const noGrid: Grid = { places: [], values: [] };

const least = (values: readonly number[]): number => (values.length === 0 ? NaN : Math.min(...values));
const most = (values: readonly number[]): number => (values.length === 0 ? NaN : Math.max(...values));

function conventionsOf({ because }: SearchRange, isSeries: boolean): readonly string[] {
  return [
    'One input changes, all others stay where they are.',
    `Searched ${because}, at ${places} places and between neighbours whose results lie on both sides of the target.`,
    ...(isSeries ? ['The result is a series: its last period counts.'] : []),
  ];
}
