import { check, figure, flow, given, main, question, rate, section } from './lines.ts';
import { caseTemplate } from './parts/finance.ts';
import { narrative } from './parts/narrative.ts';
import { progress } from './parts/progress.ts';
import { discountRate, investment } from './parts/questions.ts';
import { threeScenarios } from './parts/scenarios.ts';
import { daysOfRevenue } from './parts/working-capital.ts';

const mainProduct = section(
  'The main product',
  question({
    name: 'main_buyers',
    label: 'Main buyers, per month',
    unit: 'buyer',
    asks: 'How many people buy the main product a month?',
    help: 'The product that people come for, with or without the second one.',
    value: 5000,
    from: 1,
    to: 100_000_000,
    spread: [0.9, 1.1],
  }),
  question({
    name: 'main_price',
    label: 'Price of the main product',
    unit: 'EUR/buyer',
    asks: 'What do you get for the main product alone?',
    help: 'Without VAT, after the usual discounts.',
    value: 60,
    from: 0.05,
    to: 1_000_000,
  }),
  question({
    name: 'main_cost',
    label: 'Cost of the main product',
    unit: 'EUR/buyer',
    asks: 'What does one more of the main product cost you?',
    help: 'Only what comes with each sale.',
    value: 34,
    from: 0,
    to: 900_000,
    spread: [0.95, 1.1],
  }),
);

const secondProduct = section(
  'The second product',
  question({
    name: 'attach_today',
    label: 'Attach rate today',
    unit: '%',
    asks: 'What part of them buys the second product too, at full price?',
    help: 'The attach rate. Accessories often 10 to 30 %, extended warranties 20 to 40 %.',
    value: 0.12,
    from: 0,
    to: 1,
    spread: [0.8, 1.2],
  }),
  question({
    name: 'second_alone',
    label: 'Second product alone',
    unit: 'buyer',
    asks: 'How many people buy only the second product a month?',
    help: 'Some of them will move up to the bundle. 0 if it is never sold alone.',
    value: 900,
    from: 0,
    to: 100_000_000,
    spread: [0.9, 1.1],
  }),
  question({
    name: 'second_price',
    label: 'Price of the second product',
    unit: 'EUR/buyer',
    asks: 'What do you get for the second product alone?',
    help: 'Without VAT, after the usual discounts.',
    value: 25,
    from: 0.05,
    to: 1_000_000,
  }),
  question({
    name: 'second_cost',
    label: 'Cost of the second product',
    unit: 'EUR/buyer',
    asks: 'What does one more of the second product cost you?',
    help: 'Bundles work best where this is low: software, service, accessories.',
    value: 7,
    from: 0,
    to: 900_000,
    spread: [0.9, 1.15],
  }),
);

const bundling = section(
  'The bundle',
  question({
    name: 'discount',
    label: 'Discount of the bundle',
    unit: '%',
    asks: 'How much cheaper is the bundle than both alone?',
    help: 'Often 5 to 20 % of the two prices together. Both stay on sale alone.',
    value: 0.08,
    from: 0,
    to: 0.7,
    spread: [0.8, 1.4],
  }),
  question({
    name: 'uptake',
    label: 'Main buyers moving up',
    unit: '%',
    asks: 'What part of those who take only the main product will take the bundle?',
    help: 'Often 15 to 35 % when it is offered at the till or on the product page.',
    value: 0.24,
    from: 0,
    to: 1,
    spread: [0.5, 1.4],
  }),
  question({
    name: 'new_buyers',
    label: 'New buyers',
    unit: '%',
    asks: 'How many new buyers does it bring, as a part of today’s main buyers?',
    help: 'People for whom neither was worth its price, but both together are. Often 0 to 5 %.',
    value: 0.02,
    from: 0,
    to: 1,
    spread: [0, 2],
  }),
  question({
    name: 'months_to_full',
    label: 'Months until the bundle is known',
    unit: 'month',
    asks: 'How many months until the bundle sells in full?',
    help: 'Sales people, shelves and pages have to change over.',
    value: 5,
    from: 1,
    to: 24,
    whole: true,
  }),
  given('both_move', 'Buyers of both who take the bundle', '%', 0.95, 'Nearly all: they get the same for less.'),
  given('second_moves', 'Second alone moving up', '%', 0.06, 'Some wanted the main product anyway.', 0.5, 1.6),
  given(
    'bundle_cost',
    'Extra cost of a bundle',
    'EUR/buyer',
    0.8,
    'Packaging, activation, one more thing to pick.',
    0.8,
    1.5,
  ),
  progress('known', 'Part of the effect that is reached', 'months_to_full'),
  figure('bundle_price', 'Price of the bundle', 'EUR/buyer', '(main_price + second_price) * (1 - discount)'),
);

const buyers = section(
  'Who buys what',
  flow('both_today', 'Both, full price', 'buyer', 'main_buyers * attach_today'),
  flow('main_today', 'Main alone, no bundle', 'buyer', 'main_buyers * (1 - attach_today)'),
  flow('from_both', 'Bundle: from both', 'buyer', 'both_today * both_move * known'),
  flow('from_main', 'Bundle: from main alone', 'buyer', 'main_today * uptake * known'),
  flow('from_second', 'Bundle: from second alone', 'buyer', 'second_alone * second_moves * known'),
  flow('from_outside', 'Bundle: new buyers', 'buyer', 'main_buyers * new_buyers * known'),
  main(flow('bundles', 'Bundles sold', 'buyer', 'from_both + from_main + from_second + from_outside')),
  rate('bundle_mix', 'Bundles, part of all sales', '%', 'bundles / (main_buyers + second_alone + from_outside)'),
);

const options = section(
  'Without and with the bundle',
  flow(
    'without_revenue',
    'Revenue without the decision',
    'EUR',
    '(main_buyers * main_price + (both_today + second_alone) * second_price) * price_level',
    'Prices rise as costs do.',
  ),
  flow(
    'without_costs',
    'Costs without the decision',
    'EUR',
    '(main_buyers * main_cost + (both_today + second_alone) * second_cost) * price_level',
  ),
  main(flow('bundle_revenue', 'Revenue of bundles', 'EUR', 'bundles * bundle_price * price_level')),
  flow(
    'with_revenue',
    'Revenue with the decision',
    'EUR',
    'bundle_revenue + ((main_buyers - from_main - from_both) * main_price + (both_today - from_both + second_alone - from_second) * second_price) * price_level',
  ),
  flow(
    'with_costs',
    'Costs with the decision',
    'EUR',
    '((main_buyers + from_second + from_outside) * main_cost + (both_today + second_alone + from_main + from_outside) * second_cost + bundles * bundle_cost) * price_level',
    'Each bundle costs what its two parts cost, and a little more.',
  ),
  investment({
    asks: 'What does it cost to set the bundle up?',
    help: 'Packaging, systems, pages, training and the first campaign.',
    value: 150_000,
    from: 100,
    to: 100_000_000,
  }),
  discountRate(0.09),
  figure(
    'bundle_contribution',
    'Contribution, bundle',
    'EUR/buyer',
    'bundle_price - main_cost - second_cost - bundle_cost',
  ),
  figure(
    'gain_moving_up',
    'Gain on moving up',
    'EUR/buyer',
    'bundle_contribution - (main_price - main_cost)',
    'Against the main product alone. With a minus the discount is larger than what the second product leaves.',
  ),
  figure(
    'loss_on_both',
    'Loss on taking both',
    'EUR/buyer',
    '(main_price + second_price) * discount + bundle_cost',
    'The discount is a gift to those who would have paid in full.',
  ),
  figure('bundles_total', 'Bundles sold in all', 'buyer', 'total(bundles)'),
);

export const bundle = caseTemplate({
  id: 'bundle',
  group: 'Change what you sell',
  name: 'Bundle',
  purpose:
    'Sell two products together for less, and see whether those who move up outweigh the full prices given away.',
  keywords: 'package attach rate cross-sell mixed bundling discount combo suite warranty accessory',
  caseName: 'New bundle',
  timeline: { grain: 'month', periods: 36 },
  sections: [mainProduct, secondProduct, bundling, buyers, options],
  tiedUp: daysOfRevenue(20, 12),
  results: ['total_revenue', 'gain_moving_up', 'loss_on_both', 'bundles_total'],
  checks: [
    check(
      'buyers',
      'Nobody moves up twice',
      'lowest(main_today - from_main) >= 0 and lowest(both_today - from_both) >= 0 and lowest(second_alone - from_second) >= 0',
    ),
    check(
      'contribution',
      'The gain is that of each group of buyers, added up',
      'abs(total(ebitda) - total(price_level * (from_main * gain_moving_up - from_both * loss_on_both + from_outside * bundle_contribution + from_second * (bundle_contribution - second_price + second_cost)))) <= 1e-9 * (1 + total(with_revenue) + total(with_costs))',
      'Worked out a second way: buyer by buyer, instead of revenue less costs.',
    ),
    check('mix', 'Bundles are never more than all sales', 'highest(bundle_mix) <= 1 + 1e-9'),
  ],
  scenarios: threeScenarios(
    {
      description: 'Few move up, while all who bought both take the discount.',
      factors: { uptake: 0.7, new_buyers: 0.5, attach_today: 1.15 },
    },
    {
      description: 'The bundle becomes the usual choice at the till.',
      factors: { uptake: 1.3, new_buyers: 1.5 },
    },
  ),
  narrative: narrative({
    ask: 'Approve the bundle at the price proposed, beside both products alone.',
    background:
      'A bundle earns on those who would have taken the main product alone and now take both. It loses on those who would have bought both anyway and now pay less. It is therefore worth it where few buy both today, where the second product costs little to make, and where the discount is no larger than it must be.',
    doNothing: 'Both products go on selling alone, and some buyers take both at full price.',
    risks:
      '- **Uptake.** Offer the bundle to half of the visitors for a month, and count.\n- **Full prices given away.** The better the second product sells today, the more the discount costs.\n- **Price image.** A bundle that is always there becomes the price.\n- **Returns.** Agree what is paid back when only one half comes back.',
  }),
});
