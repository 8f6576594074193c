import { describe, expect, it } from 'vitest';
import { depositProduct } from '#shared/templates/cases/deposit-product.ts';
import { insuranceRate } from '#shared/templates/cases/insurance-rate/index.ts';
import { partnerDeal } from '#shared/templates/cases/partner-deal/index.ts';
import { pharmaLaunch } from '#shared/templates/cases/pharma-launch/index.ts';
import { subscription } from '#shared/templates/cases/subscription.ts';
import { twoSidedMarket } from '#shared/templates/cases/two-sided-market/index.ts';
import { evaluated } from './evaluated.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What is known of each kind of case from elsewhere, and not from its own formulas. */
it('customers of a subscription settle where as many leave as are won', () => {
  const steady = { marketing_month: 20_000, acquisition_cost: 100, churn: 0.25, marketing_growth: 0, inflation: 0 };
  expect(evaluated(subscription, steady).series('customers').at(-1)).toBeCloseTo(200 / 0.25, 3);
});

describe('a two-sided market', () => {
  const apart = { referral: 0, pull_on_sellers: 0, later_part: 1, buyer_market: 1e12, inflation: 0 };
  const sides = { buyer_spend: 10_000, buyer_cost: 20, buyer_churn: 0.25, seller_spend: 9000, seller_cost: 300 };

  it('settles on each side where as many leave as are won, when neither draws the other', () => {
    const { series } = evaluated(twoSidedMarket, { ...apart, ...sides, seller_churn: 0.2 });
    expect(series('buyers').at(-1)).toBeCloseTo(500 / 0.25, 3);
    expect(series('sellers').at(-1)).toBeCloseTo(30 / 0.2, 2);
  });

  it('lets half of the searches succeed with the sellers that this takes', () => {
    const { series } = evaluated(twoSidedMarket, {
      ...apart,
      ...sides,
      seller_churn: 0.2,
      sellers_needed: 150,
      basket: 48,
    });
    expect(series('found').at(-1)).toBeCloseTo(0.5, 4);
    expect(series('merchandise').at(-1)).toBeCloseTo(2000 * 0.9 * 0.5 * 48, -1);
  });

  it('has more of both sides when each draws the other', () => {
    const drawn = evaluated(twoSidedMarket).series('buyers').at(-1) ?? NaN;
    const alone = evaluated(twoSidedMarket, { referral: 0, pull_on_sellers: 0 }).series('buyers').at(-1) ?? NaN;
    expect(drawn).toBeGreaterThan(alone * 1.2);
  });
});

it('a partner is paid by tiers, as income tax is, and each milestone once', () => {
  const { series } = evaluated(partnerDeal, {
    ...{ peak_sales: 8_000_000, royalty_low: 0.08, royalty_high: 0.12, tier_part: 0.5, inflation: 0 },
    ...{ launch_milestone: 600_000, sales_milestone: 500_000, years_to_peak: 4, launch_year: 2 },
  });
  // Years 2 to 5: 2, 4, 6 and 8 million; 320,000 on the first four, 12 % on the rest.
  for (const [year, amount] of [0, 160_000, 320_000, 560_000, 800_000].entries()) {
    expect(series('royalty_if_success')[year]).toBeCloseTo(amount, 4);
  }
  // At launch, and when three quarters of the peak are reached.
  expect(series('milestones_if_success').slice(0, 5)).toEqual([0, 600_000, 0, 500_000, 0]);
});

describe('an insurance rate', () => {
  const textbook = { loss_ratio: 0.65, premium_today: 100, fixed_expense: 8, variable_expense: 0.25 };
  const still = { loss_trend: 0, profit_target: 0.05, inflation: 0, yearly_rise: 0, rivals_change: 0 };

  it('is indicated by (losses + fixed expenses) / (1 - variable expenses - profit) - 1', () => {
    expect(evaluated(insuranceRate, { ...textbook, ...still }).scalar('indicated_change')).toBeCloseTo(
      0.73 / 0.7 - 1,
      12,
    );
  });

  it('earns the profit asked for once the indicated rate is charged and earned, when nobody leaves', () => {
    const charged = { rate_change: 0.73 / 0.7 - 1, elasticity: 0, new_elasticity: 0 };
    const { series, scalar } = evaluated(insuranceRate, { ...textbook, ...still, ...charged });
    expect(scalar('adequacy')).toBeCloseTo(1, 12);
    expect(series('combined_with').at(-1)).toBeCloseTo(0.95, 12);
  });

  it('is half earned in the year in which it is written', () => {
    const level = { retention: 0.9, new_policies: 1000, policies_today: 10_000, rate_change: 0.1 };
    const { series } = evaluated(insuranceRate, { ...textbook, ...still, ...level, elasticity: 0, new_elasticity: 0 });
    expect(series('earned_with').slice(0, 2)).toEqual([expect.closeTo(1_050_000, 6), expect.closeTo(1_100_000, 6)]);
    expect(series('earned_without')[0]).toBeCloseTo(1_000_000, 6);
  });
});

describe('a deposit product', () => {
  it('settles where as much leaves as comes in', () => {
    const { series } = evaluated(depositProduct, { accounts_month: 100, balance: 10_000, outflow: 0.25 });
    expect(series('balances').at(-1)).toBeCloseTo(1_000_000 / 0.25, -1);
  });

  it('pays for new money what it pays for all of it, less what the moved money cost before', () => {
    const { scalar } = evaluated(depositProduct, { rate_paid: 0.016, own_rate: 0.004, own_part: 0.25 });
    // 1.6 on 100, of which 25 cost 0.4 % before: 1.5 for 75.
    expect(scalar('new_money_rate')).toBeCloseTo(0.02, 12);
  });

  it('earns nothing on a rate that is the transfer price less the charge, with no own money and no costs', () => {
    const free = { own_part: 0, fee_month: 0, serving_month: 0, acquisition_cost: 0, team_month: 0, market_change: 0 };
    const { series } = evaluated(depositProduct, {
      ...free,
      market_rate: 0.02,
      lasting_premium: 0.004,
      rate_paid: 0.023,
    });
    expect(sum(series('ebitda')) / sum(series('balances'))).toBeCloseTo(0, 12);
  });
});

describe('a medicine', () => {
  it('counts its patients down the funnel', () => {
    const { series } = evaluated(pharmaLaunch, {
      ...{ population: 84_000_000, prevalence: 50, diagnosed: 0.8, treated: 0.5, eligible: 0.25 },
    });
    expect(series('patients_all')[0]).toBeCloseTo(42_000, 6);
    expect(series('patients_eligible')[0]).toBeCloseTo(4200, 6);
  });

  it('is worth nothing at the chance of approval that it needs, taxes and working capital aside', () => {
    const bare = { tax_rate: 0, working_capital_days: 0 };
    const needed = evaluated(pharmaLaunch, bare).scalar('break_even_chance');
    expect(needed).toBeGreaterThan(0.1);
    expect(needed).toBeLessThan(0.55);
    const { scalar } = evaluated(pharmaLaunch, { ...bare, success_chance: needed });
    expect(scalar('npv') / scalar('investment')).toBeCloseTo(0, 9);
  });

  it('loses the erosion of each year after its protection ends', () => {
    const { series } = evaluated(pharmaLaunch, { launch_year: 3, protected_years: 8, erosion: 0.5 });
    const left = series('left_after_loss');
    expect([left[9], left[10], left[11]]).toEqual([1, 0.5, 0.25]);
  });
});
