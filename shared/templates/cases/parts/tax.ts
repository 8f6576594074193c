import type { CaseTemplate, TemplateSection } from '../form.ts';
import { flow, given, section } from '../lines.ts';

export function tax(perYear: number): TemplateSection {
  return section(
    'Depreciation and tax',
    given('tax_rate', 'Tax rate', '%', 0.25, 'On the profit of the company where the case is booked.'),
    given('asset_life', 'Years over which the investment is written off', 'year', 5, 'Ask finance which life applies.'),
    flow(
      'depreciation',
      'Depreciation',
      'EUR',
      `depreciation(investment * pulse(1), ${inPeriods('asset_life', perYear)})`,
    ),
    flow('taxable_income', 'Taxable income', 'EUR', 'ebitda - depreciation'),
    {
      ...flow(
        'tax',
        'Tax',
        'EUR',
        'tax_with_losses(taxable_income, tax_rate)',
        'Losses are carried forward. A company with other profits may use them at once, which makes the case better.',
      ),
      role: 'tax',
    },
  );
}

export const perYearOf = ({ timeline }: Pick<CaseTemplate, 'timeline'>): number =>
  timeline.grain === 'month' ? 12 : 1;

/** A number of years as a number of periods, in a formula. */
const inPeriods = (years: string, perYear: number): string => (perYear === 1 ? years : `${years} * ${perYear}`);
