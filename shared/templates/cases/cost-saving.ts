import { check, figure, flow, given, main, question, rate, riseIsBad, section } from './lines.ts';
import { caseTemplate } from './parts/finance.ts';
import { narrative } from './parts/narrative.ts';
import { discountRate, investment, yearlyCost } from './parts/questions.ts';
import { threeScenarios } from './parts/scenarios.ts';
import { nothingTiedUp } from './parts/working-capital.ts';

const today = section(
  'Costs today',
  question({
    name: 'cost_base',
    label: 'Cost base, per year',
    unit: 'EUR',
    asks: 'What does the activity cost a year today?',
    help: 'Only what the project can touch: people, material, services, energy. The base that finance agrees to.',
    value: 4_200_000,
    from: 10_000,
    to: 10_000_000_000,
    spread: [0.95, 1.05],
  }),
  question({
    name: 'volume_growth',
    label: 'Growth of the activity, per year',
    unit: '%',
    asks: 'How does the activity grow each year, prices aside?',
    help: 'More orders, calls or pieces to handle. It shrinks with a minus.',
    value: 0.01,
    from: -0.2,
    to: 0.3,
  }),
  given(
    'staff_part',
    'Staff, part of the savings',
    '%',
    0.6,
    'Posts that are no longer needed; the rest is material and services.',
    0.7,
    1.3,
  ),
  flow(
    'base_now',
    'Costs as they would go on',
    'EUR',
    'cost_base / 12 * growth(per_period(volume_growth)) * price_level',
    'The base of today, with growth and inflation.',
  ),
);

const saving = section(
  'What is saved',
  question({
    name: 'saving_part',
    label: 'Saving on paper',
    unit: '%',
    asks: 'What part of these costs could be saved if everything works?',
    help: 'What was found on paper. Purchasing often 5 to 12 %, automation 15 to 40 % of the work it touches.',
    value: 0.16,
    from: 0.001,
    to: 0.95,
    spread: [0.8, 1.15],
  }),
  question({
    name: 'realised',
    label: 'Part realised',
    unit: '%',
    asks: 'What part of such savings do you get in the end?',
    help: 'Look at your last projects. Often 60 to 80 %: some of it is never done, some is not seen in the accounts.',
    value: 0.7,
    from: 0.05,
    to: 1,
    spread: [0.7, 1.2],
  }),
  question({
    name: 'first_month',
    label: 'Month of the first savings',
    unit: 'month',
    asks: 'In which month, counted from the start, does the first saving show?',
    help: 'After introduction, training and notice periods: often month 4 to 9.',
    value: 5,
    from: 1,
    to: 36,
    whole: true,
    spread: [1, 1.6],
  }),
  question({
    name: 'ramp_months',
    label: 'Months to full saving',
    unit: 'month',
    asks: 'How many months from the first saving to all of it?',
    help: 'Site by site or team by team: often 6 to 24.',
    value: 12,
    from: 1,
    to: 36,
    whole: true,
    spread: [0.9, 1.6],
  }),
  question({
    name: 'creep',
    label: 'Creeping back, per year',
    unit: '%',
    asks: 'What part of the savings creeps back each year?',
    help: 'Posts that are filled again, prices that rise again. Often 3 to 10 % where nobody watches.',
    value: 0.05,
    from: 0,
    to: 0.6,
    spread: [0.5, 2],
  }),
  rate('reached', 'Part of the saving that is reached', '%', 'ramp(first_month - 1, ramp_months)'),
  rate('kept', 'Part of the saving that is kept', '%', 'growth(per_period(-creep), first_month)'),
  rate('saving_rate', 'Saving, part of the costs', '%', 'saving_part * realised * reached * kept'),
  main(flow('saving', 'Saving', 'EUR', 'base_now * saving_rate')),
);

const effort = section(
  'What it takes',
  question({
    name: 'project_cost',
    label: 'Project costs of the first year',
    unit: 'EUR',
    asks: 'What does the project cost in its first year?',
    help: 'Project team, advisers, training, both ways side by side. Beyond what is spent before the start.',
    value: 180_000,
    from: 0,
    to: 500_000_000,
    spread: [0.9, 1.6],
  }),
  question({
    name: 'severance',
    label: 'Severance, years of pay',
    unit: 'year',
    asks: 'How many years of pay does it cost to let a post go?',
    help: 'Severance and notice together, averaged with those who leave by themselves at no cost. Often 0.3 to 1.2.',
    value: 0.6,
    from: 0,
    to: 3,
    spread: [0.6, 1.6],
  }),
  yearlyCost({
    name: 'running_year',
    label: 'Costs of the new way, per year',
    asks: 'What does the new way cost a year to run?',
    help: 'Licences, maintenance, a small team: what would not be there without it.',
    value: 95_000,
    from: 0,
    to: 500_000_000,
  }),
  investment({
    asks: 'What do you spend before the start?',
    help: 'Software, machines, conversion: what is needed before anything can be saved.',
    value: 420_000,
    from: 100,
    to: 1_000_000_000,
  }),
  discountRate(0.09),
  flow(
    'redundancy',
    'Costs of letting posts go',
    'EUR',
    'base_now * 12 * saving_part * realised * (reached - prev(reached, 0)) * staff_part * severance',
    'As the saving grows, for the posts that it newly frees: a year of their pay, times the years it costs.',
  ),
  flow('project_costs', 'Project costs, by month', 'EUR', 'project_cost / 12 * pulse(1, 12)'),
  flow('running_costs', 'Costs of the new way', 'EUR', 'running_year / 12 * price_level'),
);

const options = section(
  'Without and with the project',
  flow(
    'without_revenue',
    'Revenue without the decision',
    'EUR',
    '0',
    'The project changes no sales: with it they are the same as without.',
  ),
  flow('without_costs', 'Costs without the decision', 'EUR', 'base_now'),
  flow('with_revenue', 'Revenue with the decision', 'EUR', '0'),
  flow(
    'with_costs',
    'Costs with the decision',
    'EUR',
    'base_now - saving + running_costs + project_costs + redundancy',
  ),
  figure('saving_last_year', 'Saving, last year', 'EUR', 'total(saving * step(periods - 11))'),
  figure('saving_total', 'Saving in all', 'EUR', 'total(saving)'),
  riseIsBad(
    figure(
      'effort_to_saving',
      'Effort over saving',
      'year',
      '(investment + total(project_costs) + total(redundancy)) / (cost_base * saving_part * realised)',
      'In years. Below 1.5 is a usual aim.',
    ),
  ),
);

export const costSaving = caseTemplate({
  id: 'cost-saving',
  group: 'Spend less, lose less',
  name: 'Cost saving',
  purpose: 'Do the same for less: what can be saved, what of it arrives, and what it takes to get there.',
  keywords:
    'efficiency automation productivity restructuring redundancy savings purchasing procurement synergy realisation',
  caseName: 'Cost saving project',
  timeline: { grain: 'month', periods: 60 },
  sections: [today, saving, effort, options],
  tiedUp: nothingTiedUp,
  results: ['saving_total', 'saving_last_year', 'effort_to_saving'],
  checks: [
    check('within', 'Never more is saved than it costs', 'lowest(base_now - saving) >= 0'),
    check(
      'posts',
      'Posts that are let go add up to the saving that is reached',
      'abs(total(reached - prev(reached, 0)) - last(reached)) <= 1e-9',
    ),
    check('sales', 'The project changes no sales', 'total(abs(revenue)) == 0'),
  ],
  scenarios: threeScenarios(
    {
      description: 'It comes later and less of it arrives, as with most projects of this kind.',
      factors: { realised: 0.75, first_month: 1.5, ramp_months: 1.4, project_cost: 1.3 },
    },
    {
      description: 'Teams take it up quickly, and what is saved stays saved.',
      factors: { realised: 1.15, creep: 0.5, ramp_months: 0.8 },
    },
  ),
  narrative: narrative({
    ask: 'Release the project, and lower the budgets of the units concerned by the savings that are agreed.',
    background:
      'A saving on paper is not a saving in the accounts. Part of it is never carried out, part is spent again elsewhere, and part creeps back in the years after. It also costs first: software, people who run both ways side by side, and posts that are let go. This case counts what arrives, against costs as they would have gone on.',
    doNothing: 'The activity goes on as it is, with its growth and with inflation.',
    risks:
      '- **Realisation.** Agree now who is answerable for each saving, and from which budget it is taken.\n- **Service.** Say what may not get worse, and measure it.\n- **People.** The best leave first, and knowledge goes with them. Works councils need time.\n- **Creeping back.** Look again each year for three years.',
  }),
});
