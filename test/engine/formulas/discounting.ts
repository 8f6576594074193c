import { finance } from '#shared/engine/index.ts';
import type { BoldValue } from './bold-value.ts';

const flows = [300, 400, 500, 200];
const microsoft = [39000, 30000, 21000, 37000, 46000];
const dated = [-10000, 2750, 4250, 3250, 2750];
const days = ['2008-01-01', '2008-03-01', '2008-10-30', '2009-02-15', '2009-04-01'].map(
  (day) => Date.parse(day) / 86_400_000,
);
const { end, mid, begin } = finance.timingShift;
const perpetuity = finance.growingPerpetuity(100, 0.09, 0.02);
const capital = { equity: 60, debt: 40, costOfEquity: 0.12, costOfDebt: 0.06, taxRate: 0.25 };
const lossRules = { taxRate: 0.25, limit: 0.8, expiry: null, carryBack: 0 };

export const discounting: readonly BoldValue[] = [
  {
    text: 'end 115.5659, mid 170.0154, begin 227.1225',
    of: 'NPV of -1000, 300, 400, 500, 200 at 10 %',
    source: 'mid factor: [80]; the trap is a spreadsheet’s NPV() over all five cells',
    gives: () => [end, mid, begin].map((shift) => finance.netPresentValue(flows, 0.1, -1000, shift)),
    traps: [105.0599],
  },
  {
    text: '15.322138%',
    of: 'IRR of the same flows at the end of the period',
    source: 'formulas.md; with mid-period flows it is 20.053150 %',
    gives: () => [100 * finance.internalRate(flows, -1000)],
    traps: [20.05315],
  },
  {
    text: '10% and 20%',
    of: 'all internal rates of -100, 230, -132',
    source: 'formulas.md',
    gives: () => finance.internalRates([230, -132], -100).map((rate) => 100 * rate),
  },
  {
    text: '12.609413%',
    of: 'MIRR, Microsoft’s example',
    source: '[77]',
    gives: () => [100 * finance.modifiedInternalRate(microsoft, 0.1, 0.12, -120000)],
  },
  {
    text: '-4.804466%',
    of: 'MIRR of its first four cells',
    source: '[77]',
    gives: () => [100 * finance.modifiedInternalRate(microsoft.slice(0, 3), 0.1, 0.12, -120000)],
  },
  {
    text: '2086.6476',
    of: 'XNPV at 9 %',
    source: '[79]',
    gives: () => [finance.datedNetPresentValue(dated, days, 0.09)],
  },
  {
    text: '37.336253%',
    of: 'XIRR',
    source: '[79]',
    gives: () => [100 * finance.datedInternalRate(dated, days)],
  },
  {
    text: '2.6',
    of: 'payback',
    source: 'formulas.md',
    gives: () => [finance.paybackOf(flows, -1000).periods ?? NaN],
  },
  {
    text: '3.1540',
    of: 'discounted payback at 10 %',
    source: 'formulas.md',
    gives: () => [finance.discountedPayback(flows, 0.1, -1000).periods ?? NaN],
  },
  {
    text: '1.115566',
    of: 'profitability index',
    source: 'formulas.md',
    gives: () => [finance.profitabilityIndex(flows, 0.1, 1000)],
  },
  {
    text: '9.0%',
    of: 'WACC of 60/40, 12 %, 6 %, tax 25 %',
    source: 'formulas.md',
    gives: () => [100 * finance.weightedCostOfCapital(capital)],
  },
  {
    text: '947.0429',
    of: 'terminal value at time 0, from the end of the last period',
    source: '[80]',
    gives: () => [finance.terminalPresentValue(perpetuity, 0.09, 5, finance.terminalShift('gordon', 'end'))],
  },
  {
    text: '988.7418',
    of: 'terminal value at time 0, from the middle of the last period',
    source: '[80]',
    gives: () => [finance.terminalPresentValue(perpetuity, 0.09, 5, finance.terminalShift('gordon', 'mid'))],
  },
  {
    text: 'rounded to 3 decimals',
    of: 'places of the rate of DB: the second year’s charge over the book value',
    source: '[78]',
    gives() {
      const [first = NaN, second = NaN] = finance.fixedDeclining(1e6, 1e5, 6, 7);
      const rate = second / (1e6 - first);
      return [
        [0, 1, 2, 3, 4, 5].find((places) => Math.abs(rate * 10 ** places - Math.round(rate * 10 ** places)) < 1e-9) ??
          NaN,
      ];
    },
  },
  {
    text: '0, 10, 15, 75',
    of: 'tax on -500, 200, 300, 400 at 25 %, losses up to 80 % of income',
    source: '[94]',
    gives: () => finance.taxWithLosses([-500, 200, 300, 400], lossRules).map(({ tax }) => tax),
  },
];
