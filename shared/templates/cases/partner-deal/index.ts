import { check, figure, flow, given, main, question, rate, riseIsBad, section } from '../lines.ts';
import { caseTemplate } from '../parts/finance.ts';
import { narrative } from '../parts/narrative.ts';
import { discountRate } from '../parts/questions.ts';
import { threeScenarios } from '../parts/scenarios.ts';
import { daysOfRevenue } from '../parts/working-capital.ts';
import { sales, terms } from './terms.ts';

const alone = section(
  'Without the deal',
  question({
    name: 'alone_chance',
    label: 'Chance of going alone',
    unit: '%',
    asks: 'Without the deal, how likely is it that you build it alone?',
    help: '0 % if you would leave it, 100 % if you certainly would. Doing nothing is worth the two, weighted.',
    value: 0.3,
    from: 0,
    to: 1,
  }),
  question({
    name: 'alone_cost',
    label: 'Development alone',
    unit: 'EUR',
    asks: 'What would it cost to develop it alone?',
    help: 'Spread over the years until it could be launched.',
    value: 2_800_000,
    from: 0,
    to: 10_000_000_000,
    spread: [0.9, 1.6],
  }),
  question({
    name: 'alone_delay',
    label: 'Years later than with the partner',
    unit: 'year',
    asks: 'How many years later would it come to market?',
    help: 'Time to hire, learn and make the mistakes that the partner has behind him.',
    value: 2,
    from: 0,
    to: 8,
    whole: true,
  }),
  given('alone_success', 'Chance of success alone', '%', 0.5, 'Lower than the partner’s, who has begun.', 0.6, 1.3),
  rate(
    'launched_alone',
    'Part of the peak alone',
    '%',
    'min(1, max(0, period - launch_year - alone_delay + 1) / years_to_peak)',
  ),
  flow('sales_alone', 'Sales alone, if it works out', 'EUR', 'peak_sales * launched_alone * price_level'),
  figure('years_alone', 'Years of development alone', 'year', 'max(1, launch_year + alone_delay - 1)'),
  flow(
    'development_alone',
    'Development alone, by year',
    'EUR',
    'alone_cost / years_alone * pulse(1, years_alone) * price_level',
  ),
  flow(
    'without_revenue',
    'Revenue without the decision',
    'EUR',
    'alone_chance * alone_success * sales_alone',
    'Expected: the chance that you build it, times the chance that it works out.',
  ),
  flow(
    'without_costs',
    'Costs without the decision',
    'EUR',
    'alone_chance * (development_alone + alone_success * sales_alone * (1 - gross_margin + selling_part))',
  ),
);

const together = section(
  'With the deal',
  main(
    flow(
      'with_revenue',
      'Revenue with the decision',
      'EUR',
      'success_chance * sales_if_success',
      'Expected: sales times the chance that it comes to market.',
    ),
  ),
  flow('royalties', 'Royalties, expected', 'EUR', 'success_chance * royalty_if_success'),
  flow('milestones', 'Milestones, expected', 'EUR', 'success_chance * milestones_if_success'),
  flow(
    'with_costs',
    'Costs with the decision',
    'EUR',
    'with_revenue * (1 - gross_margin + selling_part) + royalties + milestones + team_year * price_level * odds',
  ),
  discountRate(0.12),
  riseIsBad(
    figure(
      'royalty_rate',
      'Royalty, effective',
      '%',
      'total(royalties) / total(with_revenue)',
      'Between the lower and the higher one.',
    ),
  ),
  riseIsBad(
    figure(
      'partner_total',
      'Paid to the partner',
      'EUR',
      'total(royalties) + total(milestones)',
      'Expected royalties and milestones, without what is paid at signing.',
    ),
  ),
);

export const partnerDeal = caseTemplate({
  id: 'partner-deal',
  group: 'Sell something new',
  name: 'Partner deal',
  purpose: 'License or build with a partner: payments at signing, milestones and royalties, against building it alone.',
  keywords: 'licence license royalty milestone upfront alliance joint make or buy revenue share in-licensing',
  caseName: 'Deal with a partner',
  timeline: { grain: 'year', periods: 10 },
  sections: [sales, terms, alone, together],
  tiedUp: daysOfRevenue(45, 1),
  results: ['total_revenue', 'royalty_rate', 'partner_total'],
  checks: [
    check(
      'royalty_between',
      'The royalty over all sales lies between the two',
      'royalty_rate >= min(royalty_low, royalty_high) - 1e-9 and royalty_rate <= max(royalty_low, royalty_high) + 1e-9',
    ),
    check(
      'milestones',
      'Each milestone is paid once at most',
      'total(milestones_if_success) <= (launch_milestone + sales_milestone) * (1 + 1e-9)',
    ),
    check(
      'alone',
      'Development alone is paid once',
      'abs(total(development_alone / price_level) - alone_cost) <= 1e-9 * (1 + alone_cost)',
    ),
  ],
  scenarios: threeScenarios(
    {
      description: 'The product arrives with fewer buyers, and the partner’s development is less certain.',
      factors: { peak_sales: 0.85, success_chance: 0.9, years_to_peak: 1.25 },
    },
    {
      description: 'The product works out and is taken up quickly.',
      factors: { peak_sales: 1.15, success_chance: 1.1, years_to_peak: 0.75 },
    },
  ),
  narrative: narrative({
    ask: 'Give the mandate to negotiate within the terms of this case, and to sign within them.',
    background:
      'A deal trades time and risk against a part of the success. What is paid at signing is gone; milestones and royalties are only due when it works out. So the same total is worth more to you the later and the more conditional it is. The comparison is not with a free product, but with what you would do without the partner: leave it, or build it alone, later and with less certainty.',
    doNothing: 'No deal: with the chance that was answered you build it alone, else you leave it.',
    risks:
      '- **Chance of success.** Let somebody look at it who gains nothing from the deal.\n- **Dependence.** What happens if the partner is bought, fails, or serves your rival?\n- **Terms.** Tiers, thresholds and the base of the royalty (net sales, after what?) decide more than the rates.\n- **Building alone.** It is usually thought quicker and cheaper than it is.',
  }),
});
