import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finance } from '#shared/engine/index.ts';

// Values are those of the sources named in each docstring; the ones in bold in formulas.md are marked (bold).
const flows = [300, 400, 500, 200];
const money = fc.double({ min: -1000, max: 1000, noNaN: true });
const someRate = fc.double({ min: -0.5, max: 2, noNaN: true });

describe('rates', () => {
  test('a month’s rate compounds to the year’s; it is not the twelfth (the trap)', () => {
    const month = finance.periodRate(0.12, 12);
    expect((1 + month) ** 12 - 1).toBeCloseTo(0.12, 14);
    expect(month).toBeCloseTo(0.0094887929, 10);
    expect(Math.abs(month - 0.01)).toBeGreaterThan(5e-4);
    expect(finance.periodRate(-1, 12)).toBeNaN();
  });

  test('real and nominal are each other’s inverse, and not a difference', () => {
    expect(finance.realRate(0.1, 0.02)).toBeCloseTo(0.0784313725, 10);
    expect(finance.nominalRate(0.05, 0.02)).toBeCloseTo(0.071, 14);
    expect(finance.realRate(0.1, -1)).toBeNaN();
    fc.assert(
      fc.property(someRate, someRate, (rate, inflation) => {
        const there = finance.nominalRate(finance.realRate(rate, inflation), inflation);
        return Math.abs(there - rate) < 1e-12;
      }),
    );
  });
});

describe('flows on given days (Microsoft’s XNPV and XIRR example)', () => {
  const dated = [-10000, 2750, 4250, 3250, 2750];
  const days = ['2008-01-01', '2008-03-01', '2008-10-30', '2009-02-15', '2009-04-01'].map(
    (day) => Date.parse(day) / 86_400_000,
  );

  test('XNPV at 9 % is 2086.6476 (bold)', () => {
    expect(finance.datedNetPresentValue(dated, days, 0.09)).toBeCloseTo(2086.6476, 4);
  });

  test('XIRR is 37.336253 % (bold), the only rate', () => {
    expect(finance.datedInternalRates(dated, days)).toHaveLength(1);
    expect(finance.datedInternalRate(dated, days)).toBeCloseTo(0.37336253, 8);
  });

  test('two rates are both given, none is none, and lists must fit', () => {
    const both = finance.datedInternalRates([-100, 230, -132], [0, 365, 730]);
    expect(both).toHaveLength(2);
    expect(both[0]).toBeCloseTo(0.1, 10);
    expect(both[1]).toBeCloseTo(0.2, 10);
    expect(finance.datedInternalRate([1, 2], [0, 365])).toBeNaN();
    expect(finance.datedInternalRates([0, 0], [0, 365])).toEqual([]);
    expect(finance.datedNetPresentValue([1, 2], [0], 0.1)).toBeNaN();
  });

  test('a year of 365 days apart is the same as periods, and the value at every rate found is zero', () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 2, maxLength: 12 }), (series) => {
        const yearly = series.map((_, index) => index * 365);
        const byPeriod = finance.netPresentValue(series.slice(1), 0.07, series[0] ?? 0);
        expect(finance.datedNetPresentValue(series, yearly, 0.07)).toBeCloseTo(byPeriod, 7);
        for (const rate of finance.datedInternalRates(series, yearly)) {
          const size = series.reduce((sum, flow, index) => sum + Math.abs(flow) / (1 + rate) ** index, 0);
          expect(Math.abs(finance.datedNetPresentValue(series, yearly, rate))).toBeLessThanOrEqual(1e-9 * size);
        }
      }),
    );
  });
});

describe('yields and ratios', () => {
  test('the value at each of several internal rates is zero', () => {
    for (const rate of finance.internalRates([230, -132], -100)) {
      expect(finance.netPresentValue([230, -132], rate, -100)).toBeCloseTo(0, 10);
    }
  });

  test('discounted payback 3.1540 (bold); later with later flows', () => {
    expect(finance.discountedPayback(flows, 0.1, -1000).periods).toBeCloseTo(3.154, 4);
    expect(finance.discountedPayback(flows, 0.1, -1000, finance.timingShift.mid).periods).toBeLessThan(3.154);
    expect(finance.discountedPayback(flows, 0, -1000)).toEqual({ periods: 2.6, crossesAgain: false });
    expect(finance.discountedPayback([100, -50], 0.01, -80).crossesAgain).toBe(true);
    expect(finance.discountedPayback(flows, -1, -1000).periods).toBeNull();
  });

  test('profitability index 1.115566 (bold), one more than value over investment', () => {
    expect(finance.profitabilityIndex(flows, 0.1, 1000)).toBeCloseTo(1.115566, 6);
    expect(finance.profitabilityIndex(flows, 0.1, 0)).toBeNaN();
    fc.assert(
      fc.property(
        fc.array(money, { maxLength: 20 }),
        someRate,
        fc.integer({ min: 1, max: 900 }),
        (series, rate, put) => {
          const index = finance.profitabilityIndex(series, rate, put);
          const wanted = 1 + finance.netPresentValue(series, rate, -put) / put;
          return Math.abs(index - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
        },
      ),
    );
  });

  test('benefit-cost ratio has later costs below the line, so it is not the index', () => {
    const benefits = { initial: 0, flows: [660] };
    const costs = { initial: 400, flows: [110] };
    expect(finance.benefitCostRatio(benefits, costs, 0.1)).toBeCloseTo(1.2, 12);
    expect(finance.profitabilityIndex([550], 0.1, 400)).toBeCloseTo(1.25, 12);
    expect(finance.benefitCostRatio(benefits, { initial: 0, flows: [] }, 0.1)).toBeNaN();
  });

  test('return on investment', () => {
    expect(finance.returnOnInvestment(150, 100)).toBe(0.5);
    expect(finance.returnOnInvestment(150, 0)).toBeNaN();
  });

  test('the present value of economic profit is the net present value, however the asset is written down', () => {
    const amount = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 10 }), someRate, (cash, rate) => {
        for (const write of [finance.straightLine, finance.sumOfYears]) {
          const charges = write(1000, 0, cash.length);
          let book = 1000;
          const opening = charges.map((charge) => {
            book -= charge;
            return book + charge;
          });
          const profit = cash.map((flow, index) => flow - charges[index]!);
          const value = finance.netPresentValue(finance.economicProfit(profit, opening, rate), rate);
          const wanted = finance.netPresentValue(cash, rate, -1000);
          expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * (1000 + Math.abs(wanted)) * 2 ** cash.length);
        }
      }),
    );
  });
});

describe('capital and terminal value', () => {
  test('weighted cost of capital 9.0 % (bold)', () => {
    const capital = { equity: 60, debt: 40, costOfEquity: 0.12, costOfDebt: 0.06, taxRate: 0.25 };
    expect(finance.weightedCostOfCapital(capital)).toBeCloseTo(0.09, 14);
    expect(finance.weightedCostOfCapital({ ...capital, equity: 0, debt: 0 })).toBeNaN();
    expect(finance.costOfEquity(0.03, 1.2, 0.05)).toBeCloseTo(0.09, 14);
  });

  test('Gordon: 1457.1429, at time 0 947.0429 (bold, N) or 988.7418 (bold, N - 0.5)', () => {
    const value = finance.growingPerpetuity(100, 0.09, 0.02);
    expect(value).toBeCloseTo(1457.1429, 4);
    expect(finance.terminalPresentValue(value, 0.09, 5, 0)).toBeCloseTo(947.0429, 4);
    expect(finance.terminalPresentValue(value, 0.09, 5, 0.5)).toBeCloseTo(988.7418, 4);
    expect(finance.terminalShift('gordon', 'mid')).toBe(0.5);
    expect(finance.terminalShift('gordon', 'end')).toBe(0);
    expect(finance.terminalShift('gordon', 'begin')).toBe(1);
    expect(finance.terminalShift('multiple', 'mid')).toBe(0);
    expect(finance.exitMultiple(50, 8)).toBe(400);
  });

  test('growth has to stay below the rate', () => {
    expect(finance.growingPerpetuity(100, 0.02, 0.02)).toBeNaN();
    expect(finance.growingPerpetuity(100, 0.02, 0.03)).toBeNaN();
    expect(finance.terminalPresentValue(100, -1, 5, 0)).toBeNaN();
  });

  test('it equals a very long plan', () => {
    const long = Array.from({ length: 2000 }, (_, index) => 100 * 1.02 ** (index + 1));
    expect(finance.netPresentValue(long, 0.09)).toBeCloseTo(finance.growingPerpetuity(100, 0.09, 0.02), 8);
  });
});

describe('cash flow', () => {
  test('free cash flow and working capital, which comes back in full', () => {
    const figures = { operatingProfit: 100, depreciation: 20, capitalSpending: 30, workingCapitalIncrease: 5 };
    expect(finance.freeCashFlow(figures, 0.25)).toBe(60);
    expect(finance.workingCapital(730, 365, { receivable: 30, inventory: 40, payable: 20 })).toBe(80);
    expect(finance.workingCapital(720, 0, { receivable: 30, inventory: 0, payable: 0 }, 360)).toBe(60);
    expect(finance.workingCapitalChanges([80, 100])).toEqual([80, 20, -100]);
    fc.assert(
      fc.property(fc.array(money, { maxLength: 30 }), (levels) => {
        const sum = finance.workingCapitalChanges(levels).reduce((total, each) => total + each, 0);
        return Math.abs(sum) < 1e-9;
      }),
    );
  });
});
