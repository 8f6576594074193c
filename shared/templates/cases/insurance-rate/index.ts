import { check, figure, flow, given, main, rate, riseIsBad, section } from '../lines.ts';
import { caseTemplate } from '../parts/finance.ts';
import { narrative } from '../parts/narrative.ts';
import { discountRate, investment } from '../parts/questions.ts';
import { threeScenarios } from '../parts/scenarios.ts';
import { book, change } from './book.ts';
import { claims, premium } from './premium.ts';

const options = section(
  'Without and with the change',
  flow(
    'without_revenue',
    'Revenue without the decision',
    'EUR',
    'earned_without',
    'The rate stays in the first year and then rises with the market.',
  ),
  flow('without_costs', 'Costs without the decision', 'EUR', 'claims_without + expenses_without'),
  flow('with_revenue', 'Revenue with the decision', 'EUR', 'earned_with'),
  flow('with_costs', 'Costs with the decision', 'EUR', 'claims_with + expenses_with'),
  rate(
    'combined_without',
    'Combined ratio, unchanged',
    '%',
    'claims_without / earned_without + expenses_without / written_without',
  ),
  main(
    rate(
      'combined_with',
      'Combined ratio, new rate',
      '%',
      'claims_with / earned_with + expenses_with / written_with',
      'Claims over earned premium, and expenses over written premium. Below 100 % the book earns money.',
    ),
  ),
  investment({
    asks: 'What does it cost to bring the change about?',
    help: 'Filing, systems, letters, talks with brokers.',
    value: 600_000,
    from: 100,
    to: 100_000_000,
  }),
  discountRate(0.09),
  riseIsBad(
    figure(
      'indicated_change',
      'Indicated change',
      '%',
      '(loss_ratio * (1 + loss_trend) ^ 1.5 + fixed_expense / premium_today) / (1 - variable_expense - profit_target) - 1',
      'Claims brought to the middle of the time that the new policies cover, a year and a half on, with all expenses and the profit asked for.',
    ),
  ),
  figure(
    'adequacy',
    'Rate adequacy',
    '%',
    '(1 + rate_change) / (1 + indicated_change)',
    'The new rate over the one that is indicated; 100 % is adequate.',
  ),
  riseIsBad(figure('combined_last_year', 'Combined ratio, end', '%', 'last(combined_with)')),
);

export const insuranceRate = caseTemplate({
  id: 'insurance-rate',
  group: 'Insurance, banking, medicine',
  name: 'Insurance rate change',
  purpose: 'Change the rate of a book of policies: who renews, what is earned, and whether the rate is adequate.',
  keywords:
    'actuarial premium policy lapse retention loss ratio combined ratio rate adequacy indicated underwriting motor',
  caseName: 'Rate change',
  timeline: { grain: 'year', periods: 5 },
  sections: [book, change, claims, premium, options],
  tiedUp: {
    inputs: [
      given(
        'capital_part',
        'Capital asked for, part of earned premium',
        '%',
        0.3,
        'By the regulator or for the rating. It is free again when the case ends.',
        0.8,
        1.3,
      ),
    ],
    level: '(earned_with - earned_without) * capital_part',
    note: 'More premium asks for more capital behind it.',
  },
  results: ['indicated_change', 'adequacy', 'combined_last_year'],
  checks: [
    check('retention', 'Never more than all policies renew', 'retention_first <= 1'),
    check(
      'earned',
      'What is written is earned, but for half of the last year',
      'abs(total(written_with) - total(earned_with) - (last(written_with) - policies_today * premium_today) / 2) <= 1e-9 * (total(written_with) + policies_today * premium_today)',
    ),
    check(
      'combined',
      'The combined ratio and the claims tell the same story',
      'total(abs((combined_with - expenses_with / written_with) * earned_with - claims_with)) <= 1e-9 * total(claims_with)',
    ),
  ],
  scenarios: threeScenarios(
    {
      description:
        'Rivals hold their rates to grow; customers leave for them, and agents give part of the change away.',
      factors: { rate_change: 0.85, rivals_change: 0.3, elasticity: 1.3 },
    },
    {
      description:
        'The whole market raises rates, and customers stay. They tie up more capital, so the money is back a little later.',
      factors: { rivals_change: 1.6, elasticity: 0.8 },
    },
  ),
  narrative: narrative({
    ask: 'Approve the rate change for all renewals and new policies from the start date.',
    background:
      'Claims rise each year; a rate that stays becomes too low by itself. A change takes two years to be seen: policies renew through the year, and what is written this year is half earned in the next. Against it stand the customers who leave, and it is the good risks who leave first. The indicated rate says what the claims ask for; the elasticity says what the market allows.',
    doNothing:
      'The rate stays in the first year and rises with the market after that, while claims follow their trend.',
    risks:
      '- **Rivals.** The change counts against theirs. If they hold, the loss of new business comes at once.\n- **Selection.** Watch the claims of those who stay against those who left.\n- **Trend.** One point more or less in the trend weighs as much as one point of rate, every year again.\n- **Approval.** Regulators and brokers may allow it in steps only.',
  }),
});
