import { check, figure, flow, given, main, question, rate, riseIsGood, section, stock } from './lines.ts';
import { caseTemplate } from './parts/finance.ts';
import { narrative } from './parts/narrative.ts';
import { progress } from './parts/progress.ts';
import { discountRate, investment } from './parts/questions.ts';
import { threeScenarios } from './parts/scenarios.ts';
import { daysOfRevenue } from './parts/working-capital.ts';

const customers = section(
  'Customers',
  question({
    name: 'marketing_month',
    label: 'Marketing and sales, per month',
    unit: 'EUR',
    asks: 'How much do you spend a month to win customers?',
    help: 'Advertising, sales people and commissions together, in the first month.',
    value: 60_000,
    from: 1000,
    to: 10_000_000,
    spread: [0.8, 1.25],
  }),
  question({
    name: 'marketing_growth',
    label: 'Growth of marketing and sales, per year',
    unit: '%',
    asks: 'By how much does that spending grow each year?',
    help: '0 % keeps it level; it falls with a minus.',
    value: 0.1,
    from: -0.5,
    to: 1,
    spread: [0.5, 1.5],
  }),
  question({
    name: 'acquisition_cost',
    label: 'Cost to win a customer',
    unit: 'EUR/customer',
    asks: 'What does it cost to win one customer?',
    help: 'All of that spending, divided by the customers it brings. Often three to twelve months of the price.',
    value: 200,
    from: 5,
    to: 20_000,
    spread: [0.7, 1.6],
  }),
  question({
    name: 'churn',
    label: 'Churn, per month',
    unit: '%',
    asks: 'What part of the customers leaves in a month?',
    help: 'Consumers often 3 to 8 %, companies 0.5 to 3 %.',
    value: 0.022,
    from: 0.001,
    to: 0.3,
    spread: [0.6, 1.7],
  }),
  flow('marketing', 'Marketing and sales', 'EUR', 'marketing_month * growth(per_period(marketing_growth))'),
  main(flow('new_customers', 'New customers', 'customer', 'marketing / (acquisition_cost * price_level)')),
  flow('lost_customers', 'Customers lost', 'customer', 'prev(customers, 0) * churn'),
  main(
    stock(
      'customers',
      'Customers, end of month',
      'customer',
      'cohort(new_customers, 1 - churn)',
      'Each month’s new customers, less those of each cohort who have left.',
    ),
  ),
);

const offer = section(
  'Price and cost to serve',
  question({
    name: 'price',
    label: 'Price, per month',
    unit: 'EUR/customer',
    asks: 'What does a customer pay a month?',
    help: 'Without VAT, after the usual discounts, averaged over your plans.',
    value: 29,
    from: 0.5,
    to: 10_000,
    spread: [0.85, 1.15],
  }),
  question({
    name: 'price_growth',
    label: 'Price change, per year',
    unit: '%',
    asks: 'How does the price change each year?',
    help: 'Price rises and customers who move to larger plans, less discounts.',
    value: 0.02,
    from: -0.2,
    to: 0.2,
  }),
  question({
    name: 'serving_cost',
    label: 'Cost to serve, per month',
    unit: 'EUR/customer',
    asks: 'What does it cost to serve a customer for a month?',
    help: 'Hosting, support and licences, what grows with each customer.',
    value: 4,
    from: 0,
    to: 5000,
    spread: [0.75, 1.5],
  }),
  given(
    'payment_fee',
    'Payment fees',
    '%',
    0.025,
    'What card companies and app stores keep; app stores 15 to 30 %.',
    0.8,
    2,
  ),
  question({
    name: 'team_month',
    label: 'Team and platform, per month',
    unit: 'EUR',
    asks: 'What do the team and the platform cost a month?',
    help: 'What stays the same, however many customers there are.',
    value: 38_000,
    from: 0,
    to: 10_000_000,
    spread: [0.9, 1.3],
  }),
  rate('price_now', 'Price', 'EUR/customer', 'price * growth(per_period(price_growth))'),
);

const today = section(
  'Without the subscription',
  question({
    name: 'sales_today',
    label: 'Sales that it may replace, per month',
    unit: 'EUR',
    asks: 'How much do you sell a month today that the subscription may replace?',
    help: 'Licences, single purchases or an older plan. 0 if there is nothing of the kind.',
    value: 20_000,
    from: 0,
    to: 100_000_000,
    spread: [0.9, 1.1],
  }),
  question({
    name: 'replaced',
    label: 'Part of these sales that is replaced',
    unit: '%',
    asks: 'What part of these sales goes over to the subscription?',
    help: 'It is lost as a sale; what these customers pay instead is counted above.',
    value: 0.5,
    from: 0,
    to: 1,
    spread: [0.6, 1.4],
  }),
  given('margin_today', 'Margin on these sales', '%', 0.6, 'What is left after the costs of each sale.'),
  flow('without_revenue', 'Revenue without the decision', 'EUR', 'sales_today', 'Doing nothing: today’s sales go on.'),
  flow('without_costs', 'Costs without the decision', 'EUR', 'without_revenue * (1 - margin_today)'),
);

const together = section(
  'With the subscription',
  progress('changeover', 'Part of the change that has happened', '12', 'Today’s sales go over evenly within a year.'),
  flow('sales_left', 'Sales that stay as they are', 'EUR', 'sales_today * (1 - replaced * changeover)'),
  main(flow('subscription_revenue', 'Subscription revenue', 'EUR', 'customers * price_now')),
  flow('with_revenue', 'Revenue with the decision', 'EUR', 'subscription_revenue + sales_left'),
  flow(
    'with_costs',
    'Costs with the decision',
    'EUR',
    'customers * serving_cost * price_level + subscription_revenue * payment_fee + marketing + team_month * price_level + sales_left * (1 - margin_today)',
  ),
);

const economics = section(
  'Worth of a customer',
  investment({
    asks: 'What do you spend before the first customer pays?',
    help: 'Development, launch campaign, contracts: what is not part of the monthly costs.',
    value: 400_000,
    from: 1000,
    to: 500_000_000,
  }),
  discountRate(0.12),
  figure(
    'contribution',
    'Contribution of a customer, per month',
    'EUR/customer',
    'price * (1 - payment_fee) - serving_cost',
  ),
  figure(
    'lifetime_value',
    'Lifetime value',
    'EUR/customer',
    'contribution / churn',
    'Contribution over the mean life of a customer, not discounted.',
  ),
  riseIsGood(
    figure(
      'ltv_to_cac',
      'Lifetime value to cost to win',
      '',
      'lifetime_value / acquisition_cost',
      'Three or more is a usual aim.',
    ),
  ),
);

export const subscription = caseTemplate({
  id: 'subscription',
  group: 'Sell something new',
  name: 'Subscription',
  purpose: 'Win customers who pay every month, and see what each is worth after churn and what it cost to win them.',
  keywords: 'saas recurring membership churn cac ltv plan',
  caseName: 'New subscription',
  timeline: { grain: 'month', periods: 60 },
  sections: [customers, offer, today, together, economics],
  tiedUp: daysOfRevenue(10, 12),
  results: ['total_revenue', 'lifetime_value', 'ltv_to_cac'],
  checks: [
    check('customers', 'There are never fewer than no customers', 'lowest(customers) >= 0'),
    check(
      'customers_add_up',
      'Customers come and go one by one',
      'abs(total(new_customers) - total(lost_customers) - last(customers)) <= 1e-6 * (1 + total(new_customers))',
    ),
    check('replaced', 'No more of today’s sales is replaced than there is', 'lowest(sales_left) >= 0'),
  ],
  scenarios: threeScenarios(
    {
      description: 'Customers cost more to win and leave sooner.',
      factors: { acquisition_cost: 1.2, churn: 1.2, price: 0.95 },
    },
    {
      description: 'The product sells itself better than expected and customers stay.',
      factors: { acquisition_cost: 0.85, churn: 0.85, price: 1.03 },
    },
  ),
  narrative: narrative({
    ask: 'Approve the development and launch of the subscription, and its monthly budget until it pays for itself.',
    background:
      'A subscription spends first and earns later: each customer is paid for once and pays back month by month. Whether it is worth it turns on three numbers: what a customer costs to win, what is left of the price each month, and how long customers stay.',
    doNothing: 'Today’s sales go on as they are, and nothing is invested.',
    risks:
      '- **Churn.** The estimate is weakest before anybody has stayed for a year. Watch the first cohorts.\n- **Cost to win a customer.** It rises once those who were easy to convince are won.\n- **Today’s sales.** More customers than expected may change over from what they buy today.',
  }),
});
