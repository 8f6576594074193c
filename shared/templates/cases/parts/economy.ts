import type { TemplateSection } from '../form.ts';
import { given, rate, section } from '../lines.ts';

/** How costs rise: every cost in today’s money is multiplied by the price level. */
export const economy: TemplateSection = section(
  'Economy',
  given('inflation', 'Cost inflation, per year', '%', 0.02, 'How fast wages and other costs rise.', 0.5, 2),
  rate(
    'price_level',
    'Price level, first period = 1',
    '',
    'growth(per_period(inflation))',
    'Costs are stated in today’s money and rise with it.',
  ),
);
