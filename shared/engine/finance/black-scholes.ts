import { normalShare } from '../statistics/normal.ts';

export type OptionTerms = {
  /** Present value of what is won by going ahead. */
  readonly value: number;
  /** What going ahead costs at the end. */
  readonly strike: number;
  /** Continuously compounded, per year. */
  readonly riskFree: number;
  /** Standard deviation of the yearly logarithmic change of the value. */
  readonly volatility: number;
  readonly years: number;
  readonly kind: 'call' | 'put';
};

/**
 * The value of an option that can be taken only at the end (Black and Scholes).
 *
 * - For: a real option to go ahead (call) or to get out (put). It supposes a value that moves lognormally and could be
 *   traded; for a project take it as an upper guide.
 * - Units: value and strike in one currency, and so is the answer.
 * - Errors: NaN unless value, strike, volatility and years are above zero.
 * - Source: F. Black, M. Scholes, J. Political Economy 81 (1973).
 * - Example: call, 100, 100, 5 %, 20 %, 1 year: 10.450584.
 */
export function blackScholes({ value, strike, riskFree, volatility, years, kind }: OptionTerms): number {
  if (!(value > 0 && strike > 0 && volatility > 0 && years > 0)) return NaN;
  const spread = volatility * Math.sqrt(years);
  const score = (Math.log(value / strike) + riskFree * years) / spread + spread / 2;
  const sign = kind === 'call' ? 1 : -1;
  const cost = strike * Math.exp(-riskFree * years);
  return sign * (value * normalShare(sign * score) - cost * normalShare(sign * (score - spread)));
}
