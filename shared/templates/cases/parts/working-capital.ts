import type { Given, TemplateSection } from '../form.ts';
import { flow, given, section, stock } from '../lines.ts';

/** Money that is tied up while the business runs: its level is the template’s own, how it comes and goes is not. */
export type TiedUp = { readonly inputs: readonly Given[]; readonly level: string; readonly note: string };

/** So many days of revenue are out with customers and on the shelf. */
export function daysOfRevenue(days: number, perYear: number): TiedUp {
  const note = 'Days until customers have paid, plus stock, less what suppliers wait for.';
  return {
    inputs: [given('working_capital_days', 'Working capital, in days of revenue', '', days, note, 0.6, 1.5)],
    level: `revenue * working_capital_days * ${perYear} / 365`,
    note: 'What customers owe and what lies on the shelf, less what suppliers wait for.',
  };
}

/** Nothing is tied up: paid at once, and nothing in stock. */
export const nothingTiedUp: TiedUp = { inputs: [], level: '0', note: 'This kind of case ties up no working capital.' };

export function workingCapital({ inputs, level, note }: TiedUp): TemplateSection {
  return section(
    'Working capital',
    ...inputs,
    stock('working_capital', 'Working capital', 'EUR', level, note),
    flow('working_capital_change', 'Change in working capital', 'EUR', 'working_capital - prev(working_capital, 0)'),
    flow(
      'working_capital_release',
      'Release of working capital',
      'EUR',
      'period == periods ? working_capital : 0',
      'All of it comes back in the last period: a convention of a case that ends, not a forecast.',
    ),
  );
}
