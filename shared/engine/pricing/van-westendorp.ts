import { fail, ok, type Result } from '../../kernel/result.ts';
import { crossing } from './curve-crossing.ts';

/** The four prices a respondent names. */
export type PriceAnswers = {
  readonly tooCheap: number;
  readonly cheap: number;
  readonly expensive: number;
  readonly tooExpensive: number;
};

/** Which curves bound the acceptable range: sources differ, so it is named beside the figures. */
export type RangeConvention = 'inverse-curves' | 'direct-curves';

export type PriceSensitivity = {
  readonly kept: number;
  /** Respondents left out because their four prices do not rise. */
  readonly leftOut: number;
  /** Optimal price point: as many find it too cheap as too expensive. */
  readonly optimal: number;
  /** Indifference price point: as many find it cheap as expensive. */
  readonly indifference: number;
  /** Points of marginal cheapness and expensiveness: the acceptable range. */
  readonly cheapest: number;
  readonly dearest: number;
  readonly convention: RangeConvention;
};

/**
 * Van Westendorp's price sensitivity meter.
 *
 * - Curves: the share of respondents whose “too cheap” (“cheap”) price is at or above a price falls; the share whose
 *   “expensive” (“too expensive”) is at or below it rises. Between the prices named the curves are straight lines.
 * - Points: optimal = too cheap x too expensive; indifference = cheap x expensive. The range by `inverse-curves`: too
 *   cheap x not cheap, and too expensive x not expensive; by `direct-curves`: too cheap x expensive, and cheap x too
 *   expensive.
 * - Units: of the prices. Respondents are kept when too cheap < cheap < expensive < too expensive.
 * - Errors: `too-few-answers` when nobody is kept. A point where curves never meet is NaN.
 * - Source: quirks.com; range: bookdown.org/rossialessio095 (inverse), conjoint.online (direct).
 * - Example: in the tests, six respondents by hand.
 */
export function vanWestendorp(answers: readonly PriceAnswers[], convention: RangeConvention): Result<PriceSensitivity> {
  const kept = answers.filter(
    ({ tooCheap, cheap, expensive, tooExpensive }) => tooCheap < cheap && cheap < expensive && expensive < tooExpensive,
  );
  if (kept.length === 0) {
    const message = 'No respondent named four prices that rise from too cheap to too expensive, so there is no curve.';
    return fail('too-few-answers', message);
  }
  const prices = [...new Set(kept.flatMap((each) => Object.values(each)))].sort((a, b) => a - b);
  const share = (of: (answer: PriceAnswers) => boolean): number => kept.filter(of).length / kept.length;
  const tooCheap = prices.map((price) => share((each) => each.tooCheap >= price));
  const cheap = prices.map((price) => share((each) => each.cheap >= price));
  const expensive = prices.map((price) => share((each) => each.expensive <= price));
  const tooExpensive = prices.map((price) => share((each) => each.tooExpensive <= price));
  const rest = (curve: readonly number[]): readonly number[] => curve.map((each) => 1 - each);
  const inverse = convention === 'inverse-curves';
  return ok({
    kept: kept.length,
    leftOut: answers.length - kept.length,
    optimal: crossing(prices, tooCheap, tooExpensive),
    indifference: crossing(prices, cheap, expensive),
    cheapest: crossing(prices, tooCheap, inverse ? rest(cheap) : expensive),
    dearest: crossing(prices, inverse ? rest(expensive) : cheap, tooExpensive),
    convention,
  });
}
