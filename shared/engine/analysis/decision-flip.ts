import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { flipCoordinates, type FlipCoordinate } from './flip-coordinate.ts';
import { createContest, type Contest } from './flip-contest.ts';
import { flipConventions, type Flip } from './flip.ts';
import { flipPairs } from './flip-pairs.ts';
import { flipSingles } from './flip-singles.ts';
import type { OptionLane } from './options.ts';
import type { Goal } from './regret.ts';
import { checkLane, checkSubject, missingResult, type Subject } from './subject.ts';

export type FlipOptions = Subject & {
  readonly options: readonly OptionLane[];
  readonly goal?: Goal;
  /** Also pairs of assumptions that move together. */
  readonly pairs?: boolean;
  /** For inputs without a distribution: how far to look, as a share of the base. */
  readonly range?: number;
};

export type DecisionFlip = {
  readonly result: string;
  readonly goal: Goal;
  /** The best option at base, and the result of each. */
  readonly best: string;
  readonly values: readonly { readonly option: string; readonly value: number }[];
  /** The nearest first; an input may be there twice, once for each direction. */
  readonly singles: readonly Flip[];
  /** Pairs that flip the decision with smaller moves than either does alone; the nearest first. */
  readonly pairs: readonly Flip[];
  /** Inputs that cannot flip the decision alone where they may lie. */
  readonly steady: readonly string[];
  /** Inputs that an option sets, and that are therefore part of the decision. */
  readonly decided: readonly string[];
  readonly conventions: readonly string[];
};

/**
 * The smallest change of one assumption, and of two together, that makes another option best.
 *
 * - For: “if the price falls below 41.20, Partner beats Build.” Options are lanes of one model. All scans are lanes
 *   of one evaluation; each crossing is refined by Brent's method and evaluated just before and just after.
 * - Errors: `too-few-options`, `no-result`, and names as for any lane. A pair of flips within one step of the scan may
 *   go unseen.
 * - Example: Build `price * 10 - 300`, Partner 150, price 50 as base: at 45 they are equal, a change of -0.1.
 */
export function decisionFlip(compilation: Compilation, asked: FlipOptions): Result<DecisionFlip> {
  const { result, options, goal = 'highest', lane = {}, range = 0.5 } = asked;
  const subject = checkSubject(compilation, asked);
  if (!subject.ok) return subject;
  for (const option of options) {
    const settable = checkLane(compilation, option.overrides ?? {});
    if (!settable.ok) return settable;
  }
  if (options.length < 2) return fail('too-few-options', 'A decision needs at least two options. Name another one.');
  const contest = createContest(compilation, { result, options, goal, lane });
  const missing = contest.base.findIndex((value) => !Number.isFinite(value));
  if (missing >= 0) return missingResult(compilation, result, `for “${options[missing]?.name ?? ''}”`);
  const decided = decidedInputs(options);
  const coordinates = flipCoordinates(compilation, { result, lane, range }).filter(({ line }) => !decided.has(line));
  const { singles, spreads } = isTied(contest) ? nothing : flipSingles(contest, coordinates);
  const pairs =
    asked.pairs === true && !isTied(contest) ? flipPairs(contest, mostMoving(coordinates, spreads), singles) : [];
  const flipping = new Set(singles.map((flip) => flip.inputs[0]?.line));
  return ok({
    result,
    goal,
    best: contest.nameOf(contest.best),
    values: options.map((option, index) => ({ option: option.name, value: contest.base[index] ?? NaN })),
    singles,
    pairs,
    steady: coordinates.map(({ line }) => line).filter((line) => !flipping.has(line)),
    decided: [...decided],
    conventions: flipConventions({ result, goal, range, pairs: asked.pairs === true, tied: isTied(contest) }),
  });
}

const nothing = { singles: [], spreads: new Map<string, number>() };

const isTied = (contest: Contest): boolean => contest.leadOf(contest.base) === 0;

function decidedInputs(options: readonly OptionLane[]): ReadonlySet<string> {
  return new Set(options.flatMap((option) => Object.keys(option.overrides ?? {})));
}

/** Pairs grow with the square of the inputs, so only those that move the lead most are paired. */
export const mostPaired = 12;

function mostMoving(
  coordinates: readonly FlipCoordinate[],
  spreads: ReadonlyMap<string, number>,
): readonly FlipCoordinate[] {
  const spread = ({ line }: FlipCoordinate): number => spreads.get(line) ?? 0;
  return coordinates
    .filter((each) => spread(each) > 0)
    .sort((a, b) => spread(b) - spread(a))
    .slice(0, mostPaired);
}
