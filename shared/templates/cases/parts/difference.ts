import type { TemplateSection } from '../form.ts';
import { flow, main, section } from '../lines.ts';

/** What the decision changes: everything with it, less everything without it. */
export const difference: TemplateSection = section(
  'What the decision changes',
  main(flow('revenue', 'Revenue, against doing nothing', 'EUR', 'with_revenue - without_revenue')),
  flow('operating_costs', 'Operating costs, against doing nothing', 'EUR', 'with_costs - without_costs'),
  main(
    flow(
      'ebitda',
      'Operating profit before depreciation',
      'EUR',
      'revenue - operating_costs',
      'The difference that the decision makes, not the profit of the company.',
    ),
  ),
);
