const averaged: ReadonlySet<string> = new Set(['', '%', 'month', 'months', 'year', 'years', 'day', 'days', 'FTE']);

/**
 * How values of a unit come together when the line does not say: shares, rates, prices and plain numbers are averaged;
 * money and quantities are added up. Example: `EUR/unit` gives `mean`, `EUR` gives `sum`.
 */
export function suggestedRule(unit: string | null): 'sum' | 'mean' {
  const text = (unit ?? '').trim();
  return averaged.has(text) || text.includes('/') || text.includes('%') ? 'mean' : 'sum';
}
