import type { OptionTerms } from './black-scholes.ts';

/**
 * The value of an option on a tree of equal steps (Cox, Ross, Rubinstein).
 *
 * - For: as `blackScholes`, and for options that may be taken at any step ('american').
 * - Units: as `blackScholes`; `steps` a whole number, up to 10,000.
 * - Errors: NaN for terms that are not above zero, for steps out of range, and where steps are so long that the odds
 *   of a rise would leave 0 to 1.
 * - Source: J. Cox, S. Ross, M. Rubinstein, J. Financial Economics 7 (1979).
 * - Example: call, 100, 100, 5 %, 20 %, 1 year: 11.043871 with 3 steps, 10.446585 with 500.
 */
export function binomialOption(terms: OptionTerms, steps: number, exercise: 'european' | 'american'): number {
  const { value, strike, riskFree, volatility, years, kind } = terms;
  if (!(value > 0 && strike > 0 && volatility > 0 && years > 0)) return NaN;
  if (!Number.isInteger(steps) || steps < 1 || steps > 10_000) return NaN;
  const step = years / steps;
  const spread = volatility * Math.sqrt(step);
  const odds = (Math.exp(riskFree * step) - Math.exp(-spread)) / (Math.exp(spread) - Math.exp(-spread));
  if (!(odds >= 0 && odds <= 1)) return NaN;
  const sign = kind === 'call' ? 1 : -1;
  const payoff = (time: number, rises: number): number =>
    Math.max(0, sign * (value * Math.exp(spread * (2 * rises - time)) - strike));
  const worth = Float64Array.from({ length: steps + 1 }, (_, rises) => payoff(steps, rises));
  const discount = Math.exp(-riskFree * step);
  for (let time = steps - 1; time >= 0; time--) {
    for (let rises = 0; rises <= time; rises++) {
      const kept = discount * (odds * (worth[rises + 1] ?? NaN) + (1 - odds) * (worth[rises] ?? NaN));
      worth[rises] = exercise === 'american' ? Math.max(kept, payoff(time, rises)) : kept;
    }
  }
  return worth[0] ?? NaN;
}
