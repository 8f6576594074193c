import { ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import type { ModelLine } from '../../model/model.ts';
import { percentileOf } from './percentile-of.ts';
import { evenly, rootsOnGrid } from './roots-on-grid.ts';
import { searchRanges } from './search-range.ts';
import { checkSubject, drivingInputs, numberOf, resultOver, type Subject } from './subject.ts';

export type SwitchingValue = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  readonly base: number;
  /** The nearest value at which the result crosses the threshold; not a number when none was found. */
  readonly value: number;
  /** From the base, as a share of it; not a number from zero or when there is none. */
  readonly change: number;
  /** Where the value lies in the input's own distribution; null without one, or when there is no value. */
  readonly percentile: number | null;
  /** Whether the value lies where the input may well be; null when there is none. */
  readonly withinRange: boolean | null;
  /** The result passes over the threshold at a step, without reaching it. */
  readonly jump: boolean;
  /** All values found, rising. */
  readonly all: readonly number[];
};

export type SwitchingValues = {
  readonly result: string;
  readonly threshold: number;
  readonly base: number;
  /** The smallest change first; inputs that cannot do it alone last. */
  readonly values: readonly SwitchingValue[];
  readonly conventions: readonly string[];
};

const places = 49;

/**
 * For each input alone: the value at which a result crosses a threshold, and how far that is from the base.
 *
 * - For: “how wrong may this assumption be before the decision changes?” All inputs that are one number and that
 *   the result depends on; those given period by period are left out (see `breakEven`).
 * - Errors: `line-not-found`, `broken-line`. An input that cannot do it alone has no value.
 * - Source: HM Treasury, The Green Book (2022), switching values.
 * - Example: for `npv = price * 10 - 50` at price 8, threshold 0: price 5, a change of -0.375.
 */
export function switchingValues(
  compilation: Compilation,
  options: Subject & { readonly threshold?: number },
): Result<SwitchingValues> {
  const { result, lane = {}, threshold = 0 } = options;
  const subject = checkSubject(compilation, options);
  if (!subject.ok) return subject;
  const inputs = drivingInputs(compilation, result).map((input) =>
    withPlaces(input, numberOf(compilation, input.name, lane)),
  );
  const lanes = inputs.flatMap(({ input, scan }) => scan.map((value) => ({ ...lane, [input.name]: value })));
  const results = resultOver(compilation, result, [lane, ...lanes]);
  const at = (name: string, value: number): number =>
    resultOver(compilation, result, [{ ...lane, [name]: value }])[0] ?? NaN;
  let start = 1;
  const values = inputs.map(({ input, base, scan, likely }): SwitchingValue => {
    const values = results.slice(start, start + scan.length).map((value) => value - threshold);
    start += scan.length;
    const roots = rootsOnGrid({ places: scan, values }, (value) => at(input.name, value) - threshold);
    const nearest = roots.toSorted((a, b) => Math.abs(a.at - base) - Math.abs(b.at - base))[0];
    const value = nearest?.at ?? NaN;
    const found = nearest !== undefined;
    return {
      line: input.name,
      label: compilation.lines.get(input.name)?.label ?? input.name,
      unit: compilation.lines.get(input.name)?.unit ?? null,
      base,
      value,
      change: base === 0 ? NaN : (value - base) / Math.abs(base),
      percentile: found && input.distribution !== null ? percentileOf(input.distribution, value) : null,
      withinRange: found ? value >= likely.from && value <= likely.to : null,
      jump: nearest?.kind === 'jump',
      all: roots.map((root) => root.at),
    };
  });
  return ok({
    result,
    threshold,
    base: results[0] ?? NaN,
    values: values.sort((a, b) => farness(a) - farness(b)),
    conventions: [
      'One input changes, all others stay where they are.',
      'The value nearest to the base, searched where the input may lie and far beyond, on its own side of zero.',
      'Inputs given period by period are left out: scale them with a break-even.',
      ...(subject.value.shape === 'series' ? ['The result is a series: its last period counts.'] : []),
    ],
  });
}

type Scanned = {
  readonly input: ModelLine;
  readonly base: number;
  readonly scan: readonly number[];
  readonly likely: { readonly from: number; readonly to: number };
};

function withPlaces(input: ModelLine, base: number): Scanned {
  const { likely, wide } = searchRanges(input, base);
  const scan = [...evenly(likely.from, likely.to, places), ...evenly(wide.from, wide.to, places), base];
  return { input, base, scan: [...new Set(scan)].sort((a, b) => a - b), likely };
}

/** By share of the base; from a base of zero there is no share, so those follow, and those without a value are last. */
function farness({ value, change }: SwitchingValue): number {
  if (Number.isNaN(value)) return Number.POSITIVE_INFINITY;
  return Number.isNaN(change) ? Number.MAX_VALUE : Math.abs(change);
}
