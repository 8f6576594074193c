import { describe, expect, it } from 'vitest';
import { breakEvenVolumeChange } from '#shared/engine/pricing/index.ts';
import { bundle } from '#shared/templates/cases/bundle.ts';
import { costSaving } from '#shared/templates/cases/cost-saving.ts';
import { lineExtension } from '#shared/templates/cases/line-extension.ts';
import { lossAvoidance } from '#shared/templates/cases/loss-avoidance.ts';
import { newProduct } from '#shared/templates/cases/new-product.ts';
import { priceChange } from '#shared/templates/cases/price-change.ts';
import { retirement } from '#shared/templates/cases/retirement.ts';
import { evaluated } from './evaluated.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What is known of each kind of case from elsewhere, and not from its own formulas. */
describe('a new product', () => {
  it('has half of its buyers after the months that were answered, on the published curve of Bass', () => {
    const { series } = evaluated(newProduct, { market: 100_000, share_won: 0.1, half_time: 24 });
    const buyers = series('buyers');
    expect(buyers[23]).toBeCloseTo(5000, 6);
    // F(t) = (1 - e^(-(p+q)t)) / (1 + q/p e^(-(p+q)t)), with (p+q) set by the half time.
    const pace = Math.log(2 + 12.7) / 24;
    const after = (month: number): number => (1 - Math.exp(-pace * month)) / (1 + 12.7 * Math.exp(-pace * month));
    for (const month of [1, 6, 36, 60]) expect(buyers[month - 1]).toBeCloseTo(10_000 * after(month), 6);
  });

  it('is worth nothing per unit at the cannibalisation that a unit could bear', () => {
    const bearing = { price: 80, unit_cost: 59, cannibalised: 0.75, price_erosion: 0, learning: 1 };
    const still = { selling_share: 0, inflation: 0, launch_marketing: 0, fixed_year: 0 };
    const { scalar, series } = evaluated(newProduct, { ...bearing, ...still });
    // 80 - 59 = 21 against 70 x 0.4 = 28.
    expect(scalar('bearable_cannibalisation')).toBeCloseTo(0.75, 12);
    expect(sum(series('ebitda')) / sum(series('product_revenue'))).toBeCloseTo(0, 9);
  });
});

it('a line extension draws from each brand by its share, and earns nothing where it takes what it leaves', () => {
  const fair = { own_share: 0.2, new_to_category: 0, closeness: 1, extension_share: 0.01, months_to_share: 1 };
  const month = { category_month: 100_000, category_growth: 0 };
  const even = evaluated(lineExtension, { ...fair, ...month });
  // 1000 units, a fifth of them from the own line.
  expect(even.series('extension_units')[9]).toBeCloseTo(1000, 9);
  expect(even.series('units_taken')[9]).toBeCloseTo(200, 9);
  const bare = { launch_support: 0, fixed_year: 0, own_share: 0.5, closeness: 1.2, new_to_category: 0 };
  // 1.80 - 1.20 = 0.60 of the extension against 2.00 - 1.00 = 1.00 of the line: 60 % may be taken, as 0.5 x 1.2 are.
  const prices = { price: 2, premium: -0.1, unit_cost: 1, extra_cost: 0.2 };
  const breaking = evaluated(lineExtension, { ...bare, ...prices });
  expect(breaking.scalar('bearable_cannibalisation')).toBeCloseTo(0.6, 12);
  expect(breaking.scalar('cannibalisation_rate')).toBeCloseTo(0.6, 12);
  expect(sum(breaking.series('ebitda'))).toBeCloseTo(0, 6);
});

it('a price cut gains nothing when volume rises by -change / (contribution + change)', () => {
  const wanted = breakEvenVolumeChange(40, -10);
  expect(wanted).toBeCloseTo(1 / 3, 12);
  const { scalar, series } = evaluated(priceChange, {
    price: 100,
    unit_cost: 60,
    price_change: -0.1,
    elasticity: -Math.log(1 + wanted) / Math.log(0.9),
    ...{ kept_old: 0, rivals_follow: 0, other_margin: 0, adjust_months: 1 },
  });
  expect(scalar('break_even_change')).toBeCloseTo(wanted, 12);
  expect(scalar('expected_change')).toBeCloseTo(wanted, 12);
  expect(scalar('safety')).toBeCloseTo(0, 12);
  expect(sum(series('ebitda')) / sum(series('without_revenue'))).toBeCloseTo(0, 12);
});

it('a bundle gains on those who move up and loses on those who took both: worked out by hand', () => {
  const products = { main_price: 50, main_cost: 20, second_price: 20, second_cost: 5, discount: 0.1 };
  const people = { main_buyers: 1000, attach_today: 0.1, second_alone: 0, uptake: 0.2, new_buyers: 0, both_move: 1 };
  const rest = { months_to_full: 1, bundle_cost: 0, inflation: 0 };
  const { scalar, series } = evaluated(bundle, { ...products, ...people, ...rest });
  // 63 - 25 = 38 against 30: 8 more from each of 180; 7 less from each of 100.
  expect(scalar('gain_moving_up')).toBeCloseTo(8, 12);
  expect(scalar('loss_on_both')).toBeCloseTo(7, 12);
  expect(series('ebitda')[20]).toBeCloseTo(180 * 8 - 100 * 7, 9);
});

it('ending a product saves its upkeep and nothing else when everybody comes along at the same price', () => {
  const same = { old_price: 8, new_price: 8, old_cost: 2, new_cost: 2, old_churn: 0.02, new_churn: 0.02, restless: 0 };
  const free = { moving: 1, moving_cost: 0, last_buys: 0, closing_cost: 0, inflation: 0 };
  const { series } = evaluated(retirement, { ...same, ...free, end_month: 12, upkeep_month: 10_000 });
  expect(sum(series('ebitda'))).toBeCloseTo(48 * 10_000, 4);
  // The old product empties in even steps: after half of the notice, half of those who did not leave have moved.
  const [old, moved] = [series('old_with')[5] ?? NaN, series('on_successor')[5] ?? NaN];
  expect(old / (old + moved)).toBeCloseTo(0.5, 12);
});

it('a saving is base x part for each year that it runs, less what it takes', () => {
  const base = { cost_base: 1_200_000, volume_growth: 0, saving_part: 0.1, realised: 0.5, inflation: 0, creep: 0 };
  const effort = { running_year: 10_000, project_cost: 20_000, severance: 0.5, staff_part: 0.6 };
  const { series, scalar } = evaluated(costSaving, { ...base, ...effort, first_month: 1, ramp_months: 1 });
  // 60,000 a year for five years; 60,000 x 0.6 of it is staff, at half a year of pay.
  expect(sum(series('ebitda'))).toBeCloseTo(5 * 60_000 - 5 * 10_000 - 20_000 - 18_000, 6);
  expect(scalar('saving_last_year')).toBeCloseTo(60_000, 6);
  // A tenth creeps back in a year: after a year nine tenths are left.
  const creeping = evaluated(costSaving, { ...base, first_month: 1, ramp_months: 1, creep: 0.1 });
  expect(creeping.series('saving')[12]).toBeCloseTo(4500, 9);
});

it('an expected loss is frequency times severity, and a perfect control leaves none of it', () => {
  const answers = { frequency: 4, severity: 85_000, large_chance: 0.01, large_loss: 6_000_000, recovered: 0.25 };
  // (340,000 + 60,000) x 0.75
  expect(evaluated(lossAvoidance, answers).scalar('loss_today')).toBeCloseTo(300_000, 6);
  const half = { less_often: 0.5, less_severe: 0.2, failing: 0, years_to_full: 1 };
  // 0.5 x 0.8 = 0.4 of it stays.
  expect(evaluated(lossAvoidance, { ...answers, ...half }).series('loss_with')[0]).toBeCloseTo(120_000, 6);
  const perfect = { less_often: 1, failing: 0, years_to_full: 1 };
  expect(sum(evaluated(lossAvoidance, { ...answers, ...perfect }).series('loss_with'))).toBe(0);
});
