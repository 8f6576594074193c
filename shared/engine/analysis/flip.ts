import type { LaneOverrides } from '../types.ts';
import type { FlipCoordinate } from './flip-coordinate.ts';
import type { Contest } from './flip-contest.ts';
import type { Goal } from './regret.ts';
import { valueInWords } from './value-in-words.ts';

export type FlipInput = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  readonly base: number;
  /** Where the decision flips. */
  readonly value: number;
  /** From the base, as a share of it; not a number from zero. */
  readonly change: number;
  /** In the input's own distribution; null without one. */
  readonly percentile: number | null;
};

export type Flip = {
  readonly inputs: readonly FlipInput[];
  /** How far each input was moved: in shares of its cases, or of its base value where it has no distribution. */
  readonly distance: number;
  readonly from: string;
  readonly to: string;
  /** Results of all options just before and just after. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly words: string;
};

/** Inputs that are moved together: each by the same distance in its own direction. */
export type Move = { readonly coordinate: FlipCoordinate; readonly direction: 1 | -1 };

/** Where the inputs are after a move; none goes beyond its own range. */
export function placeAt(moves: readonly Move[], distance: number): LaneOverrides {
  return Object.fromEntries(
    moves.map(({ coordinate, direction }) => [
      coordinate.line,
      coordinate.valueAt(moved(coordinate, direction, distance)),
    ]),
  );
}

function moved({ least, most }: FlipCoordinate, direction: 1 | -1, distance: number): number {
  return Math.min(most, Math.max(least, direction * distance));
}

/** The flip at a distance, looked at just before and just after it; null when the best option is the same there. */
export function flipAt(contest: Contest, moves: readonly Move[], distance: number): Flip | null {
  const step = Math.max(1e-7, distance * 1e-6);
  const [before, after] = contest.at([placeAt(moves, Math.max(0, distance - step)), placeAt(moves, distance + step)]);
  if (before === undefined || after === undefined) return null;
  const to = contest.bestOf(after);
  if (to === contest.best || contest.bestOf(before) !== contest.best) return null;
  const inputs = moves.map(({ coordinate, direction }): FlipInput => {
    const move = moved(coordinate, direction, distance);
    const value = coordinate.valueAt(move);
    const { line, label, unit, base } = coordinate;
    const change = base === 0 ? NaN : (value - base) / Math.abs(base);
    return { line, label, unit, base, value, change, percentile: coordinate.percentileAt(move) };
  });
  const [from, best] = [contest.nameOf(contest.best), contest.nameOf(to)];
  return {
    inputs,
    distance,
    from,
    to: best,
    before: [...before],
    after: [...after],
    words: `If ${inputs.map(inWords).join(' and ')}, ${best} beats ${from}.`,
  };
}

/** “List price falls below 41.20 EUR/unit (base 49.00 EUR/unit)”. */
function inWords({ label, unit, base, value }: FlipInput): string {
  const verb = value < base ? 'falls below' : 'rises above';
  return `${label} ${verb} ${valueInWords(value, unit)} (base ${valueInWords(base, unit)})`;
}

export function flipConventions(asked: {
  readonly result: string;
  readonly goal: Goal;
  readonly range: number;
  readonly pairs: boolean;
  readonly tied: boolean;
}): readonly string[] {
  const range = Number((asked.range * 100).toPrecision(6));
  return [
    `Best is the ${asked.goal} “${asked.result}”. Inputs that an option sets are part of the decision and stay as it sets them.`,
    `Inputs move from their 1st to their 99th percentile; those without a distribution up to ${range} % to each side. Distance is counted in shares of cases, or of the base value.`,
    ...(asked.pairs
      ? [
          'Pairs move by the same distance at once, among the twelve inputs that move the lead most; shown when that is nearer than either alone.',
        ]
      : []),
    ...(asked.tied ? ['Two options are equally good at base, so any change decides.'] : []),
  ];
}
