import { check, figure, flow, given, main, question, rate, riseIsGood, section } from '../lines.ts';
import { caseTemplate } from '../parts/finance.ts';
import { narrative } from '../parts/narrative.ts';
import { discountRate, investment } from '../parts/questions.ts';
import { threeScenarios } from '../parts/scenarios.ts';
import { daysOfRevenue } from '../parts/working-capital.ts';
import { sellers, buyers } from './sides.ts';

const market = section(
  'Trade between them',
  question({
    name: 'sellers_needed',
    label: 'Critical mass, sellers',
    unit: 'seller',
    asks: 'With how many sellers does a buyer find something in half of the cases?',
    help: 'The critical mass. In local services often 200 to 1,000 for a city, for goods some thousands.',
    value: 500,
    from: 1,
    to: 1_000_000,
    spread: [0.6, 1.8],
  }),
  question({
    name: 'searches',
    label: 'Searches, per month',
    unit: 'order/buyer',
    asks: 'How often a month does a buyer look for something to buy?',
    help: 'Each becomes an order if there is something that fits. Food 2 to 4, goods 0.5 to 1.5, trades 0.1 to 0.3.',
    value: 0.9,
    from: 0.01,
    to: 30,
    spread: [0.75, 1.25],
  }),
  question({
    name: 'basket',
    label: 'Value of an order',
    unit: 'EUR/order',
    asks: 'What is an order worth, on average?',
    help: 'What the buyer pays, without VAT.',
    value: 52,
    from: 0.5,
    to: 100_000,
    spread: [0.85, 1.2],
  }),
  question({
    name: 'take_rate',
    label: 'Take rate',
    unit: '%',
    asks: 'What part of it is yours?',
    help: 'Goods often 8 to 15 %, food 20 to 30 %, trades 10 to 20 %, with fees for advertising.',
    value: 0.135,
    from: 0.005,
    to: 0.5,
    spread: [0.8, 1.15],
  }),
  given('order_cost', 'Cost of an order', 'EUR/order', 0.7, 'Support, refunds, checks against fraud.', 0.7, 1.6),
  given('payment_fee', 'Payment fees', '%', 0.015, 'What the payment service keeps.', 0.8, 1.5),
  given('push_months', 'Months of full spending on both sides', 'month', 24, 'Until both sides draw each other.'),
  given('later_part', 'Later spending, part', '%', 0.5, 'To make up for those who leave.', 0.6, 1.6),
  given(
    'team_month',
    'Team and platform, per month',
    'EUR',
    70_000,
    'What stays the same however much is traded.',
    0.9,
    1.3,
  ),
  rate('push', 'Part of the full spending', '%', 'period <= push_months ? 1 : later_part'),
  rate(
    'found',
    'Searches that succeed',
    '%',
    'prev(sellers, first_sellers) / (prev(sellers, first_sellers) + sellers_needed)',
    'The network effect across: more sellers make each buyer worth more, and more buyers draw sellers.',
  ),
  main(flow('orders', 'Orders', 'order', 'buyers * searches * found')),
  main(
    flow(
      'merchandise',
      'Gross merchandise value',
      'EUR',
      'orders * basket * price_level',
      'All that buyers pay. Only the take rate of it is yours.',
    ),
  ),
);

const options = section(
  'Without and with the marketplace',
  flow('without_revenue', 'Revenue without the decision', 'EUR', '0', 'Nothing is traded this way today.'),
  flow('without_costs', 'Costs without the decision', 'EUR', '0'),
  flow('with_revenue', 'Revenue with the decision', 'EUR', 'merchandise * take_rate'),
  flow('seller_costs', 'Spending on sellers', 'EUR', 'seller_spend * push * price_level'),
  flow('buyer_costs', 'Spending on buyers', 'EUR', 'buyer_spend * push * price_level'),
  flow(
    'with_costs',
    'Costs with the decision',
    'EUR',
    'seller_costs + buyer_costs + merchandise * payment_fee + (orders * order_cost + team_month) * price_level',
  ),
  investment({
    asks: 'What do you spend before it opens?',
    help: 'Development, the first sellers by hand, opening campaign.',
    value: 600_000,
    from: 1000,
    to: 1_000_000_000,
  }),
  discountRate(0.14),
  figure(
    'merchandise_last_year',
    'GMV of the last year',
    'EUR',
    'total(merchandise * step(periods - 11))',
    'Gross merchandise value: all that buyers pay.',
  ),
  figure(
    'buyer_value',
    'Value of a buyer',
    'EUR/buyer',
    'searches * last(found) * (basket * (take_rate - payment_fee) - order_cost) / buyer_churn',
    'What an order leaves, times the orders of a mean life, with the choice of the last month; not discounted.',
  ),
  riseIsGood(
    figure(
      'buyer_value_to_cost',
      'Value to cost to win',
      '',
      'buyer_value / buyer_cost',
      'Three or more is a usual aim.',
    ),
  ),
);

export const twoSidedMarket = caseTemplate({
  id: 'two-sided-market',
  group: 'Sell something new',
  name: 'Two-sided market',
  purpose:
    'Bring buyers and sellers together and keep a part of what they trade: who draws whom, and what it costs until they do.',
  keywords: 'platform marketplace network effect take rate gmv liquidity chicken and egg commission supply demand',
  caseName: 'New marketplace',
  timeline: { grain: 'month', periods: 60 },
  sections: [sellers, buyers, market, options],
  tiedUp: daysOfRevenue(-5, 12),
  results: ['total_revenue', 'merchandise_last_year', 'buyer_value', 'buyer_value_to_cost'],
  checks: [
    check('market', 'There are never more buyers than there could be', 'highest(buyers) <= buyer_market * (1 + 1e-9)'),
    check(
      'buyers_add_up',
      'Buyers come and go one by one',
      'abs(total(new_buyers) - total(buyers_lost) - last(buyers)) <= 1e-9 * (1 + total(new_buyers))',
    ),
    check(
      'sellers_add_up',
      'Sellers come and go one by one',
      'abs(first_sellers + total(sellers_won) + total(sellers_drawn) - total(sellers_lost) - last(sellers)) <= 1e-9 * (1 + total(sellers_won) + total(sellers_drawn))',
    ),
    check('found', 'No search succeeds more than once', 'highest(orders - buyers * searches) <= 0'),
  ],
  scenarios: threeScenarios(
    {
      description: 'Both sides are dear to win and the choice stays thin for longer.',
      factors: { seller_cost: 1.15, buyer_cost: 1.12, sellers_needed: 1.2, buyer_churn: 1.05 },
    },
    {
      description: 'One side soon draws the other.',
      factors: { seller_cost: 0.9, buyer_cost: 0.9, sellers_needed: 0.85 },
    },
  ),
  narrative: narrative({
    ask: 'Approve the opening in the first area, and spending on both sides until each draws the other.',
    background:
      'A marketplace is worth nothing to the first buyer and much to the last. Each side comes for the other: so both are paid for at first, and the question is whether they begin to draw each other before the money ends. The searches that succeed are the measure of it. Gross merchandise value looks large and is not yours; the take rate of it is.',
    doNothing: 'Buyers and sellers go on meeting elsewhere, and nothing is spent.',
    risks:
      '- **The critical mass.** Open one area or one kind of goods first: a full small market beats an empty large one.\n- **Going round.** Buyers and sellers who know each other trade without you. The higher the take rate, the sooner.\n- **Both at once.** Sellers and buyers may be on several marketplaces; then neither side is held.\n- **Spending.** Growth that is bought stops with the spending. Watch how many come by themselves.',
  }),
});
