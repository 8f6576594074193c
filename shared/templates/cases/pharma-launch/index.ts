import { check, figure, flow, given, main, question, rate, section } from '../lines.ts';
import { caseTemplate } from '../parts/finance.ts';
import { narrative } from '../parts/narrative.ts';
import { discountRate, investment, yearlyCost } from '../parts/questions.ts';
import { threeScenarios } from '../parts/scenarios.ts';
import { daysOfRevenue } from '../parts/working-capital.ts';
import { patients, uptake } from './patients.ts';

const price = section(
  'Price and net sales',
  question({
    name: 'list_price',
    label: 'List price',
    unit: 'EUR/patient',
    asks: 'What is the list price for a patient and a year?',
    help: 'At full dose. What comparable medicines cost is in public price lists.',
    value: 29_000,
    from: 10,
    to: 5_000_000,
    spread: [0.75, 1.15],
  }),
  question({
    name: 'gross_to_net',
    label: 'Gross to net',
    unit: '%',
    asks: 'What part of it goes to rebates and discounts?',
    help: 'Mandatory and negotiated. Europe often 15 to 35 %, United States 30 to 60 %.',
    value: 0.3,
    from: 0,
    to: 0.9,
    spread: [0.85, 1.3],
  }),
  given('compliance', 'Doses that are taken', '%', 0.8, 'Interruptions and missed doses are not paid for.', 0.85, 1.1),
  given(
    'price_trend',
    'Price cut, per year',
    '%',
    0.01,
    'Reference prices and new talks: net prices tend to fall.',
    0,
    2.5,
  ),
  rate(
    'net_price',
    'Net price of a patient and year',
    'EUR/patient',
    'list_price * (1 - gross_to_net) * compliance * growth(per_period(-price_trend))',
  ),
  main(flow('net_sales', 'Net sales, if approved', 'EUR', 'patients_on * net_price')),
);

const spending = section(
  'Development and costs',
  question({
    name: 'success_chance',
    label: 'Chance of approval',
    unit: '%',
    asks: 'How likely is it to be approved, seen from today?',
    help: 'From the start of phase 3 about 55 %, phase 2 about 15 %, phase 1 about 8 %; by field it varies widely.',
    value: 0.55,
    from: 0.01,
    to: 1,
    spread: [0.75, 1.2],
  }),
  yearlyCost({
    name: 'development_year',
    label: 'Development, per year',
    asks: 'What does the development cost a year until the launch?',
    help: 'Studies, regulatory work, supply for the studies. Counted as spent whatever the outcome.',
    value: 18_000_000,
    from: 10_000,
    to: 5_000_000_000,
  }),
  given(
    'launch_cost',
    'Launch costs, over three years',
    'EUR',
    45_000_000,
    'Sales force, medical education, access: from the year of launch on, if approved.',
    0.8,
    1.4,
  ),
  given(
    'making_part',
    'Cost of goods, part of net sales',
    '%',
    0.1,
    'Tablets often 5 to 10 %, biologics 15 to 25 %.',
    0.8,
    1.4,
  ),
  given(
    'selling_part',
    'Selling and other costs, part of net sales',
    '%',
    0.25,
    'Sales force, medical affairs, safety reporting, royalties. They fall with sales when protection ends.',
    0.85,
    1.2,
  ),
  rate(
    'odds',
    'Chance that the costs arise',
    '%',
    'period < launch_year ? 1 : success_chance',
    'Certain until the launch, after it only if it was approved.',
  ),
  flow('development', 'Development', 'EUR', 'development_year * price_level * (1 - step(launch_year))'),
  flow('launch_costs', 'Launch costs, if approved', 'EUR', 'launch_cost / 3 * price_level * pulse(launch_year, 3)'),
  investment({
    asks: 'What is due before the first year?',
    help: 'Start of the study, licence, supply. What was spent earlier is gone and does not count.',
    value: 25_000_000,
    from: 10_000,
    to: 5_000_000_000,
  }),
  discountRate(0.1),
);

const options = section(
  'Without and with the launch',
  flow('without_revenue', 'Revenue without the decision', 'EUR', '0', 'The development ends here.'),
  flow('without_costs', 'Costs without the decision', 'EUR', '0'),
  flow(
    'with_revenue',
    'Revenue with the decision',
    'EUR',
    'net_sales * odds',
    'Risk-adjusted: net sales times the chance of approval.',
  ),
  flow(
    'with_costs',
    'Costs with the decision',
    'EUR',
    'development + (net_sales * (making_part + selling_part) + launch_costs) * odds',
  ),
  figure(
    'sales_at_peak',
    'Peak net sales',
    'EUR',
    'highest(net_sales)',
    'If approved; not weighted with the chance of it.',
  ),
  figure('patients_at_peak', 'Patients at the peak', 'patient', 'highest(patients_on)', 'If approved.'),
  figure(
    'value_of_success',
    'Value of success, pre-tax',
    'EUR',
    'total((net_sales * (1 - making_part - selling_part) - launch_costs) * discount_factor(per_period(discount_rate)))',
  ),
  figure(
    'value_of_development',
    'Value of costs, pre-tax',
    'EUR',
    'investment + total(development * discount_factor(per_period(discount_rate)))',
  ),
  figure(
    'break_even_chance',
    'Chance needed, before tax',
    '%',
    'value_of_success > 0 ? value_of_development / value_of_success : 1',
    'Chance of approval at which sales just pay for the development, before tax and working capital: with them it is higher, which goal seek finds. Above 100 % not even success would pay for it.',
  ),
);

export const pharmaLaunch = caseTemplate({
  id: 'pharma-launch',
  group: 'Insurance, banking, medicine',
  name: 'Pharma launch',
  purpose: 'Develop and launch a medicine: from the patients to net sales, weighted with the chance of approval.',
  keywords:
    'drug medicine rnpv epidemiology prevalence gross to net probability of success exclusivity patent generic clinical',
  caseName: 'New medicine',
  timeline: { grain: 'year', periods: 20 },
  sections: [patients, uptake, price, spending, options],
  tiedUp: daysOfRevenue(75, 1),
  results: ['sales_at_peak', 'patients_at_peak', 'break_even_chance'],
  checks: [
    check(
      'share',
      'Never more than the peak share takes it',
      'lowest(patients_eligible * peak_share - patients_on) >= 0',
    ),
    check(
      'funnel',
      'Each step of the funnel is smaller than the one before',
      'lowest(patients_all - patients_treated) >= 0 and lowest(patients_treated - patients_eligible) >= 0',
    ),
    check('before_launch', 'Nothing is sold before the launch', 'total(net_sales * (1 - step(launch_year))) == 0'),
    check(
      'risk',
      'Sales are weighted with the chance of approval',
      'abs(total(with_revenue) - success_chance * total(net_sales)) <= 1e-9 * (1 + total(net_sales))',
    ),
  ],
  scenarios: threeScenarios(
    {
      description: 'A rival is first, payers ask for more, and the study takes a year longer.',
      factors: { peak_share: 0.8, gross_to_net: 1.15, launch_year: 1.2 },
    },
    {
      description: 'Better data than those of rivals: a larger share, and a wider label.',
      factors: { peak_share: 1.2, eligible: 1.15 },
    },
  ),
  narrative: narrative({
    ask: 'Release the study up to its read-out; the launch budget is decided on only with the result.',
    background:
      'A medicine is paid for in years and earns in a window: from approval to the loss of exclusivity. Sales follow from the patients down, not from the market up: who has the disease, is diagnosed, treated, allowed by the label, and takes this medicine. All that comes after the launch counts only with the chance that it is approved; what comes before is spent either way. The value is therefore an average of a large success and a certain cost, and neither of the two will be what happens.',
    doNothing: 'The development ends. What was spent so far is gone in either case and does not count.',
    risks:
      '- **Approval.** The chance is taken from past studies in the field; the next one succeeds or fails.\n- **Access.** Price and label are decided by others, and later than the plan says.\n- **Time.** A year of delay costs a year of exclusivity, not only a year of interest.\n- **Rivals.** Look up which studies will read out before yours.',
  }),
});
