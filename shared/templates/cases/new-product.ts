import { check, figure, flow, given, main, question, rate, section, stock } from './lines.ts';
import { caseTemplate } from './parts/finance.ts';
import { narrative } from './parts/narrative.ts';
import { discountRate, investment, yearlyCost } from './parts/questions.ts';
import { threeScenarios } from './parts/scenarios.ts';
import { daysOfRevenue } from './parts/working-capital.ts';

const adoption = section(
  'Market and adoption',
  question({
    name: 'market',
    label: 'Buyers in the market',
    unit: 'buyer',
    asks: 'How many buyers could use such a product?',
    help: 'Households or companies that have the need and can pay, in the countries where you sell.',
    value: 700_000,
    from: 50,
    to: 1_000_000_000,
    spread: [0.8, 1.2],
  }),
  question({
    name: 'share_won',
    label: 'Share of buyers won',
    unit: '%',
    asks: 'What part of them will buy yours in the end?',
    help: 'A follower among several often 3 to 10 %, a leader 20 to 40 %.',
    value: 0.08,
    from: 0.001,
    to: 0.9,
    spread: [0.6, 1.4],
  }),
  question({
    name: 'half_time',
    label: 'Months until half bought',
    unit: 'month',
    asks: 'After how many months will half of these have bought?',
    help: 'Consumer goods often 12 to 24, durables and business software 24 to 60.',
    value: 26,
    from: 3,
    to: 120,
    spread: [0.8, 1.5],
  }),
  question({
    name: 'repeat_year',
    label: 'Repeat units, per year',
    unit: 'unit/buyer',
    asks: 'How many more units does a buyer take each year?',
    help: 'Replacements and second units: 0.1 is one in ten years. 0 if it is bought once.',
    value: 0.15,
    from: 0,
    to: 20,
    spread: [0.7, 1.3],
  }),
  given(
    'imitation_ratio',
    'Imitation over innovation',
    '',
    12.7,
    'Bass q over p: how much more buyers follow others than try by themselves; the published average is 0.38 over 0.03. Higher starts slower and then rises faster.',
    0.5,
    1.6,
  ),
  figure(
    'innovation',
    'Innovation, per month (Bass p)',
    '',
    'ln(2 + imitation_ratio) / half_time / (1 + imitation_ratio)',
    'Set so that half of the buyers have bought after the months that were answered.',
  ),
  main(flow('new_buyers', 'New buyers', 'buyer', 'bass(market * share_won, innovation, innovation * imitation_ratio)')),
  stock('buyers', 'Buyers to date', 'buyer', 'cumulative(new_buyers)'),
  main(
    flow(
      'units',
      'Units sold',
      'unit',
      'new_buyers * first_units + prev(buyers, 0) * repeat_year / 12',
      'First purchases, and those of earlier buyers.',
    ),
  ),
  given(
    'first_units',
    'Units of a first purchase',
    'unit/buyer',
    1,
    'More than one where buyers equip several places.',
  ),
);

const margin = section(
  'Price and cost of a unit',
  question({
    name: 'price',
    label: 'Price at launch',
    unit: 'EUR/unit',
    asks: 'What do you get for a unit at launch?',
    help: 'What arrives with you: without VAT, after discounts and the margin of the trade.',
    value: 89,
    from: 0.2,
    to: 1_000_000,
    spread: [0.9, 1.08],
  }),
  question({
    name: 'price_erosion',
    label: 'Price decline, per year',
    unit: '%',
    asks: 'By how much does the price fall each year?',
    help: 'Electronics often 5 to 15 %, consumer goods 0 to 3 %. A rising price has a minus.',
    value: 0.05,
    from: -0.1,
    to: 0.4,
    spread: [0.5, 1.8],
  }),
  question({
    name: 'unit_cost',
    label: 'Cost of a unit at launch',
    unit: 'EUR/unit',
    asks: 'What does a unit cost you at launch?',
    help: 'Material, making, freight and warranty: all that comes with each unit.',
    value: 47,
    from: 0.05,
    to: 800_000,
    spread: [0.93, 1.2],
  }),
  given(
    'learning',
    'Experience curve',
    '%',
    0.93,
    'An “experience curve”: 93 % means 7 % less with each doubling. Assembly often 85 to 95 %.',
    0.97,
    1.04,
  ),
  given('learning_base', 'Units at full cost', 'unit', 2000, 'The first series, at full cost.'),
  rate('price_now', 'Price', 'EUR/unit', 'price * growth(per_period(-price_erosion))'),
  rate(
    'unit_cost_now',
    'Cost of a unit',
    'EUR/unit',
    'learning_curve(unit_cost, learning, prev(cumulative(units), 0), learning_base) * price_level',
  ),
);

const spending = section(
  'Launch and running costs',
  question({
    name: 'launch_marketing',
    label: 'Launch campaign',
    unit: 'EUR',
    asks: 'What does the launch campaign of the first year cost?',
    help: 'Advertising, sales tools, samples and fairs; often 10 to 30 % of the first year’s revenue.',
    value: 240_000,
    from: 0,
    to: 500_000_000,
    spread: [0.9, 1.4],
  }),
  yearlyCost({
    name: 'fixed_year',
    label: 'Team and upkeep, per year',
    asks: 'What do product team, upkeep and support cost a year?',
    help: 'What stays the same however much is sold, and would not be spent without the product.',
    value: 150_000,
    from: 0,
    to: 500_000_000,
  }),
  given(
    'selling_share',
    'Selling costs, part of revenue',
    '%',
    0.06,
    'Commission, payment fees, lasting advertising.',
    0.7,
    1.5,
  ),
);

const present = section(
  'Your present products',
  question({
    name: 'cannibalised',
    label: 'Cannibalisation',
    unit: '%',
    asks: 'Of its buyers, what part would have bought one of these?',
    help: 'A similar product often 20 to 50 %, one for new buyers 5 to 15 %.',
    value: 0.18,
    from: 0,
    to: 1,
    spread: [0.6, 1.7],
  }),
  question({
    name: 'present_price',
    label: 'Price of a present product',
    unit: 'EUR/unit',
    asks: 'What do you get for one of these?',
    help: 'What arrives with you, as above.',
    value: 70,
    from: 0.2,
    to: 1_000_000,
  }),
  given('present_cost_part', 'Present cost, part of price', '%', 0.6, 'All that comes with each unit.', 0.95, 1.1),
  figure('present_cost', 'Cost of a present product', 'EUR/unit', 'present_price * present_cost_part'),
  flow(
    'units_taken',
    'Present units taken',
    'unit',
    'units * cannibalised',
    'Without it they would be sold. What else the present products sell is the same either way, and stays out of the case.',
  ),
  flow(
    'without_revenue',
    'Revenue without the decision',
    'EUR',
    'units_taken * present_price',
    'Doing nothing: these buyers take a present product.',
  ),
  flow('without_costs', 'Costs without the decision', 'EUR', 'units_taken * present_cost * price_level'),
);

const together = section(
  'With the new product',
  main(flow('product_revenue', 'Revenue of the new product', 'EUR', 'units * price_now')),
  flow('with_revenue', 'Revenue with the decision', 'EUR', 'product_revenue'),
  flow('unit_costs', 'Costs of the units sold', 'EUR', 'units * unit_cost_now'),
  flow('launch_costs', 'Launch campaign, by month', 'EUR', 'launch_marketing / 12 * pulse(1, 12)'),
  flow(
    'with_costs',
    'Costs with the decision',
    'EUR',
    'unit_costs + product_revenue * selling_share + launch_costs + fixed_year / 12 * price_level',
  ),
  investment({
    asks: 'What do you spend on development and tools before the launch?',
    help: 'Design, prototypes, approvals, tools and machines, until the first unit can be sold.',
    value: 600_000,
    from: 1000,
    to: 2_000_000_000,
  }),
  discountRate(0.1),
  figure('contribution', 'Contribution of a unit at launch', 'EUR/unit', 'price * (1 - selling_share) - unit_cost'),
  figure('units_total', 'Units sold in all', 'unit', 'total(units)'),
  figure(
    'bearable_cannibalisation',
    'Cannibalisation limit',
    '%',
    'contribution / (present_price - present_cost)',
    'Above this part each unit takes away more than it brings: contribution of the new over that of the present product.',
  ),
);

export const newProduct = caseTemplate({
  id: 'new-product',
  group: 'Sell something new',
  name: 'New product',
  purpose:
    'Develop and launch a product: how fast buyers come, what a unit leaves, and what it takes from your present range.',
  keywords: 'launch development bass adoption cannibalisation learning curve capex hardware innovation',
  caseName: 'New product',
  timeline: { grain: 'month', periods: 60 },
  sections: [adoption, margin, spending, present, together],
  tiedUp: daysOfRevenue(45, 12),
  results: ['total_revenue', 'units_total', 'bearable_cannibalisation'],
  checks: [
    check('buyers', 'No more buyers than the share that is won', 'last(buyers) <= market * share_won * (1 + 1e-9)'),
    check('taken', 'No more present units are taken than are sold', 'lowest(units - units_taken) >= 0'),
    check(
      'learning',
      'A unit never costs more than at launch, prices aside',
      'lowest(unit_cost * price_level - unit_cost_now) >= -1e-9 * unit_cost * highest(price_level)',
    ),
  ],
  scenarios: threeScenarios(
    {
      description: 'Buyers come later, the price is under pressure, and units cost more than planned.',
      factors: { share_won: 0.85, half_time: 1.15, price: 0.97, unit_cost: 1.04, investment: 1.1 },
    },
    {
      description: 'The product is talked about: more buyers, sooner, at the full price.',
      factors: { share_won: 1.2, half_time: 0.9, price: 1.02 },
    },
  ),
  narrative: narrative({
    ask: 'Release the development budget, and the launch campaign once the product has passed its last test.',
    background:
      'A new product spends before it earns. Buyers come slowly, then all at once, then fewer: each one who has bought persuades others, until those who will ever buy have done so. Meanwhile the price falls and each doubling of what was made makes a unit cheaper. What counts is not what it sells, but what it sells beyond what the present products would have sold anyway.',
    doNothing: 'Nothing is invested, and those who would have bought a present product still do.',
    risks:
      '- **Adoption.** Both the share and the time are estimates before the first sale. Compare the first six months with the curve and correct it.\n- **Price.** A rival who answers with a lower price moves the erosion, not just the launch price.\n- **Cannibalisation.** Ask buyers in the test what they would have bought instead.\n- **Unit cost.** The learning starts only once volume is there; a slow start costs twice.',
  }),
});
