import { check, figure, flow, given, main, question, rate, riseIsBad, section, stock } from './lines.ts';
import { caseTemplate } from './parts/finance.ts';
import { narrative } from './parts/narrative.ts';
import { progress } from './parts/progress.ts';
import { discountRate, investment } from './parts/questions.ts';
import { threeScenarios } from './parts/scenarios.ts';
import { daysOfRevenue } from './parts/working-capital.ts';

const today = section(
  'Sales today',
  question({
    name: 'customers_today',
    label: 'Customers today',
    unit: 'customer',
    asks: 'How many customers buy the product today?',
    help: 'Those whom the new price would reach.',
    value: 4000,
    from: 1,
    to: 100_000_000,
    spread: [0.95, 1.05],
  }),
  question({
    name: 'units_per_customer',
    label: 'Units of a customer',
    unit: 'unit/customer',
    asks: 'How many units does a customer buy a month?',
    help: 'On average over all of them; 1 for a subscription.',
    value: 3,
    from: 0.01,
    to: 100_000,
    spread: [0.95, 1.05],
  }),
  question({
    name: 'price',
    label: 'Price today',
    unit: 'EUR/unit',
    asks: 'What do you get for a unit today?',
    help: 'What arrives with you, not the list price: without VAT, after all discounts.',
    value: 49,
    from: 0.05,
    to: 1_000_000,
  }),
  question({
    name: 'unit_cost',
    label: 'Cost of a unit',
    unit: 'EUR/unit',
    asks: 'What does one more unit cost you?',
    help: 'Only what changes with volume: material, freight, commission. Fixed costs play no part in a price change.',
    value: 29,
    from: 0,
    to: 900_000,
    spread: [0.95, 1.1],
  }),
  question({
    name: 'sales_growth',
    label: 'Growth of sales, a year',
    unit: '%',
    asks: 'How would sales grow each year if the price stayed?',
    help: 'In units. Falling sales have a minus.',
    value: 0.01,
    from: -0.3,
    to: 0.4,
  }),
);

const change = section(
  'The new price',
  question({
    name: 'price_change',
    label: 'Price change',
    unit: '%',
    asks: 'By how much do you change the price?',
    help: 'A cut has a minus. Compare it with what rivals charge, and with the last change.',
    value: 0.06,
    from: -0.4,
    to: 1,
  }),
  question({
    name: 'kept_old',
    label: 'Old price kept',
    unit: '%',
    asks: 'What part of your sales keeps the old price?',
    help: 'Contracts that run on, and customers who bargain it away. Between companies often 15 to 40 %.',
    value: 0.15,
    from: 0,
    to: 0.95,
    spread: [0.6, 1.7],
  }),
  figure(
    'new_price',
    'New price, on average',
    'EUR/unit',
    'price * (1 + price_change * (1 - kept_old))',
    'What arrives of the change: list price less what was bargained away.',
  ),
);

const response = section(
  'How customers and rivals answer',
  question({
    name: 'elasticity',
    label: 'Price elasticity',
    unit: '',
    asks: 'By how many per cent do sales fall when only your price rises by 1 %?',
    help: 'The price elasticity, without its minus. Between companies often 0.5 to 1.5, groceries 1.5 to 3, goods that are compared on the web 3 and more.',
    value: 1.6,
    from: 0,
    to: 6,
    spread: [0.6, 1.6],
  }),
  question({
    name: 'adjust_months',
    label: 'Months until customers have answered',
    unit: 'month',
    asks: 'How many months until customers have answered in full?',
    help: 'They stay until the next order, contract or comparison: often 3 to 12.',
    value: 6,
    from: 1,
    to: 24,
    whole: true,
  }),
  question({
    name: 'rivals_follow',
    label: 'Rivals follow by',
    unit: '%',
    asks: 'What part of the change will rivals follow?',
    help: '0 % if they leave their prices, 100 % if they change them as much. Cuts are followed more often than rises.',
    value: 0.3,
    from: 0,
    to: 1.5,
    spread: [0, 2],
  }),
  given(
    'cross_elasticity',
    'Cross elasticity',
    '',
    0.7,
    'The cross elasticity: usually a part of the own one, because some customers leave the market.',
    0.7,
    1.3,
  ),
  given('rival_months', 'Months until rivals have answered', 'month', 6, 'Often they wait for your first results.'),
  question({
    name: 'other_margin',
    label: 'Other contribution',
    unit: 'EUR/customer',
    asks: 'What else does a customer leave you a month?',
    help: 'Contribution from service and other products, which goes with those who leave. 0 if there is none.',
    value: 4,
    from: 0,
    to: 100_000,
    spread: [0.8, 1.3],
  }),
  given(
    'leavers',
    'Lost with the customer',
    '%',
    0.5,
    'The others stay and buy less. It matters for what else they buy.',
    0.6,
    1.5,
  ),
  progress('answered', 'Part of the answer that has come', 'adjust_months'),
  progress('rivals_answered', 'Part of the rivals’ answer that has come', 'rival_months'),
  rate(
    'volume_factor',
    'Volume factor, today = 1',
    '',
    '(1 + price_change * (1 - kept_old)) ^ (-elasticity * answered) * (1 + price_change * rivals_follow) ^ (cross_elasticity * rivals_answered)',
    'Constant elasticity: your own change drives sales one way, what rivals follow drives them back.',
  ),
);

const options = section(
  'Without and with the change',
  rate('growth_factor', 'Growth at today’s price, start = 1', '', 'growth(per_period(sales_growth))'),
  flow('units_without', 'Units at today’s price', 'unit', 'customers_today * units_per_customer * growth_factor'),
  main(flow('units_with', 'Units at the new price', 'unit', 'units_without * volume_factor')),
  main(
    stock(
      'customers_lost',
      'Customers who have left',
      'customer',
      'customers_today * growth_factor * (1 - volume_factor) * leavers',
      'To date, against today’s price; a minus is customers won.',
    ),
  ),
  flow('without_revenue', 'Revenue without the decision', 'EUR', 'units_without * price'),
  flow('without_costs', 'Costs without the decision', 'EUR', 'units_without * unit_cost'),
  flow('with_revenue', 'Revenue with the decision', 'EUR', 'units_with * new_price'),
  flow(
    'with_costs',
    'Costs with the decision',
    'EUR',
    'units_with * unit_cost + customers_lost * other_margin',
    'With the contribution that goes with customers who have left.',
  ),
  investment({
    asks: 'What does it cost to bring the change about?',
    help: 'Price lists, systems, talks with large customers, training of sales. What it costs before the first invoice.',
    value: 90_000,
    from: 100,
    to: 100_000_000,
  }),
  discountRate(0.09),
  riseIsBad(
    figure(
      'break_even_change',
      'Break-even of sales',
      '%',
      'new_price == unit_cost ? 0 : (price - new_price) / (new_price - unit_cost)',
      'The price change over the new contribution, with a minus: sales may change so far before the change is worth nothing.',
    ),
  ),
  figure(
    'expected_change',
    'Sales change expected',
    '%',
    'last(volume_factor) - 1',
    'In the last month, against sales at today’s price.',
  ),
  figure(
    'safety',
    'Safety margin',
    '%',
    'expected_change - break_even_change',
    'In points of sales. With a minus the contribution falls.',
  ),
);

export const priceChange = caseTemplate({
  id: 'price-change',
  group: 'Change what you sell',
  name: 'Price change',
  purpose: 'Raise or cut a price, and see what is left after customers and rivals have answered.',
  keywords: 'increase raise cut elasticity break-even volume competitor reaction list price pricing discount',
  caseName: 'New price',
  timeline: { grain: 'month', periods: 36 },
  sections: [today, change, response, options],
  tiedUp: daysOfRevenue(30, 12),
  results: ['break_even_change', 'expected_change', 'safety'],
  checks: [
    check('units', 'Sales are never below nothing', 'lowest(units_with) >= 0'),
    check(
      'price',
      'The new price lies between the old one and the full change',
      '(new_price - price) * price_change >= 0 and abs(new_price - price) <= price * abs(price_change) + 1e-9 * price',
    ),
    check(
      'customers',
      'Customers who left, and those who stayed, are those of today',
      'abs(total(customers_lost) - total(customers_today * growth_factor * leavers) + total(customers_today * growth_factor * leavers * volume_factor)) <= 1e-9 * customers_today * (1 + total(growth_factor * volume_factor))',
    ),
  ],
  scenarios: threeScenarios(
    {
      description: 'Customers compare more than expected, and rivals hold their prices to win them.',
      factors: { elasticity: 1.25, rivals_follow: 0, kept_old: 1.3 },
    },
    {
      description: 'The change is accepted: few bargain, and rivals follow soon.',
      factors: { elasticity: 0.8, rivals_follow: 1.7, kept_old: 0.7 },
    },
  ),
  narrative: narrative({
    ask: 'Approve the new price from the start month, with a limit below which nobody may go without asking.',
    background:
      'A price change is the quickest lever and the one that is hardest to take back. It works on two sides at once: on each unit that is still sold, and on the units that are not. The break-even says how much volume may go before nothing is gained; the elasticity says how much is expected to go. The distance between the two is the case.',
    doNothing: 'The price stays, and sales grow or shrink as they would have.',
    risks:
      '- **Elasticity.** It is the least known number here. Try the price in one region or with new customers first.\n- **Rivals.** A rival who needs volume will not follow a rise; on a cut he will.\n- **What arrives.** Each exception lowers the price that you get. Follow the average price, not the list.\n- **Large customers.** One who leaves weighs more than the average says.',
  }),
});
