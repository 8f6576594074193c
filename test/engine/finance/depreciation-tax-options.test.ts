import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finance } from '#shared/engine/index.ts';

const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
const toCents = (values: readonly number[]): readonly number[] => values.map((each) => Math.round(each * 100) / 100);

describe('depreciation (Microsoft’s examples)', () => {
  test('straight line 2250; sum of years 4090.91 to 409.09', () => {
    expect(finance.straightLine(30000, 7500, 10)).toEqual(new Array(10).fill(2250));
    const years = toCents(finance.sumOfYears(30000, 7500, 10));
    expect([years[0], years[9]]).toEqual([4090.91, 409.09]);
  });

  test('double-declining balance stops at the salvage value', () => {
    const wanted = [480, 384, 307.2, 245.76, 196.61, 157.29, 125.83, 100.66, 80.53, 22.12];
    expect(toCents(finance.decliningBalance(2400, 300, 10))).toEqual(wanted);
  });

  test('fixed declining balance has its rate rounded to three decimals', () => {
    const wanted = [186083.33, 259639.42, 176814.44, 120410.64, 81999.64, 55841.76, 15845.1];
    expect(toCents(finance.fixedDeclining(1e6, 1e5, 6, 7))).toEqual(wanted);
    expect(finance.fixedDeclining(1e6, 1e5, 6)).toHaveLength(6);
  });

  test('methods that write everything off add up to cost less salvage; the others never pass it', () => {
    const cost = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(
        cost,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (all, part, life) => {
          const salvage = all * part;
          const wanted = all - salvage;
          expect(sumOf(finance.straightLine(all, salvage, life))).toBeCloseTo(wanted, 6);
          expect(sumOf(finance.sumOfYears(all, salvage, life))).toBeCloseTo(wanted, 6);
          expect(sumOf(finance.decliningBalance(all, salvage, life))).toBeLessThanOrEqual(wanted + 1e-6);
        },
      ),
    );
  });

  test('a life of no whole years has no plan', () => {
    for (const life of [0, -1, 2.5, NaN]) {
      expect(finance.straightLine(1, 0, life)).toEqual([]);
      expect(finance.sumOfYears(1, 0, life)).toEqual([]);
      expect(finance.decliningBalance(1, 0, life)).toEqual([]);
      expect(finance.fixedDeclining(1, 0, life)).toEqual([]);
    }
    expect(finance.fixedDeclining(1, 0, 5, 13)).toEqual([]);
  });
});

describe('tax with losses', () => {
  const rules = { taxRate: 0.25, limit: 0.8, expiry: null, carryBack: 0 };
  const taxOf = (income: readonly number[], changed: Partial<finance.LossRules> = {}): readonly number[] =>
    finance.taxWithLosses(income, { ...rules, ...changed }).map(({ tax }) => tax);

  test('80 % limit: tax 0, 10, 15, 75 (bold); balance 500, 340, 100, 0 (US rules after 2017)', () => {
    const years = finance.taxWithLosses([-500, 200, 300, 400], rules);
    [0, 10, 15, 75].forEach((tax, year) => expect(years[year]?.tax).toBeCloseTo(tax, 10));
    [500, 340, 100, 0].forEach((balance, year) => expect(years[year]?.balance).toBeCloseTo(balance, 10));
  });

  test('without a limit, with an end, and carried back', () => {
    expect(taxOf([-500, 200, 300, 400], { limit: 1 })).toEqual([0, 0, 0, 100]);
    expect(taxOf([-500, 200, 300, 400], { limit: 1, expiry: 1 })).toEqual([0, 0, 75, 100]);
    expect(taxOf([100, -60, 100], { limit: 1, carryBack: 1 })).toEqual([25, -15, 25]);
    expect(taxOf([100, -160, 100], { limit: 1, carryBack: 1 })).toEqual([25, -25, 10]);
    expect(taxOf([100, 100, -150], { carryBack: 2 })).toEqual([25, 25, -37.5]);
  });

  test('without limit or end, all tax and the open balance belong to the sum of the income', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 }), (income) => {
        const years = finance.taxWithLosses(income, { ...rules, limit: 1, carryBack: 3 });
        const tax = sumOf(years.map((year) => year.tax));
        expect(tax).toBeCloseTo(0.25 * (sumOf(income) + (years.at(-1)?.balance ?? 0)), 6);
      }),
    );
  });
});

describe('real options', () => {
  const call = { value: 100, strike: 100, riskFree: 0.05, volatility: 0.2, years: 1, kind: 'call' } as const;

  test('Black-Scholes 10.450584 (bold)', () => {
    expect(finance.blackScholes(call)).toBeCloseTo(10.450584, 6);
    expect(finance.blackScholes({ ...call, volatility: 0 })).toBeNaN();
  });

  test('binomial tree 11.043871 in 3 steps, 10.446585 in 500 (Cox, Ross, Rubinstein)', () => {
    expect(finance.binomialOption(call, 3, 'european')).toBeCloseTo(11.043871, 6);
    expect(finance.binomialOption(call, 500, 'european')).toBeCloseTo(10.446585, 6);
    expect(finance.binomialOption(call, 0, 'european')).toBeNaN();
    expect(finance.binomialOption({ ...call, riskFree: 3 }, 1, 'european')).toBeNaN();
  });

  test('call less put is value less discounted strike; waiting is free for a call, not for a put', () => {
    const size = fc.double({ min: 10, max: 500, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.double({ min: 0.05, max: 1, noNaN: true }), (value, strike, volatility) => {
        const terms = { ...call, value, strike, volatility };
        const put = { ...terms, kind: 'put' } as const;
        const parity = value - strike * Math.exp(-0.05);
        expect(finance.blackScholes(terms) - finance.blackScholes(put)).toBeCloseTo(parity, 8);
        const tree = (of: finance.OptionTerms, exercise: 'european' | 'american'): number =>
          finance.binomialOption(of, 40, exercise);
        expect(tree(terms, 'european') - tree(put, 'european')).toBeCloseTo(parity, 8);
        expect(tree(terms, 'american')).toBeCloseTo(tree(terms, 'european'), 8);
        expect(tree(put, 'american')).toBeGreaterThanOrEqual(tree(put, 'european') - 1e-9);
      }),
    );
  });
});
