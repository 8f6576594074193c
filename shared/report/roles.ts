import { lineLabel, type Line } from '#shared/model/line.ts';

/**
 * Which line plays which part on the first page. A case does not say so; the usual names do, and where none fits the
 * page goes without. A guess only chooses what is shown: it never changes a number.
 */
export type Roles = {
  readonly cashToDate: string | null;
  readonly cashFlow: string | null;
  readonly revenue: string | null;
  readonly operatingProfit: string | null;
  readonly rateOfReturn: string | null;
  readonly payback: string | null;
  readonly peakCash: string | null;
  readonly discountRate: string | null;
};

export function rolesOf(lines: readonly Line[], currency: string): Roles {
  const find = (unit: string | null, ...patterns: readonly RegExp[]): string | null => {
    const fitting = lines.filter((line) => unit === null || line.unit === unit);
    for (const pattern of patterns) {
      const found = fitting.find((line) => pattern.test(line.name) || pattern.test(lineLabel(line)));
      if (found) return found.name;
    }
    return null;
  };
  return {
    cashToDate: find(currency, /^cash_to_date$/, /^(cumulative|accumulated)[_ ](free[_ ])?cash/i, /cash.*to date/i),
    cashFlow: find(currency, /^free_cash_flow$/, /^(net_)?cash_flow$/, /^free cash flow$/i, /^fcf$/i),
    revenue: find(currency, /^revenue$/i, /^(net_)?sales$/i, /^turnover$/i),
    operatingProfit: find(currency, /^ebitda$/i, /^operating_(profit|income)$/i, /^ebit$/i, /^gross_margin$/i),
    rateOfReturn: find('%', /^m?irr(_|$)/i, /internal rate of return/i),
    payback: find(null, /^payback/i, /^payback/i),
    peakCash: find(currency, /peak.*cash/i, /cash.*need/i, /funding need/i),
    discountRate: find('%', /^wacc$/i, /^discount_rate$/i, /^hurdle/i),
  };
}
