import { check, figure, flow, given, main, question, rate, riseIsGood, section } from './lines.ts';
import { caseTemplate } from './parts/finance.ts';
import { narrative } from './parts/narrative.ts';
import { progress } from './parts/progress.ts';
import { discountRate, investment, yearlyCost } from './parts/questions.ts';
import { threeScenarios } from './parts/scenarios.ts';
import { nothingTiedUp } from './parts/working-capital.ts';

const usual = section(
  'Usual losses today',
  question({
    name: 'frequency',
    label: 'Events, per year',
    unit: 'event',
    asks: 'How many such events do you have a year?',
    help: 'Outages, thefts, accidents, recalls, attacks: the average of the last three to five years.',
    value: 4,
    from: 0,
    to: 1_000_000,
    spread: [0.5, 1.8],
  }),
  question({
    name: 'severity',
    label: 'Loss of an event',
    unit: 'EUR/event',
    asks: 'What does one of them cost?',
    help: 'Repair, lost sales, penalties, overtime: all of it, averaged over large and small ones.',
    value: 85_000,
    from: 1,
    to: 1_000_000_000,
    spread: [0.6, 2],
  }),
  question({
    name: 'frequency_growth',
    label: 'Growth of events',
    unit: '%',
    asks: 'How does their number change each year if nothing is done?',
    help: 'Ageing equipment and more attacks let it rise; a minus lets it fall.',
    value: 0.04,
    from: -0.2,
    to: 0.5,
    spread: [0, 2],
  }),
);

const rare = section(
  'The rare large loss',
  question({
    name: 'large_chance',
    label: 'Chance of a large loss',
    unit: '%',
    asks: 'How likely is a very large loss in one year?',
    help: 'Once in a hundred years is 1 %. Insurers and industry statistics know it better than your own history.',
    value: 0.015,
    from: 0,
    to: 0.5,
    spread: [0.4, 2.5],
  }),
  question({
    name: 'large_loss',
    label: 'Large loss',
    unit: 'EUR',
    asks: 'What would it cost?',
    help: 'The one that nobody has had yet: a plant that burns, data that are gone, a recall of everything.',
    value: 5_000_000,
    from: 0,
    to: 100_000_000_000,
    spread: [0.6, 2],
  }),
  question({
    name: 'recovered',
    label: 'Losses recovered',
    unit: '%',
    asks: 'What part of losses do insurers or others pay?',
    help: 'After the deductible, on average over small and large ones.',
    value: 0.25,
    from: 0,
    to: 1,
    spread: [0.7, 1.3],
  }),
);

const control = section(
  'What the control does',
  question({
    name: 'less_often',
    label: 'Events prevented',
    unit: '%',
    asks: 'What part of the events does it prevent when it works?',
    help: 'Sprinklers, locks and checks often prevent 30 to 70 %.',
    value: 0.45,
    from: 0,
    to: 1,
    spread: [0.6, 1.3],
  }),
  question({
    name: 'less_severe',
    label: 'Loss made smaller by',
    unit: '%',
    asks: 'By what part does it make the remaining ones smaller?',
    help: 'Early warning, backups, plans that were rehearsed. 0 % if it only prevents.',
    value: 0.25,
    from: 0,
    to: 1,
    spread: [0.5, 1.5],
  }),
  question({
    name: 'failing',
    label: 'Control failing',
    unit: '%',
    asks: 'In what part of cases does it not work when it is needed?',
    help: 'Switched off, not maintained, gone round. Technical controls often 2 to 10 %, rules 20 to 50 %.',
    value: 0.1,
    from: 0,
    to: 1,
    spread: [0.5, 2],
  }),
  question({
    name: 'years_to_full',
    label: 'Years until it works everywhere',
    unit: 'year',
    asks: 'After how many years does it work everywhere?',
    help: 'In even steps until then: site by site. 1 if it works everywhere in the first year.',
    value: 2,
    from: 1,
    to: 8,
    whole: true,
  }),
  yearlyCost({
    name: 'control_year',
    label: 'Costs of the control, per year',
    asks: 'What does the control cost a year to run?',
    help: 'Maintenance, licences, tests, people, and the work that it slows down.',
    value: 60_000,
    from: 0,
    to: 500_000_000,
  }),
  given('premium_year', 'Insurance premium, per year', 'EUR', 70_000, 'What is paid today for this risk.'),
  given('premium_cut', 'Premium saved with the control', '%', 0.08, 'Ask the insurer; often 5 to 15 %.', 0, 2),
  progress('in_place', 'Part of the sites where it works', 'years_to_full'),
  rate('effect', 'Control in effect', '%', 'in_place * (1 - failing)', 'In place, and not failing.'),
);

const expected = section(
  'Expected loss',
  flow('events_without', 'Events without control', 'event', 'frequency * growth(per_period(frequency_growth))'),
  flow('events_with', 'Events with control', 'event', 'events_without * (1 - less_often * effect)'),
  rate('severity_without', 'Severity without control', 'EUR/event', 'severity * price_level'),
  rate('severity_with', 'Severity with control', 'EUR/event', 'severity_without * (1 - less_severe * effect)'),
  rate('reduction', 'Risk left, part of today’s', '%', '(1 - less_often * effect) * (1 - less_severe * effect)'),
  flow(
    'usual_without',
    'Usual losses, no control',
    'EUR',
    'events_without * severity_without',
    'Expected loss is frequency times severity.',
  ),
  flow('usual_with', 'Usual losses, control', 'EUR', 'events_with * severity_with'),
  flow(
    'large_without',
    'Large loss, no control',
    'EUR',
    'large_chance * large_loss * price_level',
    'In one year it is nothing or all of it; this is the average.',
  ),
  flow('large_with', 'Large loss, control', 'EUR', 'large_without * reduction'),
  main(
    flow(
      'loss_without',
      'Expected loss, no control',
      'EUR',
      '(usual_without + large_without) * (1 - recovered)',
      'After what insurers pay.',
    ),
  ),
  main(flow('loss_with', 'Expected loss, control', 'EUR', '(usual_with + large_with) * (1 - recovered)')),
);

const options = section(
  'Without and with the control',
  flow(
    'without_revenue',
    'Revenue without the decision',
    'EUR',
    '0',
    'No sales depend on it but those counted in a loss.',
  ),
  flow('without_costs', 'Costs without the decision', 'EUR', 'loss_without + premium_year * price_level'),
  flow('with_revenue', 'Revenue with the decision', 'EUR', '0'),
  flow(
    'with_costs',
    'Costs with the decision',
    'EUR',
    'loss_with + (premium_year * (1 - premium_cut * in_place) + control_year) * price_level',
  ),
  investment({
    asks: 'What does it cost to put the control in place?',
    help: 'Equipment, installation, plans and the first training.',
    value: 300_000,
    from: 100,
    to: 1_000_000_000,
  }),
  discountRate(0.08),
  figure(
    'loss_today',
    'Expected loss today',
    'EUR',
    '(frequency * severity + large_chance * large_loss) * (1 - recovered)',
  ),
  riseIsGood(figure('loss_avoided', 'Losses avoided', 'EUR', 'total(loss_without - loss_with)')),
  figure(
    'residual',
    'Risk that is left',
    '%',
    'last(reduction)',
    'Part of the expected loss that stays with the control.',
  ),
);

export const lossAvoidance = caseTemplate({
  id: 'loss-avoidance',
  group: 'Spend less, lose less',
  name: 'Loss avoidance',
  purpose:
    'Pay for a control that makes losses rarer or smaller: expected loss with and without it, and the risk that stays.',
  keywords:
    'risk control security safety fraud outage recall compliance cyber expected loss frequency severity residual',
  caseName: 'New control',
  timeline: { grain: 'year', periods: 10 },
  sections: [usual, rare, control, expected, options],
  tiedUp: nothingTiedUp,
  results: ['loss_today', 'loss_avoided', 'residual'],
  checks: [
    check('lower', 'The control never makes a loss more likely or larger', 'lowest(loss_without - loss_with) >= 0'),
    check(
      'residual',
      'Usual losses fall by events prevented and losses made smaller, together',
      'total(abs(usual_with - usual_without * reduction)) <= 1e-9 * (1 + total(usual_without))',
      'Worked out a second way: the loss of each event, instead of the part that is left.',
    ),
    check('sales', 'The control changes no sales', 'total(abs(revenue)) == 0'),
  ],
  scenarios: threeScenarios(
    {
      description: 'Fewer events than in the last years, and a control that is gone round.',
      factors: { frequency: 0.75, less_often: 0.85, failing: 2 },
    },
    {
      description: 'The threat grows, and the control holds.',
      factors: { frequency: 1.25, large_chance: 1.3, failing: 0.5 },
    },
  ),
  narrative: narrative({
    ask: 'Approve the control, and name the person who answers for it working.',
    background:
      'A control earns nothing that anyone sees: it pays in losses that do not happen. Their measure is the expected loss, how often times how much, before and after. In most years the outcome is better or worse than that average by far, so the case should also be looked at with the simulation, and the rare large loss with the question whether the company could bear it at all.',
    doNothing: 'Losses go on, and grow with their number and with prices. The premium is paid as before.',
    risks:
      '- **Few data.** A handful of past events says little about the next. Give wide ranges, and ask outside.\n- **Controls fail.** Test it without notice, and count.\n- **The large loss.** Its chance is a judgement. See from which chance on the answer turns (Sensitivity).\n- **Displacement.** What is prevented here may happen elsewhere.',
  }),
});
