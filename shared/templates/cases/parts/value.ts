import type { CaseTemplate, TemplateSection } from '../form.ts';
import { figure, flow, main, section, stock } from '../lines.ts';

/** What every case answers, the headline first. */
export const commonResults = ['npv', 'irr_year', 'payback_time', 'discounted_payback_time', 'peak_cash_need'] as const;

export function value({ grain }: CaseTemplate['timeline']): TemplateSection {
  return section(
    'Value',
    main(
      flow(
        'free_cash_flow',
        'Free cash flow',
        'EUR',
        'ebitda - tax - working_capital_change + working_capital_release',
      ),
    ),
    main(stock('cash_to_date', 'Cash to date', 'EUR', 'prev(cash_to_date, -investment) + free_cash_flow')),
    main(
      figure(
        'npv',
        'Net present value',
        'EUR',
        'npv(per_period(discount_rate), free_cash_flow, -investment)',
        'Against doing nothing, without a value for the time after the last period.',
      ),
    ),
    figure('irr_year', 'Internal rate of return, per year', '%', 'per_year(irr(free_cash_flow, -investment))'),
    figure('payback_time', 'Payback', grain, 'payback(free_cash_flow, -investment)', 'Counted from the start.'),
    figure(
      'discounted_payback_time',
      'Discounted payback',
      grain,
      'discounted_payback(per_period(discount_rate), free_cash_flow, -investment)',
    ),
    figure('peak_cash_need', 'Peak cash need', 'EUR', '-min(-investment, lowest(cash_to_date))'),
    figure('total_revenue', 'Total revenue gained', 'EUR', 'total(revenue)'),
  );
}
