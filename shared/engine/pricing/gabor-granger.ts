import { fail, ok, type Result } from '../../kernel/result.ts';
import { logitPrice, type LogitDemand } from './logit-demand.ts';

/** How many of those asked at a price would buy. */
export type PurchaseAnswers = { readonly price: number; readonly asked: number; readonly wouldBuy: number };

/**
 * A logit demand curve from answers to “would you buy at this price?”, by maximum likelihood, and the price with the
 * most profit on it.
 *
 * - For: a demand curve for `logitDemand`; `market` is 1, so that demand is a share.
 * - Units: of the prices. Asking one person several prices biases the curve; groups that see one price are cleaner.
 * - Errors: `too-few-prices` below two; `bad-counts`; `not-falling` when dearer is not bought less; `too-sharp` when
 *   everybody buys up to a price and nobody above it, so that no curve is the likeliest.
 * - Source: techmarketing.ch, ashokcharan.com (Gabor-Granger); fit by Newton's method, McCullagh and Nelder, ch. 4.
 * - Example: 80 of 100 at 20, 50 of 100 at 40, 20 of 100 at 60: value 2.7726, sensitivity 0.0693.
 */
export function gaborGranger(
  answers: readonly PurchaseAnswers[],
  cost: number,
): Result<{ readonly demand: LogitDemand; readonly price: number }> {
  if (new Set(answers.map(({ price }) => price)).size < 2) {
    return fail('too-few-prices', 'Answers at two different prices at least are needed to fit a demand curve.');
  }
  const bad = answers.find(
    ({ price, asked, wouldBuy }) => !(asked > 0 && wouldBuy >= 0 && wouldBuy <= asked && Number.isFinite(price)),
  );
  if (bad !== undefined) {
    return fail(
      'bad-counts',
      `At price ${bad.price}, ${bad.wouldBuy} of ${bad.asked} is no possible answer. Correct the counts.`,
    );
  }
  if (isSharp(answers)) {
    return fail(
      'too-sharp',
      'The answers are all alike, or turn from everybody to nobody at one price, so the curve between is unknown. Ask at more prices.',
    );
  }
  const fitted = fit(answers);
  if (fitted === null || !(fitted.sensitivity > 0)) {
    return fail(
      'not-falling',
      'The share that would buy does not fall as the price rises, so no demand curve fits. Look at the answers again.',
    );
  }
  const demand = { market: 1, ...fitted };
  return ok({ demand, price: logitPrice(cost, demand) });
}

function isSharp(answers: readonly PurchaseAnswers[]): boolean {
  const buyers = answers.filter(({ wouldBuy }) => wouldBuy > 0).map(({ price }) => price);
  const others = answers.filter(({ asked, wouldBuy }) => wouldBuy < asked).map(({ price }) => price);
  return Math.max(...buyers) <= Math.min(...others) || Math.min(...buyers) >= Math.max(...others);
}

/** Newton's method on value and slope, about the mean price and in its spread, so that it is well scaled. */
function fit(answers: readonly PurchaseAnswers[]): { readonly value: number; readonly sensitivity: number } | null {
  const asked = answers.reduce((sum, each) => sum + each.asked, 0);
  const mean = answers.reduce((sum, each) => sum + each.asked * each.price, 0) / asked;
  const spread = Math.sqrt(answers.reduce((sum, each) => sum + each.asked * (each.price - mean) ** 2, 0) / asked);
  let [value, slope] = [0, 0];
  for (let round = 0; round < 100; round++) {
    let [g, h, aa, ab, bb] = [0, 0, 0, 0, 0];
    for (const each of answers) {
      const x = (each.price - mean) / spread;
      const share = 1 / (1 + Math.exp(-value - slope * x));
      const weight = each.asked * share * (1 - share);
      g += each.wouldBuy - each.asked * share;
      h += (each.wouldBuy - each.asked * share) * x;
      aa += weight;
      ab += weight * x;
      bb += weight * x * x;
    }
    const determinant = aa * bb - ab * ab;
    const [stepValue, stepSlope] = [(bb * g - ab * h) / determinant, (aa * h - ab * g) / determinant];
    if (!Number.isFinite(stepValue) || !Number.isFinite(stepSlope)) return null;
    // A step is held back, so that far from the answer it does not run away.
    const hold = Math.min(1, 2 / Math.max(Math.abs(stepValue), Math.abs(stepSlope), 1e-300));
    value += hold * stepValue;
    slope += hold * stepSlope;
    if (Math.abs(stepValue) + Math.abs(stepSlope) < 1e-13) break;
  }
  return { value: value - (slope * mean) / spread, sensitivity: -slope / spread };
}
