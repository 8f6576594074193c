import type { Formula, TemplateSection } from '../form.ts';
import { check, section } from '../lines.ts';

/** A cent in a million: what rounding may leave. */
const nothing = '1e-8 * (1 + investment + total(abs(free_cash_flow)))';

/** What must hold whatever is answered, and the template’s own checks before it. */
export function checks(own: readonly Formula[]): TemplateSection {
  return section(
    'Checks',
    ...own,
    check(
      'cash_adds_up',
      'Cash to date ends at the sum of the cash flow',
      `abs(last(cash_to_date) - total(free_cash_flow) + investment) <= ${nothing}`,
    ),
    check(
      'value_adds_up',
      'The discounted cash flow adds up to the net present value',
      `abs(npv + investment - total(free_cash_flow * discount_factor(per_period(discount_rate)))) <= ${nothing}`,
    ),
    check(
      'working_capital_returns',
      'Working capital comes back to the last cent',
      `abs(total(working_capital_change) - total(working_capital_release)) <= ${nothing}`,
    ),
    check(
      'difference_adds_up',
      'With less without is the operating profit',
      `abs(total(with_revenue) - total(with_costs) - total(without_revenue) + total(without_costs) - total(ebitda)) <= ${nothing}`,
    ),
    check(
      'depreciation_within',
      'No more is written off than was invested',
      `total(depreciation) <= investment + ${nothing}`,
    ),
  );
}
