import { check, figure, flow, given, main, question, rate, riseIsBad, section } from './lines.ts';
import { caseTemplate } from './parts/finance.ts';
import { narrative } from './parts/narrative.ts';
import { progress } from './parts/progress.ts';
import { discountRate, investment, yearlyCost } from './parts/questions.ts';
import { threeScenarios } from './parts/scenarios.ts';
import { daysOfRevenue } from './parts/working-capital.ts';

const category = section(
  'Category and shares',
  question({
    name: 'category_month',
    label: 'Category, per month',
    unit: 'unit',
    asks: 'How many units does the whole category sell a month?',
    help: 'All brands together, in the channels where you sell; from retail panels or trade statistics.',
    value: 2_000_000,
    from: 500,
    to: 5_000_000_000,
    spread: [0.95, 1.05],
  }),
  question({
    name: 'own_share',
    label: 'Share of your present line',
    unit: '%',
    asks: 'What share of them is yours today?',
    help: 'In units, not in money.',
    value: 0.18,
    from: 0.001,
    to: 0.9,
    spread: [0.9, 1.1],
  }),
  question({
    name: 'extension_share',
    label: 'Share of the extension',
    unit: '%',
    asks: 'What share of the category will the extension have?',
    help: 'Once it is on the shelf everywhere. New kinds within a known brand often 1 to 5 %.',
    value: 0.025,
    from: 0.0005,
    to: 0.3,
    spread: [0.6, 1.4],
  }),
  question({
    name: 'months_to_share',
    label: 'Months until it has this share',
    unit: 'month',
    asks: 'How many months does it take to get there?',
    help: 'Listings and first tries take 6 to 12 months in retail.',
    value: 10,
    from: 1,
    to: 36,
    whole: true,
    spread: [0.8, 1.5],
  }),
  given('category_growth', 'Growth of the category, per year', '%', 0.01, 'In units; the extension aside.'),
  rate('category_now', 'Units of the category', 'unit', 'category_month * growth(per_period(category_growth))'),
  progress('listed', 'Part of its share that is reached', 'months_to_share'),
  main(flow('extension_units', 'Units of the extension', 'unit', 'category_now * extension_share * listed')),
);

const draw = section(
  'Where its sales come from',
  question({
    name: 'new_to_category',
    label: 'New to the category',
    unit: '%',
    asks: 'What part of its sales would nobody have bought before?',
    help: 'New occasions and new buyers. Another flavour often 0 to 10 %, a new use 20 % and more.',
    value: 0.1,
    from: 0,
    to: 1,
    spread: [0.5, 1.6],
  }),
  question({
    name: 'closeness',
    label: 'Draw over fair share',
    unit: '',
    asks: 'How much more than its fair share does it take from your own line?',
    help: '1 takes from every brand by its share. Another flavour of the brand often 1.5 to 2.5, another price class 0.7.',
    value: 1.6,
    from: 0,
    to: 5,
    spread: [0.7, 1.4],
  }),
  riseIsBad(
    figure(
      'cannibalisation_rate',
      'Cannibalisation',
      '%',
      'min(1, (1 - new_to_category) * own_share * closeness)',
      'Fair-share draw: what is not new to the category comes from each brand by its share, and from your own by so much more.',
    ),
  ),
  flow('line_units', 'Line units, no extension', 'unit', 'category_now * own_share'),
  main(
    flow('units_taken', 'Units taken from the line', 'unit', 'min(line_units, extension_units * cannibalisation_rate)'),
  ),
  flow(
    'units_gained',
    'Units gained',
    'unit',
    'extension_units - units_taken',
    'From other brands and from new occasions.',
  ),
);

const margin = section(
  'Price and cost of a unit',
  question({
    name: 'price',
    label: 'Price today',
    unit: 'EUR/unit',
    asks: 'What do you get for a unit of the present line?',
    help: 'What arrives with you: without VAT, after trade terms and promotions.',
    value: 2.4,
    from: 0.05,
    to: 100_000,
    spread: [0.95, 1.05],
  }),
  question({
    name: 'premium',
    label: 'Premium of the extension',
    unit: '%',
    asks: 'How much dearer is the extension?',
    help: 'Against the present line. Often 5 to 25 %; cheaper has a minus.',
    value: 0.12,
    from: -0.5,
    to: 2,
    spread: [0.5, 1.3],
  }),
  question({
    name: 'unit_cost',
    label: 'Cost of a unit today',
    unit: 'EUR/unit',
    asks: 'What does a unit of the present line cost you?',
    help: 'Material, packing, making and freight: all that comes with each unit.',
    value: 1.45,
    from: 0.01,
    to: 80_000,
    spread: [0.95, 1.1],
  }),
  question({
    name: 'extra_cost',
    label: 'Extra cost of a unit',
    unit: 'EUR/unit',
    asks: 'How much more does a unit of the extension cost?',
    help: 'Dearer material, and smaller runs on the same machines. Less has a minus.',
    value: 0.14,
    from: -1000,
    to: 10_000,
    spread: [0.8, 1.6],
  }),
  rate('line_price', 'Price of the present line', 'EUR/unit', 'price * price_level', 'Prices rise as costs do.'),
  rate('extension_price', 'Price of the extension', 'EUR/unit', 'line_price * (1 + premium)'),
);

const costs = section(
  'Launch and fixed costs',
  question({
    name: 'launch_support',
    label: 'Launch support',
    unit: 'EUR',
    asks: 'What do you spend to launch it in the first year?',
    help: 'Listing fees, introductory offers, advertising and tastings.',
    value: 320_000,
    from: 0,
    to: 200_000_000,
    spread: [0.9, 1.4],
  }),
  yearlyCost({
    name: 'fixed_year',
    label: 'Extra fixed costs, per year',
    asks: 'Which fixed costs come on top each year?',
    help: 'Changeovers, another pack in stock, its own advertising. Not the costs that are there anyway.',
    value: 75_000,
    from: 0,
    to: 100_000_000,
  }),
  given(
    'shared_year',
    'Shared fixed costs, a year',
    'EUR',
    900_000,
    'Plant, brand and sales force: there with the extension and without it, so they change nothing.',
  ),
  investment({
    asks: 'What do you spend before the first unit is sold?',
    help: 'Recipe or design, tests, packaging tools and changes to the line.',
    value: 280_000,
    from: 1000,
    to: 500_000_000,
  }),
  discountRate(0.09),
);

const options = section(
  'Without and with the extension',
  flow('without_revenue', 'Revenue without the decision', 'EUR', 'line_units * line_price'),
  flow(
    'without_costs',
    'Costs without the decision',
    'EUR',
    '(line_units * unit_cost + shared_year / 12) * price_level',
  ),
  main(flow('extension_revenue', 'Revenue of the extension', 'EUR', 'extension_units * extension_price')),
  flow(
    'with_revenue',
    'Revenue with the decision',
    'EUR',
    'extension_revenue + (line_units - units_taken) * line_price',
  ),
  flow(
    'with_costs',
    'Costs with the decision',
    'EUR',
    '(extension_units * (unit_cost + extra_cost) + (line_units - units_taken) * unit_cost + (shared_year + fixed_year) / 12) * price_level + launch_support / 12 * pulse(1, 12)',
  ),
  figure(
    'bearable_cannibalisation',
    'Cannibalisation limit',
    '%',
    'price == unit_cost ? 0 : (price * (1 + premium) - unit_cost - extra_cost) / (price - unit_cost)',
    'Contribution of the extension over that of the present line. Above 100 % even a unit that moves over is worth it.',
  ),
  figure('units_gained_total', 'Units gained in all', 'unit', 'total(units_gained)'),
  figure(
    'shared_by_volume',
    'Shared costs by volume',
    'EUR',
    'shared_year * total(extension_units) / (total(extension_units) + total(line_units - units_taken))',
    'For the product result of the accounts only: no part of this decision.',
  ),
);

export const lineExtension = caseTemplate({
  id: 'line-extension',
  group: 'Sell something new',
  name: 'Line extension',
  purpose: 'Add a variant to a line that sells already, and see what it wins beyond what it takes from that line.',
  keywords: 'variant flavour size brand fair share draw cannibalisation incremental range consumer goods',
  caseName: 'New variant',
  timeline: { grain: 'month', periods: 48 },
  sections: [category, draw, margin, costs, options],
  tiedUp: daysOfRevenue(30, 12),
  results: ['total_revenue', 'cannibalisation_rate', 'bearable_cannibalisation', 'units_gained_total'],
  checks: [
    check('taken', 'No more is taken from the present line than it sells', 'lowest(line_units - units_taken) >= 0'),
    check('gained', 'The extension never takes more than it sells', 'lowest(units_gained) >= 0'),
    check(
      'draw',
      'What it takes is its fair share, times the closeness',
      'total(units_taken) <= total(extension_units) * (1 - new_to_category) * own_share * closeness * (1 + 1e-9)',
    ),
  ],
  scenarios: threeScenarios(
    {
      description: 'The trade lists it slowly, and most who try it bought your own line before.',
      factors: { extension_share: 0.85, months_to_share: 1.3, closeness: 1.25, premium: 0.9 },
    },
    {
      description: 'It brings new occasions: more of its sales are new, and the shelf comes quickly.',
      factors: { extension_share: 1.15, new_to_category: 1.5, closeness: 0.85 },
    },
  ),
  narrative: narrative({
    ask: 'Approve the variant for the next listing date, with its launch support of the first year.',
    background:
      'An extension always sells: the brand opens the shelf. The question is whose sales they are. By fair share it takes from every brand in proportion, and from its own line more than that, because it looks alike. It is worth it when what it leaves on a unit, less the part that it takes at home, pays for launch and complexity.',
    doNothing: 'The present line keeps its share of the category, and plant and sales force cost what they do.',
    risks:
      '- **Cannibalisation.** Measure it with a panel in the first region: of those who buy it, who bought your line before?\n- **Shelf.** The trade may give it space by taking a facing from your own line.\n- **Complexity.** Short runs and one more pack in stock cost more than the plan says, and stay.\n- **Premium.** Introductory offers become a habit.',
  }),
});
