import { check, figure, flow, given, main, question, rate, riseIsBad, section, stock } from './lines.ts';
import { caseTemplate } from './parts/finance.ts';
import { narrative } from './parts/narrative.ts';
import { discountRate, investment } from './parts/questions.ts';
import { threeScenarios } from './parts/scenarios.ts';
import { daysOfRevenue } from './parts/working-capital.ts';

const old = section(
  'The old product today',
  question({
    name: 'customers_today',
    label: 'Customers today',
    unit: 'customer',
    asks: 'How many customers does the old product have today?',
    help: 'Those who pay for it, or who buy from time to time.',
    value: 9000,
    from: 1,
    to: 100_000_000,
    spread: [0.97, 1.03],
  }),
  question({
    name: 'old_price',
    label: 'Revenue, old product',
    unit: 'EUR/customer',
    asks: 'What does each of them bring a month?',
    help: 'Fees, parts and services together: yearly sales, divided by customers and by twelve.',
    value: 8,
    from: 0.01,
    to: 1_000_000,
    spread: [0.95, 1.05],
  }),
  question({
    name: 'old_cost',
    label: 'Cost to serve, per month, old product',
    unit: 'EUR/customer',
    asks: 'What does it cost to serve one for a month?',
    help: 'Support, hosting, material: what goes away with each customer.',
    value: 2.2,
    from: 0,
    to: 900_000,
    spread: [0.9, 1.2],
  }),
  question({
    name: 'old_churn',
    label: 'Churn, old product',
    unit: '%',
    asks: 'What part of them leaves each month anyway?',
    help: 'An old product often loses 1 to 3 % a month.',
    value: 0.015,
    from: 0,
    to: 0.2,
    spread: [0.6, 1.6],
  }),
  question({
    name: 'upkeep_month',
    label: 'Upkeep, per month',
    unit: 'EUR',
    asks: 'What does it cost a month to keep the old product going?',
    help: 'Maintenance, security, spare parts, people who know it: what ends with it and not before.',
    value: 48_000,
    from: 0,
    to: 100_000_000,
    spread: [0.85, 1.2],
  }),
);

const ending = section(
  'The end',
  question({
    name: 'end_month',
    label: 'Month in which it ends',
    unit: 'month',
    asks: 'After how many months does it end?',
    help: 'Counted from the start. Contracts and law often ask for 6 to 24 months of notice.',
    value: 15,
    from: 1,
    to: 36,
    whole: true,
    spread: [1, 1.4],
  }),
  question({
    name: 'last_buys',
    label: 'Last-time buys, in months of sales',
    unit: 'month',
    asks: 'How many months of sales do customers buy in advance before the end?',
    help: 'Spare parts, licences, stock for years to come. 0 for a pure service.',
    value: 0.5,
    from: 0,
    to: 24,
    spread: [0, 2],
  }),
  question({
    name: 'closing_cost',
    label: 'Cost of closing down',
    unit: 'EUR',
    asks: 'What does it cost to close it down?',
    help: 'Provisions for warranty, contracts that run on, stock written off, people who are let go.',
    value: 220_000,
    from: 0,
    to: 500_000_000,
    spread: [0.8, 1.6],
  }),
  given('restless', 'Churn by announcement', '%', 0.004, 'Some look around as soon as they hear of the end.', 0.3, 3),
);

const successor = section(
  'The successor',
  question({
    name: 'moving',
    label: 'Part that moves',
    unit: '%',
    asks: 'What part of those who are still there goes over to the successor?',
    help: 'With help and an offer often 60 to 85 %, without 30 to 50 %.',
    value: 0.68,
    from: 0,
    to: 1,
    spread: [0.75, 1.2],
  }),
  question({
    name: 'new_price',
    label: 'Revenue, successor',
    unit: 'EUR/customer',
    asks: 'What will one of them bring a month there?',
    help: 'After the offer that makes them move.',
    value: 9,
    from: 0.01,
    to: 1_000_000,
    spread: [0.9, 1.08],
  }),
  question({
    name: 'new_cost',
    label: 'Cost to serve, per month, successor',
    unit: 'EUR/customer',
    asks: 'What will it cost to serve one there?',
    help: 'Only what comes with each customer; the successor itself is there anyway.',
    value: 1.6,
    from: 0,
    to: 900_000,
    spread: [0.9, 1.25],
  }),
  question({
    name: 'moving_cost',
    label: 'Cost of moving one',
    unit: 'EUR/customer',
    asks: 'What does it cost to move one customer?',
    help: 'Data, training, replacement devices, credit notes: often one to six months of the price.',
    value: 22,
    from: 0,
    to: 1_000_000,
    spread: [0.8, 1.6],
  }),
  given('new_churn', 'Churn, successor', '%', 0.01, 'A product that is kept up loses fewer.', 0.7, 1.6),
);

const customers = section(
  'Where the customers are',
  figure(
    'last_month',
    'Last month of the old product',
    'month',
    'ceil(end_month)',
    'A whole month, also where a range is drawn from.',
  ),
  stock('old_without', 'Customers if it goes on', 'customer', 'prev(old_without, customers_today) * (1 - old_churn)'),
  rate(
    'called',
    'Part moved this month',
    '%',
    '1 / max(1, last_month - period + 1)',
    'In even groups up to the end: of those left in the month before the end one half, then all.',
  ),
  flow(
    'left_before',
    'Leaving before their turn',
    'customer',
    'prev(old_with, customers_today) * min(1, old_churn + restless)',
  ),
  flow('asked', 'Customers whose turn it is', 'customer', '(prev(old_with, customers_today) - left_before) * called'),
  main(flow('moved', 'Moved to the successor', 'customer', 'asked * moving')),
  main(flow('lost', 'Lost at the change', 'customer', 'asked - moved')),
  stock('old_with', 'Customers, old product', 'customer', 'prev(old_with, customers_today) - left_before - asked'),
  main(stock('on_successor', 'Customers, successor', 'customer', 'cohort(moved, 1 - new_churn)')),
);

const options = section(
  'Without and with the end',
  rate('still_on', 'Old product is still kept going', '', 'period <= last_month ? 1 : 0'),
  flow(
    'without_revenue',
    'Revenue without the decision',
    'EUR',
    'old_without * old_price',
    'The old product goes on, for ever fewer customers.',
  ),
  flow('without_costs', 'Costs without the decision', 'EUR', '(old_without * old_cost + upkeep_month) * price_level'),
  flow(
    'last_time_sales',
    'Last-time buys',
    'EUR',
    'prev(old_with, customers_today) * old_price * last_buys * pulse(last_month)',
    'By those who are left in the last month.',
  ),
  flow(
    'with_revenue',
    'Revenue with the decision',
    'EUR',
    'old_with * old_price + last_time_sales + on_successor * new_price',
  ),
  flow('upkeep_saved', 'Upkeep saved', 'EUR', 'upkeep_month * price_level * (1 - still_on)'),
  flow('moving_costs', 'Costs of moving customers', 'EUR', 'moved * moving_cost * price_level'),
  flow('closing_costs', 'Costs of closing down, by month', 'EUR', 'closing_cost * price_level * pulse(last_month)'),
  flow(
    'with_costs',
    'Costs with the decision',
    'EUR',
    '(old_with * old_cost + on_successor * new_cost + upkeep_month * still_on) * price_level + last_time_sales * old_cost / old_price + moving_costs + closing_costs',
  ),
  investment({
    asks: 'What do you spend to prepare the change?',
    help: 'Tools that move data, a plan for contracts, letters and people to answer.',
    value: 180_000,
    from: 100,
    to: 100_000_000,
  }),
  discountRate(0.09),
  figure('moved_total', 'Customers moved', 'customer', 'total(moved)'),
  riseIsBad(figure('lost_total', 'Customers lost', 'customer', 'total(lost)')),
  figure('upkeep_saved_total', 'Upkeep saved in all', 'EUR', 'total(upkeep_saved)'),
);

export const retirement = caseTemplate({
  id: 'retirement',
  group: 'Change what you sell',
  name: 'Retirement with successor',
  purpose: 'End a product and move its customers to the next: who comes along, who is lost, and what upkeep is saved.',
  keywords: 'end of life sunset phase out discontinue migration legacy last-time buy provision replacement',
  caseName: 'End of the old product',
  timeline: { grain: 'month', periods: 60 },
  sections: [old, ending, successor, customers, options],
  tiedUp: daysOfRevenue(20, 12),
  results: ['moved_total', 'lost_total', 'upkeep_saved_total'],
  checks: [
    check(
      'customers_add_up',
      'Each customer of today has left, moved or been lost',
      'abs(total(left_before) + total(moved) + total(lost) + last(old_with) - customers_today) <= 1e-9 * customers_today',
    ),
    check(
      'ended',
      'After the end nobody is left on the old product',
      'at(old_with, last_month) <= 1e-9 * customers_today',
    ),
    check(
      'successor',
      'No more are on the successor than have moved',
      'last(on_successor) <= total(moved) * (1 + 1e-9)',
    ),
  ],
  scenarios: threeScenarios(
    {
      description: 'Fewer come along, each costs more to move, and the end is put off.',
      factors: { moving: 0.85, moving_cost: 1.3, end_month: 1.4, closing_cost: 1.2 },
    },
    {
      description: 'The successor convinces: most come along, and stay at the full price.',
      factors: { moving: 1.12, new_price: 1.04 },
    },
  ),
  narrative: narrative({
    ask: 'Announce the end of the product for the month proposed, and release the budget to move its customers.',
    background:
      'An old product costs the same upkeep for fewer customers each month. Ending it saves that upkeep, but only from the last day on, and it asks every customer a question that most had stopped asking: whether to stay. What it is worth turns on the part who come along, and on how long both products run side by side.',
    doNothing:
      'The old product is kept going until the end of the period looked at, and its customers leave bit by bit.',
    risks:
      '- **Customers lost.** Talk to the twenty largest before the announcement; one of them may decide the case.\n- **Delay.** Each month in which both run costs the whole upkeep once more.\n- **Duties.** Warranty, spare parts and contracts may last beyond the end; ask the legal department.\n- **People.** Those who know the old product leave first.',
  }),
});
