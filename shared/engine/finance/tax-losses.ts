export type LossRules = {
  readonly taxRate: number;
  /** The share of a period's income that earlier losses may take away: 0.8 in the US since 2018, 1 for no limit. */
  readonly limit: number;
  /** For how many periods a loss may be carried forward; null without end. */
  readonly expiry: number | null;
  /** How many periods back a loss may be set against income that was taxed; 0 for none. */
  readonly carryBack: number;
};

/** The tax of one period (negative when tax is given back) and the losses left at its end. */
export type TaxPeriod = { readonly tax: number; readonly balance: number };

/**
 * Tax where losses are set against income of other periods: use = min(balance, limit x income).
 *
 * - Shapes and units: income before tax, one a period; rates as shares. The oldest loss is used first; a loss is
 *   carried back first, without the limit, to the oldest period it may reach, and forward for the rest.
 * - Errors: NaN from the first income that is not a number.
 * - Source: US losses after 2017, 80 %, carried forward without end (daviscpas.com, NOL).
 * - Example: -500, 200, 300, 400 at 25 %, 80 %: tax 0, 10, 15, 75; balance 500, 340, 100, 0.
 */
export function taxWithLosses(income: ArrayLike<number>, rules: LossRules): readonly TaxPeriod[] {
  const taxed: number[] = [];
  const left: number[] = [];
  return Array.from(income, (amount, period) => {
    const oldest = rules.expiry === null ? 0 : Math.max(0, period - rules.expiry);
    left.fill(0, 0, oldest);
    const back = takeFrom(taxed, Math.max(0, period - rules.carryBack), Math.max(0, -amount));
    const used = takeFrom(left, oldest, Math.max(0, amount * rules.limit));
    const taxable = Math.max(0, amount) - used;
    taxed.push(taxable);
    left.push(Math.max(0, -amount) - back);
    return { tax: rules.taxRate * (taxable - back), balance: left.reduce((sum, each) => sum + each, 0) };
  });
}

/** Takes up to `wanted` out of the amounts, from the oldest one allowed; what was found is the answer. */
function takeFrom(amounts: number[], from: number, wanted: number): number {
  let open = wanted;
  for (let index = from; index < amounts.length && open > 0; index++) {
    const taken = Math.min(amounts[index] ?? 0, open);
    amounts[index] = (amounts[index] ?? 0) - taken;
    open -= taken;
  }
  return wanted - open;
}
